/** Where in each command people write what they like, as its schema says: every text but ids, marks, numbers, hashes. */
import * as z from "zod";
import type { CommandType } from "./command.ts";
import { Command } from "./command.ts";
import { FREE_TEXT } from "./values.ts";

/** The text itself, or where in a list or an object there is some. */
export type Written =
  | "here"
  | { readonly each: Written }
  | { readonly members: ReadonlyMap<string, Written> };

const BY_TYPE: ReadonlyMap<CommandType, Written> = new Map(
  Command.options.flatMap((option) => {
    const written = writtenIn(option);
    return written ? [[option.shape.type.value, written] as const] : [];
  }),
);

/** Where a command of a type may hold text; none where it holds none. */
export function writtenOf(type: CommandType): Written | undefined {
  return BY_TYPE.get(type);
}

function writtenIn(schema: z.core.$ZodType): Written | undefined {
  if (FREE_TEXT.has(schema)) return "here";
  if (schema instanceof z.ZodExactOptional) return writtenIn(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const each = writtenIn(schema.element);
    return each && { each };
  }
  if (schema instanceof z.ZodObject) return amongMembers([schema]);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return amongMembers(schema.options.filter((one) => one instanceof z.ZodObject));
  return undefined;
}

/** Of one object, or of one of several kinds. */
function amongMembers(kinds: readonly z.ZodObject[]): Written | undefined {
  const members = new Map<string, Written>();
  for (const { shape } of kinds)
    for (const [member, schema] of Object.entries(shape)) {
      const written = writtenIn(schema);
      if (written) members.set(member, written);
    }
  return members.size > 0 ? { members } : undefined;
}

/**
 * Which commands can hold values of some shape at all, as their schemas say: most hold none, and looking through each
 * command for what cannot be there would be dear where ten thousand are recorded at once.
 */
import * as z from "zod";
import type { CommandType } from "./command.ts";
import { Command } from "./command.ts";

type Schema = z.core.$ZodType;

/** The types of commands somewhere in which an object may have all these members. */
export function commandsHolding(...members: readonly string[]): ReadonlySet<CommandType> {
  return new Set(
    Command.options
      .filter((option) => holds(option, members))
      .map((option) => option.shape.type.value),
  );
}

function holds(schema: Schema, members: readonly string[]): boolean {
  if (schema instanceof z.ZodObject)
    return (
      members.every((member) => member in schema.shape) ||
      Object.values(schema.shape).some((inner) => holds(inner, members))
    );
  if (schema instanceof z.ZodExactOptional) return holds(schema.unwrap(), members);
  if (schema instanceof z.ZodArray) return holds(schema.element, members);
  if (schema instanceof z.ZodRecord) return holds(schema.valueType, members);
  if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion)
    return schema.options.some((option) => holds(option, members));
  if (SIMPLE.has(schema._zod.def.type)) return false;
  // A kind of schema that commands have not had yet: whether it can hold anything has to be said here first.
  throw new Error(`what does a schema of ${schema._zod.def.type} hold?`);
}

const SIMPLE: ReadonlySet<string> = new Set(["string", "number", "boolean", "enum", "literal"]);

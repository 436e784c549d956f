/** Examples of a command, made from its own schema, so that none can be of a command that does not exist. */
import type * as z from "zod";
import { EXAMPLE_VALUES, EXAMPLE_VALUES_IN } from "./exampleValues.ts";

/** What zod says about a schema, as far as commands use it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

const defOf = (schema: z.ZodType): Def => schema.def;

/** For which command, under which name, and whether with what may be left out. */
interface Where {
  readonly command: string;
  readonly member: string;
  readonly whole: boolean;
}

/** What must be said; and, where more may be said, all of it. */
export function examplesOf(command: string, schema: z.ZodType): readonly unknown[] {
  const [least, most] = [false, true].map((whole) =>
    exampleOf(schema, { command, member: "", whole }),
  );
  return JSON.stringify(least) === JSON.stringify(most) ? [least] : [least, most];
}

function exampleOf(schema: z.ZodType, where: Where): unknown {
  const { shape, options, element, innerType, keyType, valueType } = defOf(schema);
  if (shape) return objectOf(shape, where);
  if (options?.[0]) return exampleOf(options[0], where);
  if (element) return listOf(schema, exampleOf(element, where));
  if (keyType && valueType)
    return { [String(exampleOf(keyType, where))]: exampleOf(valueType, where) };
  if (innerType) return exampleOf(innerType, where);
  return leafOf(schema, where);
}

function objectOf(shape: NonNullable<Def["shape"]>, where: Where): unknown {
  const members = Object.entries(shape).filter(
    ([, schema]) => where.whole || defOf(schema).type !== "optional",
  );
  return Object.fromEntries(
    // A personal value stands under the name that what it is of has.
    members.map(([name, schema]) => [
      name,
      exampleOf(schema, { ...where, member: name === "clear" ? where.member : name }),
    ]),
  );
}

/** One of them, or two where one is too few. */
function listOf(schema: z.ZodType, one: unknown): unknown {
  return schema.safeParse([one]).success ? [one] : [one, one];
}

function leafOf(schema: z.ZodType, { command, member }: Where): unknown {
  const { type, values, entries } = defOf(schema);
  if (type === "boolean") return true;
  const own = EXAMPLE_VALUES_IN[command]?.[member];
  const known = [own ?? [], EXAMPLE_VALUES[member] ?? []].flat();
  const given = [...(values ?? []), ...Object.values(entries ?? {}), ...known];
  const found = given.find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`${command} has no example of ${member}`);
  return found;
}

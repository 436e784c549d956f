/** Deciding about a list from a file: each row as if it had been given alone, and the file only once. */
import type { Sealed, SealedCommand } from "../command.ts";
import type { Event } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import { judge } from "../../rules/index.ts";
import type { Situation } from "../../rules/rule.ts";
import { registerAsset } from "./asset.ts";
import { registerPerson, registerPlace } from "./contract.ts";
import type { Handler, Reference } from "./handler.ts";
import { happened, reference, the } from "./handler.ts";

type Importing = Sealed<"importList">;
type RowCommand = Sealed<"registerAsset" | "registerPerson" | "registerPlace">;
type RowHandler = Handler<RowCommand["type"]>;

const HANDLERS = { assets: registerAsset, persons: registerPerson, places: registerPlace } as const;
const TYPES = {
  assets: "registerAsset",
  persons: "registerPerson",
  places: "registerPlace",
} as const;

export const importList: Handler<"importList"> = {
  refers: (c, books) => [
    ...(c.batch.number > 1 ? reference("import", c.file.listSha256, "file") : []),
    ...inRows(c, (row, handler) => handler.refers(row, books)),
  ],
  creates: (c) => inRows(c, (row, handler) => handler.creates?.(row) ?? []),
  parts: (c, books) => {
    const [first] = c.list.of === "assets" ? c.list.rows : [];
    return first ? { contract: the(books, "contract", first.contract) } : {};
  },
  stage: (s) => [
    ...again(s.books, s.command),
    ...inRows(s.command, (row, handler) => {
      const situation = { ...s, command: row, ...handler.parts(row, s.books) };
      return [...(handler.stage?.(situation) ?? []), ...judge(situation)];
    }),
    ...strangers(s),
  ],
  events: (s) => [
    happened(s, "listImported", {
      file: s.command.file,
      batch: s.command.batch,
      of: s.command.list.of,
      count: s.command.list.rows.length,
    }),
    ...s.command.list.rows.flatMap((_, at): readonly Event[] => {
      const { row, handler } = rowAt(s.command, at);
      return handler.events({ ...s, command: row, ...handler.parts(row, s.books) });
    }),
  ],
};

/** A row as the command that would register it alone. */
function rowAt({ id, occurredAt, list }: Importing, at: number) {
  const row = { ...list.rows[at], type: TYPES[list.of], id, occurredAt } as RowCommand;
  // The list says what its rows are, which ties the handler to them.
  return { row, handler: HANDLERS[list.of] as unknown as RowHandler };
}

/** What is said about each row, with the row in its path. */
function inRows<T extends Reference | Refusal>(
  command: Importing,
  say: (row: RowCommand, handler: RowHandler) => readonly T[],
): readonly T[] {
  return command.list.rows.flatMap((_, at) => {
    const { row, handler } = rowAt(command, at);
    return say(row, handler).map((one) => ({ ...one, path: rowPath(at, one.path) }));
  });
}

function rowPath(at: number, path: string | undefined): string {
  return path === undefined ? `list.rows.${at}` : `list.rows.${at}.${path}`;
}

/** Which row of a list something was said about, counted from 0, and what of it; of the whole list otherwise. */
export function rowSaid(path: string | undefined): { readonly at?: number; readonly path: string } {
  const [, at, rest = ""] = /^list\.rows\.(\d+)(?:\.(.*))?$/.exec(path ?? "") ?? [];
  return at === undefined ? { path: path ?? "" } : { at: Number(at), path: rest };
}

/** The units of a list that refusals are about, each once; nothing where a command is no such list. */
export function unitsSaid(command: SealedCommand, refusals: readonly Refusal[]): string[] {
  if (command.type !== "importList" || command.list.of !== "assets") return [];
  const { rows } = command.list;
  const units = refusals.flatMap(({ path }) => {
    const { at } = rowSaid(path);
    return at === undefined ? [] : (rows[at]?.asset ?? []);
  });
  return [...new Set(units)];
}

/** A file is taken over once, whatever it is called by then. */
function again(books: Books, { file, batch }: Importing): Refusal[] {
  const earlier = books.get("import", file.listSha256);
  if (!earlier || earlier.batch.number === batch.number - 1) return [];
  const { name, rows } = earlier.file;
  return [structural("already-imported", { name, rows, at: earlier.at }, "file")];
}

/** The units of one list belong to one contract. */
function strangers({ command: { list }, contract }: Situation<Importing>): Refusal[] {
  if (list.of !== "assets") return [];
  return list.rows.flatMap((row, at) =>
    row.contract === contract?.contract
      ? []
      : [structural("other-contract", { kind: "asset", id: row.number }, rowPath(at, "contract"))],
  );
}

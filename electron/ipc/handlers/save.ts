/** Saving a text where a person chooses. */
import { extname } from "node:path";
import { writeDurably } from "../../backup/durable.ts";
import type { Dialogs, Saving } from "../../services/dialogs.ts";

export interface ToSave {
  readonly name: string;
  readonly kind: Exclude<Saving, "pdf" | "list">;
  /** What is saved, where it depends on the ending of the name that was chosen (`.json`): as what. */
  readonly text: string | ((ending: string) => string);
}

/** Asks where, and writes it there; whole, or not at all. */
export async function saved(dialogs: Dialogs, { name, kind, text }: ToSave) {
  const path = await dialogs.save(name, kind);
  if (path === undefined) return { chosen: false } as const;
  const content = typeof text === "string" ? text : text(extname(path).toLowerCase());
  // The dialog has asked before an existing file is replaced.
  writeDurably(path, Buffer.from(content, "utf8"), { replace: true });
  return { chosen: true, path } as const;
}

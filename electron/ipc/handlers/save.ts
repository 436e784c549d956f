/** Saving a text where a person chooses. */
import { writeDurably } from "../../backup/durable.ts";
import type { Dialogs } from "../../services/dialogs.ts";

export interface ToSave {
  readonly name: string;
  readonly kind: "proof" | "report" | "head";
  readonly text: string;
}

/** Asks where, and writes it there; whole, or not at all. */
export async function saved(dialogs: Dialogs, { name, kind, text }: ToSave) {
  const path = await dialogs.save(name, kind);
  if (path === undefined) return { chosen: false } as const;
  // The dialog has asked before an existing file is replaced.
  writeDurably(path, Buffer.from(text, "utf8"), { replace: true });
  return { chosen: true, path } as const;
}

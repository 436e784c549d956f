/** Lists that people take over from files: chosen, looked at, and recorded once they have said so. */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { instantOf } from "../ledger/clock.ts";
import { asProblem } from "../ledger/failures.ts";
import type { ListFile, Prepared, Wanted } from "../exchange/importList.ts";
import { commandsOf, listFile, prepared } from "../exchange/importList.ts";
import { previewOf } from "../exchange/listPreview.ts";
import { MOST_BYTES } from "../exchange/table/table.ts";
import type { ImportOutcome, ImportPreview } from "../../shared/views/import.ts";
import { Denied } from "./denied.ts";
import type { Session } from "./session.ts";

/** The list that was chosen last, kept until it is taken over or someone else sits at the screen. */
export class PickedList {
  #file: ListFile | undefined;

  async pick(path: string): Promise<ListFile> {
    this.#file = await listFile(nameOf(path), contentOf(path));
    return this.#file;
  }

  /** The list with this hash. A screen that names another has been left standing. */
  demand(hash: string): ListFile {
    if (this.#file?.sha256 !== hash) throw new Denied("not-there");
    return this.#file;
  }

  forget(): void {
    this.#file = undefined;
  }
}

/** How the list is understood, and everything that stands against taking it over. */
export function importPreview(session: Session, file: ListFile, wanted: Wanted): ImportPreview {
  return previewOf(lookedThrough(session, file, wanted));
}

/** Records the whole list, or nothing. */
export function importList(session: Session, file: ListFile, wanted: Wanted): ImportOutcome {
  const list = lookedThrough(session, file, wanted);
  if (list.unfit !== undefined || list.faults.length > 0)
    return { imported: false, preview: previewOf(list) };
  const outcomes = session.recordWhole(commandsOf(list, askedIn(session)));
  const seqs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.seq] : []));
  if (seqs.length < outcomes.length)
    // Refused after all: what stands against it now is told as it is now.
    return { imported: false, preview: importPreview(session, file, wanted) };
  return { imported: true, count: list.list?.count ?? 0, seqs };
}

function lookedThrough(session: Session, file: ListFile, wanted: Wanted): Prepared {
  return session.read((reading) =>
    prepared(reading, file, wanted, {
      ...askedIn(session),
      tryOut: (command) => session.tryOut(command),
    }),
  );
}

function askedIn(session: Session) {
  return { at: instantOf(session.parts.clock.wallMs()), newId: () => session.nextId() };
}

/** A file too large to be a list is not read to its end; what is read says so by its size. */
function contentOf(path: string): Buffer {
  try {
    return statSync(path).size > MOST_BYTES ? Buffer.alloc(MOST_BYTES + 1) : readFileSync(path);
  } catch (error) {
    throw asProblem(error, basename(path));
  }
}

/** The file's own name, without what cannot stand in one line of text. */
function nameOf(path: string): string {
  const name = basename(path)
    .replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, "")
    .toWellFormed()
    .trim();
  return name === "" ? "一覧" : name.slice(0, 200).toWellFormed();
}

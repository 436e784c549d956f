/** Lists that people take over from files: chosen, looked at, and recorded once they have said so. */
import { instantOf } from "../ledger/clock.ts";
import type { Prepared, Wanted } from "../exchange/importList.ts";
import { commandsOf, isReady, prepared } from "../exchange/importList.ts";
import type { ListFile } from "../exchange/listFile.ts";
import { listFileAt } from "../exchange/listFile.ts";
import { previewOf } from "../exchange/listPreview.ts";
import type { Acknowledgement } from "../../shared/domain/commands/common.ts";
import type { ImportOutcome, ImportPreview } from "../../shared/views/import.ts";
import { Denied } from "./denied.ts";
import type { Session } from "./session.ts";

/** The list that was chosen last, kept until it is taken over or someone else sits at the screen. */
export class PickedList {
  #file: ListFile | undefined;

  async pick(path: string): Promise<ListFile> {
    this.#file = await listFileAt(path);
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
export function importList(
  session: Session,
  file: ListFile,
  wanted: Wanted,
  reasons: readonly Acknowledgement[],
): ImportOutcome {
  const list = lookedThrough(session, file, wanted);
  if (!isReady(list, reasons)) return { imported: false, preview: previewOf(list) };
  const outcomes = session.recordWhole(commandsOf(list, askedIn(session), reasons));
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
      tryOut: (command) => session.tryOut(command).refusals,
    }),
  );
}

function askedIn(session: Session) {
  return { at: instantOf(session.parts.clock.wallMs()), newId: () => session.nextId() };
}

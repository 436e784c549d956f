/** The papers that allowed entries, each with the entry that recorded it. */
import type { Subject } from "../../../shared/domain/commands/correction.ts";
import { papersNamed } from "../../../shared/domain/correctable/grounds.ts";
import { inForceOf } from "../../../shared/domain/correctable/versions.ts";
import type { EventOf } from "../../../shared/domain/event.ts";
import type { Ground } from "../../../shared/domain/ground.ts";
import { ABOUT, keptIn, recorded } from "../../../shared/domain/ground.ts";
import { sheetId } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import { paperText } from "../../../shared/text/ja/grounds.ts";
import type { GroundView } from "../../../shared/views/common.ts";
import type { Body } from "../body.ts";
import { parseBody, readEntry } from "../entries.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

type Noted = Pick<EventOf<"groundsNoted">, "contract" | "grounds">;

/** Tells the grounds of all the entries of one view, looking for each paper once. */
export interface Grounds {
  readonly of: (body: Pick<Body, "seq" | "events">) => GroundView[];
  /** Of what is only tried out. */
  readonly foreseen: (noted: readonly Noted[]) => GroundView[];
}

export function groundsIn(reading: Reading): Grounds {
  const paperOf = papersOf(reading);
  const told = ({ contract, grounds }: Noted, own: number | undefined) =>
    grounds.map((ground) => {
      const { entries, corrections } = paperOf(contract, ground);
      const before = entries.findLast((seq) => own === undefined || seq < own);
      // The client's word that came with the command stands in the entry itself.
      const seq = ground.paper === "clientDocument" ? own : before;
      const since = corrections.filter((one) => own !== undefined && one.seq > own);
      return {
        ...groundView(reading, ground, seq),
        ...given({ corrected: since.length === 0 ? undefined : since.map(({ number }) => number) }),
      };
    });
  return {
    of: ({ seq, events }) =>
      events.flatMap((event) => (event.type === "groundsNoted" ? told(event, seq) : [])),
    foreseen: (noted) => noted.flatMap((one) => told(one, undefined)),
  };
}

function groundView(reading: Reading, ground: Ground, seq: number | undefined): GroundView {
  const { rule, article, number, date, from, to } = ground;
  return {
    rule,
    article,
    paper: paperText(ground),
    ...given({ about: aboutText(reading, ground), number, date, from, to, seq }),
  };
}

/** Whom or what the paper is about; a paper that is known by its own number alone is about nothing else. */
function aboutText({ names }: Reading, { paper, about, place }: Ground): string | undefined {
  const kind = ABOUT[paper];
  if (about === undefined || kind === undefined) return undefined;
  if (kind === "instruction" || kind === "copyApproval") return undefined;
  const name = names.of(kind, about);
  return place === undefined ? name : `${names.place(place)} ${name}`;
}

/** A paper: the entries that recorded it, and the corrections of it with the entries that put them in force. */
interface PaperFound {
  readonly entries: readonly number[];
  readonly corrections: readonly { readonly seq: number; readonly number: string }[];
}

/** Looks up papers by what they said when they were noted, or say now; each once. */
function papersOf({ db, books }: Reading) {
  const touching = db
    .prepare<[string, string], number>(
      "SELECT DISTINCT seq FROM history WHERE kind = ? AND id = ? ORDER BY seq",
    )
    .pluck();
  const known = new Map<string, PaperFound>();
  const records = (seq: number, papers: readonly Ground[]) => {
    const entry = readEntry(db, seq);
    const body = entry && parseBody(entry.body);
    return body?.events.some((event) => papers.some((one) => recorded(event, one))) ?? false;
  };
  return (contract: string, ground: Ground): PaperFound => {
    const { rule, article, ...paper } = ground;
    const key = JSON.stringify([contract, paper]);
    const found = known.get(key);
    if (found) return found;
    const named = papersNamed(books, contract, ground);
    // It was recorded with what it said then.
    const origins = named.map(({ original }): Ground => ({ rule, article, ...original }));
    const kept = keptIn(contract, ground);
    const seqs = kept ? touching.all(kept.kind, kept.id) : [];
    const looked = {
      entries: seqs.filter((seq) => records(seq, origins.length > 0 ? origins : [ground])),
      corrections: named.flatMap(({ subject }) => correctionsInForce(books, subject)),
    };
    known.set(key, looked);
    return looked;
  };
}

function correctionsInForce(books: Reading["books"], subject: Subject): PaperFound["corrections"] {
  return inForceOf(books, subject).map(({ correction, number }) => ({
    // Its paper was frozen by the entry that put it in force.
    seq: books.get("sheet", sheetId("correctionSlip", correction, "completed"))?.seq ?? 0,
    number: formNumber(number),
  }));
}

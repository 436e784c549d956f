/** The papers that allowed entries, each with the entry that recorded it. */
import type { EventOf } from "../../../shared/domain/event.ts";
import type { Ground } from "../../../shared/domain/ground.ts";
import { ABOUT, keptIn, recorded } from "../../../shared/domain/ground.ts";
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
  const entriesOf = paperEntries(reading);
  const told = ({ contract, grounds }: Noted, own: number | undefined) =>
    grounds.map((ground) => {
      const before = entriesOf(contract, ground).findLast((seq) => own === undefined || seq < own);
      // The client's word that came with the command stands in the entry itself.
      const seq = ground.paper === "clientDocument" ? own : before;
      return groundView(reading, ground, seq);
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

/** Looks up the entries that recorded a paper, oldest first. */
function paperEntries({ db }: Reading) {
  const touching = db
    .prepare<[string, string], number>(
      "SELECT DISTINCT seq FROM history WHERE kind = ? AND id = ? ORDER BY seq",
    )
    .pluck();
  const known = new Map<string, readonly number[]>();
  const records = (seq: number, ground: Ground) => {
    const entry = readEntry(db, seq);
    const body = entry && parseBody(entry.body);
    return body?.events.some((event) => recorded(event, ground)) ?? false;
  };
  return (contract: string, ground: Ground): readonly number[] => {
    const { rule: _rule, article: _article, ...paper } = ground;
    const key = JSON.stringify([contract, paper]);
    const found = known.get(key);
    if (found) return found;
    const kept = keptIn(contract, ground);
    const seqs = kept ? touching.all(kept.kind, kept.id) : [];
    const recording = seqs.filter((seq) => records(seq, ground));
    known.set(key, recording);
    return recording;
  };
}

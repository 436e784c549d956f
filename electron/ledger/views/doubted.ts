/** Slips held for a confirmation outside a designation: what is known of it, and what waits for them (R12-2). */
import { awaitsWord } from "../../../shared/domain/confirmation.ts";
import type { Asset, Slip } from "../../../shared/domain/state.ts";
import { doubtLine } from "../../../shared/text/ja/confirmation.ts";
import { documentText } from "../../../shared/text/ja/history/telling.ts";
import type { Ref } from "../../../shared/views/common.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";

/** What a slip's page shows of it. */
export function doubtView({ names }: Reading, { doubt }: Slip): SlipView["doubt"] {
  if (!doubt) return undefined;
  const { person, at, from, to, settled } = doubt;
  return {
    person: names.person(person),
    at,
    from,
    line: doubtLine(doubt),
    ...given({
      to,
      settled: settled && {
        outcome: settled.outcome,
        person: names.person(settled.person),
        document: documentText(settled.document) ?? "",
        ...given({ note: settled.note }),
      },
    }),
  };
}

/** The slip that a unit is held on until the client has said whether a confirmation counts. */
export function awaited(reading: Reading, { heldOn, slip }: Asset): Ref | undefined {
  const id = heldOn ?? slip;
  const doc = id === undefined ? undefined : reading.books.get("slip", id);
  return doc && awaitsWord(doc) ? ref(reading, "slip", doc.slip) : undefined;
}

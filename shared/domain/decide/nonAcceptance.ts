/** Deciding about a side that does not confirm a slip: nothing changes hands, and both get the record of it (E17). */
import { dayOf } from "../calendar.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books, Slip } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Sealed } from "../command.ts";
import type { Handler } from "./handler.ts";
import {
  fieldsOf,
  happened,
  nextNumber,
  notOpen,
  numberless,
  reference,
  references,
  the,
} from "./handler.ts";

const linePath = (index: number) => `lines.${index}.asset`;

export const disputeSlip: Handler<"disputeSlip"> = {
  refers: (c) => [
    ...reference("slip", c.slip, "slip"),
    ...references("asset", c.lines?.map(({ asset }) => asset) ?? [], linePath),
  ],
  creates: (c) => reference("nonAcceptance", c.nonAcceptance, "nonAcceptance"),
  parts: (c, books) => {
    const slip = the(books, "slip", c.slip);
    return { contract: the(books, "contract", slip.contract), slip };
  },
  stage: (s) => [
    ...notOpen(s, ["issued", "released"]),
    ...unlisted(s),
    ...numberless(s, "nonAcceptance", dayOf(s.at)),
  ],
  events: (s) => {
    const { slip, command } = s;
    if (!slip) return [];
    const { side, reason } = command;
    return [
      happened(s, "slipDisputed", { slip: slip.slip, side, reason }),
      happened(s, "nonAcceptanceWritten", {
        ...fieldsOf(command),
        contract: slip.contract,
        place: meetingPlace(s.books, slip),
        number: nextNumber(s, "nonAcceptance", dayOf(s.at)),
      }),
    ];
  },
};

/** What has travelled is refused where it arrived, anything else where the two sides were to meet. */
function meetingPlace(books: Books, { place, transport }: Slip): string {
  const arrival = transport === undefined ? undefined : the(books, "transport", transport).arrival;
  return arrival?.place ?? place;
}

/** A side can only say something else of what stands on the slip, and of each line once. */
function unlisted({ command, slip }: Situation<Sealed<"disputeSlip">>): Refusal[] {
  const listed = slip?.lines.map(({ asset }) => asset) ?? [];
  const seen = new Set<string>();
  return (command.lines ?? []).flatMap(({ asset }, index): Refusal[] => {
    const twice = seen.has(asset);
    seen.add(asset);
    if (twice) return [structural("named-twice", { asset }, linePath(index), 11)];
    return listed.includes(asset) ? [] : [structural("not-listed", { asset }, linePath(index), 11)];
  });
}

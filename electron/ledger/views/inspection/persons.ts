/** Who: Art. 5, 12. */
import { isApproved } from "../../../../shared/domain/allowed.ts";
import { dayOf } from "../../../../shared/domain/calendar.ts";
import type { ConfirmationDoubt } from "../../../../shared/domain/confirmation.ts";
import type { Office } from "../../../../shared/domain/vocabulary.ts";
import { formNumber } from "../../../../shared/forms/era.ts";
import { doubtLine } from "../../../../shared/text/ja/confirmation.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { office } from "../../../../shared/text/ja/words.ts";
import { persons } from "../people.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, ofContract, overlaps } from "./inspected.ts";

const people = ({ reading, contract }: Inspected) =>
  persons(reading, { contract: contract.contract });

/** Whoever the contractor lets handle the assets has promised secrecy. */
export function article05(of: Inspected): Finding {
  const staff = people(of).filter(({ party }) => party.id !== of.contract.client);
  const handling = staff.filter(({ designations }) =>
    designations.some((one) => overlaps(of, one)),
  );
  return {
    evidence: [
      evidence(
        words.pledges,
        staff.flatMap(({ name, pledgedOn }) =>
          pledgedOn === undefined ? [] : [{ on: pledgedOn, text: name }],
        ),
      ),
    ],
    gaps: handling
      .filter(({ pledgedOn }) => pledgedOn === undefined || pledgedOn > of.to)
      .map(({ name }) => words.notPledged(name)),
  };
}

/** Whether a paper, as a list shows it, allows something on a day. */
function reaches({ date, ...term }: Shown, day: string): boolean {
  return isApproved(day, { ...term, document: { date } });
}

interface Shown {
  readonly date: string;
  readonly from: string;
  readonly to?: string;
}

const OFFICES: readonly Office[] = ["clientManager", "designatedOfficial", "custodyManager"];

/** Assets pass between designated officials and custody managers. */
export function article12(of: Inspected): Finding {
  const held = people(of).flatMap(({ name, party, designations }) =>
    designations
      .filter((one) => OFFICES.includes(one.office) && overlaps(of, one))
      .map((one) => ({ ...one, name, party })),
  );
  const last = of.to < of.reading.today ? of.to : of.reading.today;
  const { settled, open } = doubts(of);
  const lacks = (wanted: Office) =>
    last <= of.contract.to && !held.some((one) => one.office === wanted && reaches(one, last));
  return {
    evidence: [
      evidence(
        words.officials,
        held.map((one) => ({
          on: one.from,
          text: `${office[one.office]} ${one.party.label} ${one.name} ${one.document}`,
        })),
      ),
      ...(settled.length > 0 ? [evidence(words.doubtsSettled, settled)] : []),
    ],
    gaps: [
      ...(lacks("custodyManager") ? [words.noManager] : []),
      ...(lacks("designatedOfficial") ? [words.noOfficial] : []),
      ...open,
    ],
  };
}

/** Confirmations outside a designation: those the client has settled in the period, and those open at its end. */
function doubts(of: Inspected) {
  const doubted = ofContract(of, "slip").flatMap(({ number, doubt }) =>
    doubt && dayOf(doubt.at) <= of.to ? [{ number: formNumber(number), doubt }] : [],
  );
  const settledBy = (doubt: ConfirmationDoubt) => doubt.settled && dayOf(doubt.settled.at);
  return {
    settled: doubted.flatMap(({ number, doubt }) => {
      const on = settledBy(doubt);
      return on !== undefined && on >= of.from && on <= of.to
        ? [{ on, text: `${number} ${doubtLine(doubt)}` }]
        : [];
    }),
    open: doubted
      .filter(({ doubt }) => (settledBy(doubt) ?? "9999-12-31") > of.to)
      .map(({ number, doubt }) =>
        words.confirmedOutside(number, of.reading.names.person(doubt.person)),
      ),
  };
}

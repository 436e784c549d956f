/** Records of handovers that a side did not confirm (不受理記録). */
import { formNumber } from "../../../shared/forms/era.ts";
import type { NonAcceptanceView } from "../../../shared/views/nonAcceptance.ts";
import { bodiesOf, told } from "./history.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { assetRow } from "./rows.ts";
import { scans, sheets } from "./sheets.ts";

export function nonAcceptance(reading: Reading, id: string): NonAcceptanceView | undefined {
  const { books } = reading;
  const doc = books.get("nonAcceptance", id);
  const slip = doc && books.get("slip", doc.slip);
  if (!doc || !slip) return undefined;
  const subject = { kind: "nonAcceptance", id } as const;
  const bodies = bodiesOf(reading, subject);
  return {
    id,
    number: formNumber(doc.number),
    slip: ref(reading, "slip", doc.slip),
    contract: ref(reading, "contract", doc.contract),
    side: doc.side,
    person: ref(reading, "person", slip[doc.side]),
    at: doc.writtenAt,
    place: ref(reading, "place", doc.place),
    reason: doc.reason,
    items: (doc.lines ?? []).flatMap(({ asset, ...said }) => {
      const unit = books.get("asset", asset);
      return unit ? [{ asset: assetRow(reading, unit), ...said }] : [];
    }),
    scans: scans(bodies),
    sheets: sheets(reading, { form: "nonAcceptance", subject: id }),
    history: told(reading, bodies, subject),
    ...given({ answer: doc.answer }),
  };
}

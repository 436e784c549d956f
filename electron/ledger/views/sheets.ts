/** Forms that were frozen, what of them was printed, and the signed copies that came back. */
import type { Sheet } from "../../../shared/domain/state.ts";
import { sheetId } from "../../../shared/domain/state.ts";
import type { SheetView } from "../../../shared/views/common.ts";
import type { Body } from "../body.ts";
import type { Reading } from "./reading.ts";

interface Scan {
  readonly sha256: string;
  readonly name: string;
}

/** The signed copies filed in these entries. */
export function scans(bodies: readonly Body[]): Scan[] {
  return bodies.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === "signedCopyFiled"
        ? [{ sha256: event.scan.sha256, name: event.scan.name }]
        : [],
    ),
  );
}

/** A form at each stage it has come to, the earlier first. */
export function sheets(
  { books }: Reading,
  { form, subject }: Pick<Sheet, "form" | "subject">,
): SheetView[] {
  return (["issued", "completed"] as const).flatMap((stage) => {
    const sheet = books.get("sheet", sheetId(form, subject, stage));
    return sheet ? [{ stage, seq: sheet.seq, prints: [...sheet.prints] }] : [];
  });
}

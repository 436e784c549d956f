/** What the client says of a confirmation outside a designation, as acts of a story. */
import type { Attachment } from "../../shared/domain/values.ts";
import type { Act, Over } from "./stage.ts";
import { OFFICIAL, act, paper } from "./stage.ts";

/** A scan that stands for any signed paper. */
const SCAN: Attachment = {
  sha256: "ab".repeat(32),
  bytes: 7,
  mediaType: "image/png",
  name: "署名済み.png",
};

export function fileSigned(slip: string, scan: Attachment = SCAN): Act {
  return act({ type: "fileSignedCopy", form: "handoverSlip", subject: slip, scan });
}

/** By someone who is in office, in a paper. */
export function settleSlip(slip: string, over: Over<"settleConfirmation"> = {}): Act {
  return act({
    type: "settleConfirmation",
    slip,
    outcome: "confirmed",
    person: OFFICIAL,
    document: paper("総務第88号"),
    ...over,
  });
}

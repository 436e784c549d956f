/** Slips: the list, one slip, and what the handover page offers. */
import * as z from "zod";
import { OFFICES, SLIP_KINDS } from "../domain/vocabulary.ts";
import { AssetRow, HistoryItem, Ref, RefusalView, SheetView, Text } from "./common.ts";
import { GuardView } from "./guard.ts";
import { CorrectionRow } from "./correction.ts";

/** Which slips are listed: those under way, those whose numbers are void; all, when it is not said. */
export const SlipsShown = z.enum(["open", "void"]);
export type SlipsShown = z.infer<typeof SlipsShown>;

const SLIP_STATES = ["issued", "released", "completed", "held", "void"] as const;

export const SlipRow = z.strictObject({
  id: Text,
  number: Text,
  kind: z.enum(SLIP_KINDS),
  state: z.enum(SLIP_STATES),
  issuedOn: Text,
  contract: Ref,
  giver: Text,
  receiver: Text,
  lines: z.int(),
  /** Why its number is used up without a handover. */
  voided: z.strictObject({ at: Text, reason: Text }).exactOptional(),
});
export type SlipRow = z.infer<typeof SlipRow>;

/** One side of a handover. */
export const SideView = z.strictObject({
  person: Ref,
  party: Text,
  department: Text.exactOptional(),
  title: Text.exactOptional(),
  office: z.enum(OFFICES).exactOptional(),
  /** An account this person can confirm with. */
  login: Text.exactOptional(),
  confirmed: z
    .strictObject({
      at: Text,
      by: z.enum(["account", "signature", "paper"]),
      remarks: Text.exactOptional(),
    })
    .exactOptional(),
});
export type SideView = z.infer<typeof SideView>;

const SlipLineView = z.strictObject({
  asset: AssetRow,
  seal: Text.exactOptional(),
  container: Text.exactOptional(),
  condition: Text.exactOptional(),
  remarks: Text.exactOptional(),
  counted: z.int().exactOptional(),
  sealState: z.enum(["intact", "broken", "none"]).exactOptional(),
});

/** A confirmation on paper outside a designation, and what the client said of it. */
const DoubtView = z.strictObject({
  person: Text,
  at: Text,
  from: Text,
  to: Text.exactOptional(),
  /** In one line. */
  line: Text,
  settled: z
    .strictObject({
      outcome: z.enum(["confirmed", "refused"]),
      person: Text,
      document: Text,
      note: Text.exactOptional(),
    })
    .exactOptional(),
});

export const SlipView = z.strictObject({
  ...SlipRow.shape,
  plannedAt: Text,
  place: Ref,
  purpose: Text,
  clientNumber: Text.exactOptional(),
  remarks: Text.exactOptional(),
  giverSide: SideView,
  receiverSide: SideView,
  items: z.array(SlipLineView),
  transport: Ref.exactOptional(),
  /** The slip under whose number it goes on, and those that go on with it (枝番). */
  continues: Ref.exactOptional(),
  branches: z.array(Ref),
  /** What its series has left undone, once all of it is finished. */
  missing: z.array(AssetRow),
  /** Units that travel must be checked before they are received. */
  awaitsCheck: z.boolean(),
  doubt: DoubtView.exactOptional(),
  disputes: z.array(
    z.strictObject({
      side: z.enum(["giver", "receiver"]),
      at: Text,
      reason: Text,
      /** The paper that says so (不受理記録). */
      record: Ref.exactOptional(),
    }),
  ),
  guard: GuardView.exactOptional(),
  scans: z.array(z.strictObject({ sha256: Text, name: Text })),
  sheets: z.array(SheetView),
  corrections: z.array(CorrectionRow),
  history: z.array(HistoryItem),
});
export type SlipView = z.infer<typeof SlipView>;

/** A person or a place that can be chosen, or why not. */
export const Choice = z.strictObject({
  id: Text,
  label: Text,
  detail: Text,
  ok: z.boolean(),
  why: Text.exactOptional(),
});
export type Choice = z.infer<typeof Choice>;

export const HandoverChoices = z.strictObject({
  givers: z.array(Choice),
  receivers: z.array(Choice),
  places: z.array(Choice),
  /** Who and where it was the last time, if they are still allowed. */
  last: z.strictObject({
    giver: Text.exactOptional(),
    receiver: Text.exactOptional(),
    place: Text.exactOptional(),
  }),
});
export type HandoverChoices = z.infer<typeof HandoverChoices>;

/** What a scanned or typed text turned out to be. */
export const FoundAsset = z.strictObject({
  asset: AssetRow.exactOptional(),
  /** Why it cannot go on this slip. */
  refusals: z.array(RefusalView),
});
export type FoundAsset = z.infer<typeof FoundAsset>;

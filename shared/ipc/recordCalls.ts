/** Calls about records beyond a single handover: incidents, stocktakes, what is left, what an inspection sees. */
import * as z from "zod";
import { Subject } from "../domain/commands/correction.ts";
import { Day, Id, line } from "../domain/values.ts";
import { BalanceView } from "../views/contract.ts";
import { CloseView, ClosesView } from "../views/closing.ts";
import { CorrectingView, CorrectionRow, CorrectionView, PaperRow } from "../views/correction.ts";
import { IncidentView, IncidentsView } from "../views/incident.ts";
import { InspectionView } from "../views/inspection.ts";
import { NonAcceptanceView } from "../views/nonAcceptance.ts";
import { HeldByView, SuccessionRow, SuccessionView } from "../views/succession.ts";
import { ExpectedView, StocktakeRow, StocktakeView } from "../views/stocktake.ts";

/** One thing, by its id. */
export const byId = z.strictObject({ id: z.string().max(200) });

/** A sheet was printed or saved, or why it was not. */
export const LetOut = z.discriminatedUnion("printed", [
  z.strictObject({ printed: z.literal(true), path: z.string().exactOptional() }),
  z.strictObject({ printed: z.literal(false), why: z.string() }),
]);

/** A contract and the days looked at. */
const inspected = { contract: Id, from: Day, to: Day } as const;
const ofContract = z.strictObject({ contract: Id.exactOptional() });

export const recordCalls = {
  balance: { input: z.strictObject({ contract: Id }), output: BalanceView, callers: "signed-in" },
  expected: {
    input: z.strictObject({ contract: Id, place: Id }),
    output: ExpectedView,
    callers: "signed-in",
  },
  stocktakes: { input: ofContract, output: z.array(StocktakeRow), callers: "signed-in" },
  stocktake: { input: byId, output: StocktakeView, callers: "signed-in" },
  incidents: { input: ofContract, output: IncidentsView, callers: "signed-in" },
  incident: { input: byId, output: IncidentView, callers: "signed-in" },
  corrections: { input: ofContract, output: z.array(CorrectionRow), callers: "signed-in" },
  correction: { input: byId, output: CorrectionView, callers: "signed-in" },
  correcting: {
    input: Subject,
    output: CorrectingView,
    callers: "signed-in",
  },
  papers: {
    input: z.strictObject({ contract: Id }),
    output: z.array(PaperRow),
    callers: "signed-in",
  },
  successions: { input: ofContract, output: z.array(SuccessionRow), callers: "signed-in" },
  succession: { input: byId, output: SuccessionView, callers: "signed-in" },
  heldBy: {
    input: z.strictObject({ contract: Id, person: Id }),
    output: HeldByView,
    callers: "signed-in",
  },
  nonAcceptance: { input: byId, output: NonAcceptanceView, callers: "signed-in" },
  closes: { input: z.strictObject({ contract: Id }), output: ClosesView, callers: "signed-in" },
  close: { input: byId, output: CloseView, callers: "signed-in" },
  /** Answered with what fits on the screen; another one leaves off the one before. */
  inspection: { input: z.strictObject(inspected), output: InspectionView, callers: "signed-in" },
  /** The page does not wait for it any more. */
  inspectionCancel: { input: z.strictObject({}), output: z.strictObject({}), callers: "signed-in" },
  printInspection: {
    input: z.strictObject({
      ...inspected,
      /** Who of the client asked for it. */
      requester: line(100).exactOptional(),
      target: z.enum(["printer", "file"]),
    }),
    output: LetOut,
    callers: "signed-in",
  },
} as const;

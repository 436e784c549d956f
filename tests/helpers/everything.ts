/** A past in which there is something of everything: units in every state, and papers at every stage. */
import {
  clear,
  closeLoss,
  find,
  finding,
  held,
  heldBoxes,
  issue,
  receive,
  register,
  release,
  repack,
  reportMissing,
  takeOut,
} from "./acts.ts";
import { accept, certify, destroyed, handedToVendor, destroy, instruct } from "./disposalActs.ts";
import { arrive, carry, depart } from "./transportActs.ts";
import { close } from "./closingActs.ts";
import { approveCopies, copy } from "./copyActs.ts";
import { approve, correct, unit } from "./correctionActs.ts";
import {
  closeIncident,
  countPlace,
  openIncident,
  recordFinding,
  reportedIncident,
  resolveFinding,
  tellClient,
  vendorPaper,
  writeReport,
} from "./recordActs.ts";
import type { Act } from "./stage.ts";
import { CITY, CRUSHER, DEPUTY, SUB_OFFICE, designate, evaluate, permit, place } from "./stage.ts";
import { handOn, takeOver } from "./successionActs.ts";

/** What hangs on units alone. */
const UNITS: readonly Act[] = [
  register("A-1"),
  register("A-2"),
  issue("S-2", "provision", ["A-2"]),
  ...held("A-3"),
  depart("W-3", "move", { assets: ["A-3"] }),
  ...held("A-4"),
  ...held("A-5"),
  takeOut(["A-5"]),
  ...held("A-6"),
  ...carry("W-6", "move", { assets: ["A-6"], to: SUB_OFFICE }),
  register("A-7"),
  issue("S-7", "provision", ["A-7"]),
  release("S-7"),
  receive("S-7", { look: finding("S-7", "A-7", { counted: 0 }) }),
  ...held("A-8"),
  issue("S-8", "return", ["A-8"]),
  release("S-8"),
  ...held("A-9"),
  instruct("O-9", ["A-9"]),
  ...held("A-10"),
  depart("W-10", "move", { assets: ["A-10"] }),
  arrive("W-10"),
  ...held("B-1"),
  ...destroyed("D-1", ["B-1"]),
  ...held("B-2"),
  ...destroyed("D-2", ["B-2"]),
  certify("C-2", "D-2"),
  ...held("B-3"),
  ...destroyed("D-3", ["B-3"]),
  certify("C-3", "D-3"),
  accept("C-3"),
  ...held("B-4"),
  ...destroyed("D-4", ["B-4"]).slice(0, -1),
  ...held("B-5"),
  reportMissing(["B-5"]),
  ...held("B-6"),
  reportMissing(["B-6"]),
  find(["B-6"]),
  clear(["B-6"]),
  ...heldBoxes("B-7", 5),
  repack(["B-7"], [{ asset: "B-8", value: 5 }]),
  ...held("B-9"),
  approveCopies("K-9", ["B-9"]),
  copy("B-9C", "B-9", "K-9"),
];

/** What hangs on other records. */
const RECORDS: readonly Act[] = [
  place("P-20", { party: CITY, kind: "client", managedArea: true }),
  permit("P-20", "持出-1"),
  place("P-31", { kind: "cloud" }),
  evaluate("P-31"),
  ...held("E-1", "E-2"),
  openIncident("I-1", ["E-1"]),
  tellClient("I-1"),
  writeReport("R-1", "I-1"),
  ...reportedIncident("I-2", ["E-2"]),
  closeIncident("I-2"),
  reportMissing(["E-2"]),
  closeLoss(["E-2"]),
  ...held("F-1", "F-2", "F-3"),
  correct("X-1", unit("F-1"), { serial: "SN-F-1R" }, { said: "serial" }),
  correct("X-2", unit("F-2"), { name: "納税者データ(正)" }),
  approve("X-2", "giver"),
  approve("X-2", "receiver"),
  designate(DEPUTY, "custodyManager"),
  handOn("N-1", ["F-1"]),
  handOn("N-2", ["F-2"]),
  takeOver("N-2"),
  recordFinding("G-1"),
  recordFinding("G-2"),
  resolveFinding("G-2"),
  ...held("H-1"),
  ...handedToVendor("D-5", ["H-1"]),
  destroy("D-5", "out-D-5", { performer: CRUSHER }),
  vendorPaper("D-5", { marks: ["SN-Z"] }),
  countPlace("T-1"),
  close("Z-1", "2026-04-01", "2026-06-30"),
];

export const EVERYTHING: readonly Act[] = [...UNITS, ...RECORDS];

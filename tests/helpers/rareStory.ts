/** One ledger's story in which everything happens that the contract text has words for. */
import type { Books } from "../../shared/domain/state.ts";
import { suspicionId } from "../../shared/domain/incident.ts";
import { amend } from "./amendmentActs.ts";
import { settleSlip } from "./confirmationActs.ts";
import * as corrections from "./correctionActs.ts";
import * as records from "./recordActs.ts";
import type { Act } from "./stage.ts";
import {
  CHIEF,
  CITY,
  CLERK,
  CONTRACT,
  DEPUTY,
  MANAGER,
  OFFICIAL2,
  ANNEX,
  SUBCONTRACTOR,
  act,
  designate,
  evaluate,
  paper,
  permit,
  place,
} from "./stage.ts";
import * as acts from "./acts.ts";
import * as disposal from "./disposalActs.ts";
import * as transport from "./transportActs.ts";
import { leaveSlip } from "./guardActs.ts";
import { refuse } from "./refusalActs.ts";
import { callOff, handOn, takeOver } from "./successionActs.ts";
import { describeAnew } from "./describeActs.ts";
import * as copies from "./copyActs.ts";
import { close } from "./closingActs.ts";
import { because, on } from "./given.ts";

/** Told on the standard stage; ids say what becomes of a thing. */
export const rareStory: readonly (Act | readonly Act[])[] = [
  act({ type: "openAccount", account: "a-clerk", login: "tantou", role: "staff", person: CLERK }),
  act({ type: "changePassword", account: "a-clerk" }),
  act({ type: "closeAccount", account: "a-clerk" }),
  act({
    type: "importList",
    file: { name: "一覧.csv", listSha256: "ab".repeat(32), rows: 1 },
    batch: { number: 1, of: 1 },
    list: {
      of: "places",
      rows: [
        {
          place: "P-61",
          code: "P-61",
          name: "第二書庫",
          party: CITY,
          kind: "client",
          country: "JP",
          managedArea: false,
        },
      ],
    },
  }),
  acts.register("voided"),
  act({ type: "voidAsset", asset: "voided", reason: "二重に登録した" }),
  acts.held("used", "lost", "gone", "doubted", "left"),
  acts.heldBoxes("box", 4),
  acts.repack(
    ["box"],
    [
      { asset: "box-1", value: 1 },
      { asset: "box-3", value: 3 },
    ],
  ),
  copies.approveCopies("copying", ["used"], { copies: 1 }),
  copies.copy("copied", "used", "copying"),
  describeAnew(["used"], { content: { sensitive: "yes" }, dueOn: "2027-01-31" }),
  acts.store(["used"]),
  acts.takeOut(["used"]),
  acts.putBack(["used"], { shelf: "媒体庫2-2" }),
  designate(DEPUTY, "custodyManager"),
  acts.handOverCustody(["used"], { note: "人事異動" }),
  acts.handOverCustody(["used"], { from: DEPUTY, to: MANAGER }),
  handOn("called-off", ["used"]),
  callOff("called-off"),
  handOn("passed", ["used"]),
  takeOver("passed"),
  acts.handOverCustody(["used"], { from: DEPUTY, to: MANAGER }),
  acts.reportMissing(["lost", "gone"]),
  acts.find(["lost"]),
  acts.clear(["lost"]),
  acts.closeLoss(["gone"]),
  acts.issue("disputed", "return", ["doubted"]),
  refuse("disputed", {
    reason: "点数が違う",
    lines: [{ asset: "doubted", stated: 0, note: "封筒の中にない" }],
    answer: "封筒には入れた",
  }),
  act({ type: "voidSlip", slip: "disputed", reason: "作り直す" }),
  acts.issue("doubtful", "return", ["doubted"]),
  leaveSlip("night", "doubtful", { seals: [{ asset: "doubted", seal: "夜-1" }] }),
  because("顔を知っているため", ["R12-9"], acts.release("doubtful", { identityShown: false })),
  acts.receive("doubtful", { look: acts.finding("doubtful", "doubted", { serialRead: "SN-X" }) }),
  records.settleStranger("doubted", "SN-X"),
  // An official who is not in office yet signs on paper; the client does not accept it.
  designate(CHIEF, "designatedOfficial", { from: "2026-07-30" }),
  acts.register("early"),
  acts.issue("early", "provision", ["early"], {
    giver: CHIEF,
    plannedAt: "2026-07-30T10:00:00+09:00",
  }),
  acts.release("early"),
  settleSlip("early", { outcome: "refused", note: "任期前の署名" }),
  act({ type: "voidSlip", slip: "early", reason: "発注者が認めない" }),
  act({ type: "voidAsset", asset: "early", reason: "提供の取止め" }),
  disposal.instruct("withdrawn", ["used"]),
  act({
    type: "withdrawInstruction",
    instruction: "withdrawn",
    document: paper("撤-1"),
    reason: "返還に改める",
  }),
  transport.depart("moved", "move", { assets: ["used"] }),
  transport.arrive("moved"),
  transport.checkArrival("moved", { shelf: "別館1-1" }),
  act({
    type: "endDesignation",
    contract: CONTRACT,
    person: OFFICIAL2,
    office: "designatedOfficial",
    lastDay: "2026-12-31",
  }),
  act({ type: "endPlaceDesignation", contract: CONTRACT, place: ANNEX, lastDay: "2026-12-31" }),
  place("cloud", { kind: "cloud" }),
  evaluate("cloud"),
  place("area", { party: CITY, kind: "client", managedArea: true }),
  permit("area", "持出-1"),
  act({ type: "equipPlace", place: ANNEX, accessLog: "入退室簿に記入" }),
  act({
    type: "endConsent",
    contract: CONTRACT,
    party: SUBCONTRACTOR,
    lastDay: "2026-12-31",
    document: paper("終-1"),
  }),
  disposal.destroyed("crushed", ["lost"]),
  records.vendorPaper("crushed", { marks: ["SN-X"] }),
  records.settle("crushed"),
  disposal.certify("revoked", "crushed"),
  records.contest("crushed", ["lost"]),
  records.repeat("crushed", ["lost"]),
  disposal.destroy("crushed-again", "out-crushed"),
  disposal.certify("certified", "crushed-again"),
  disposal.accept("certified"),
  records.openIncident("doubtful-return", ["doubted"], { kind: "other" }),
  records.tellClient("doubtful-return"),
  records.instructOnIncident("doubtful-return", { document: paper("事-1"), dueOn: "2026-12-31" }),
  records.openIncident("astray", ["left"], { kind: "misdelivery", measure: "setAside" }),
  records.extendIncident("astray", { assets: ["used"] }),
  acts.clear(["left"]),
  records.writeReport("astray-report", "astray", {
    police: { state: "filed", at: "2026-07-24T10:00:00+09:00", reference: "受理第1号" },
    secondary: "確認されていない",
    response: "指示のとおり捜索した",
    persons: 1200,
  }),
  records.submitReport("astray-report", { receipt: paper("受-1") }),
  records.closeIncident("astray", {
    note: "全品を確認",
    acknowledged: [{ rule: "R18-2", reason: "文書で第一報" }],
  }),
  records.countPlace("counted"),
  (at, books) => records.dismiss(doubtOfDoubted(books))(at, books),
  corrections.correct("named-right", corrections.unit("left"), { name: "納税者データ(正)" }),
  corrections.approve("named-right", "giver"),
  corrections.approve("named-right", "receiver"),
  corrections.correct("turned-down", corrections.unit("used"), { note: "増刷分" }),
  corrections.reject("turned-down", "giver"),
  close("spring", "2026-04-01", "2026-06-30"),
  because("届出が遅れた", ["R24-5"], on("2026-06-30T10:00:00+09:00", acts.register("late"))),
  records.recordFinding("finding", { dueOn: "2026-12-31" }),
  records.resolveFinding("finding"),
  amend({
    to: "2028-03-31",
    settings: { promptDays: 21, severity: { "R13-3": "block" } },
    dueWithTerm: true,
  }),
  acts.endContract({ reason: "terminated" }),
  acts.defer(["left"]),
];

/** The first doubt that the story raised; its id is its entry's. */
function doubtOfDoubted(books: Books): string {
  for (let seq = 0; ; seq += 1) {
    const doubts = books.get("suspicion", suspicionId(seq))?.doubts ?? [];
    if (doubts.some(({ asset }) => asset === "doubted")) return suspicionId(seq);
  }
}

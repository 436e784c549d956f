/** Ledgers full of forms: short and long ones, names that few fonts hold, differences, a number taken back. */
import { join } from "node:path";
import { playSample } from "../../../electron/sample/play.ts";
import {
  finding,
  handOver,
  inOrder,
  issue,
  onSlip,
  receive,
  register,
  release,
} from "../../helpers/acts.ts";
import { certify, destroy, instruct } from "../../helpers/disposalActs.ts";
import { close } from "../../helpers/closingActs.ts";
import { because, on } from "../../helpers/given.ts";
import type { Act, Over } from "../../helpers/stage.ts";
import {
  CITY,
  CONTRACTOR,
  DEPUTY,
  MANAGER,
  STAGE_AT,
  act,
  designate,
  pledge,
  stage,
  stageWith,
} from "../../helpers/stage.ts";
import { refuse } from "../../helpers/refusalActs.ts";
import { callOff, handOn } from "../../helpers/successionActs.ts";
import { toldLedger } from "../../helpers/toldLedger.ts";

/** Letters outside the everyday sets: 髙 﨑 of CP932, 𠮷 beyond the first plane, 辻 with a variation, a Roman three. */
export const RARE = "髙橋﨑𠮷辻\u{E0100}Ⅲ期";
const OFFICIAL3 = "p-rare";

const HAND = [
  [10, 60, 22, 30, 30, 70, 42, 28, 52, 66],
  [60, 50, 78, 48, 96, 52, 118, 44],
  [130, 50],
];

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(3, "0")}`);

const sealed = (assets: readonly string[]): Over<"issueSlip"> => ({
  lines: assets.map((asset) => ({
    asset,
    quantity: { value: 1, unit: "stick" as const },
    seal: `S-${asset}`,
    container: "C-01",
    condition: "外装にすり傷あり",
    remarks: `返却時は${asset}の封筒に入れる`,
  })),
});

/** One line, both stages. */
const one = [
  register("A-001", { model: "KU-32S", capacity: "32GB", dueOn: "2026-12-28", records: 12_040 }),
  ...handOver("one", "provision", ["A-001"], { clientNumber: "8若情第123号" }),
];

/** Eight lines with seals, a signature by hand, rare letters wherever a person can type. */
const eight = [
  register("B-001", {
    name: RARE,
    model: RARE,
    content: { personal: "yes", myNumber: "unknown", sensitive: "yes" },
  }),
  ...ids("B", 8)
    .slice(1)
    .map((asset) => register(asset, { classification: "3" })),
  issue("eight", "provision", ids("B", 8), {
    ...sealed(ids("B", 8)),
    receiver: MANAGER,
    giver: OFFICIAL3,
    remarks: `控えは${RARE}課で保管\n二行目`,
  }),
  release("eight", {
    confirmation: { by: "signature", strokes: { clear: HAND } },
    remarks: "異常なし",
  }),
  receive("eight", { confirmation: { by: "paper" } }),
];

/** Forty lines, two of which are not as written. */
/** As long as the ledger lets anyone type. */
const LONG = "長".repeat(200);

const forty = [
  ...ids("C", 40).map((asset) => register(asset)),
  issue("forty", "provision", ids("C", 40), sealed(ids("C", 40))),
  release("forty"),
  refuse("forty", {
    reason: LONG,
    answer: `${RARE}の箱は別便で届く\n2行目の申出`,
    lines: ids("C", 40)
      .slice(5, 8)
      .map((asset) => ({ asset, stated: 0, note: "長".repeat(200) })),
  }),
  receive("forty", {
    look: (books) =>
      inOrder(books, onSlip(books, "forty")).map((check) => {
        if (check.asset === "C-007")
          return (
            finding("forty", "C-007", { seal: "broken", note: "封印に切れ目" })(books).find(
              (found) => found.asset === "C-007",
            ) ?? check
          );
        return check.asset === "C-021" ? { ...check, counted: 0, note: "見当たらない" } : check;
      }),
  }),
];

const many = [
  ...ids("D", 200).map((asset) => register(asset, { contentHash: "ab".repeat(32) })),
  issue("many", "provision", ids("D", 200)),
];

const long = [
  ...ids("E", 8).map((asset) =>
    register(asset, { name: LONG, model: "M".repeat(100), capacity: "容".repeat(60) }),
  ),
  issue("long", "provision", ids("E", 8), {
    purpose: "目".repeat(300),
    remarks: `${"備考の行\n".repeat(60)}${"考".repeat(600)}`,
    lines: ids("E", 8).map((asset) => ({
      asset,
      quantity: { value: 1, unit: "stick" as const },
      seal: "S".repeat(60),
      container: "C".repeat(60),
      condition: "状".repeat(100),
      remarks: "備".repeat(200),
    })),
  }),
];

const withdrawn = [
  register("F-001"),
  issue("withdrawn", "provision", ["F-001"]),
  act({ type: "voidSlip", slip: "withdrawn", reason: "数量の書き誤り" }),
  issue("branch", "provision", ["F-001"], { continues: "withdrawn" }),
];

/** The official whose name few fonts hold. */
const rareOfficial: readonly Act[] = [
  act({
    type: "registerPerson",
    occurredAt: STAGE_AT,
    person: OFFICIAL3,
    party: CITY,
    name: { clear: `辻\u{E0100} ${RARE}` },
    kana: { clear: "ツジ" },
    title: "主査",
    department: "総務局 情報管理部 情報管理課",
  }),
  designate(OFFICIAL3, "designatedOfficial"),
];

/** Seals omitted, the client's own form in use, erased and not checked. */
const plain = [
  act({
    type: "registerPerson",
    occurredAt: STAGE_AT,
    person: "p-phone",
    party: CONTRACTOR,
    name: { clear: "湊 電子" },
    kana: { clear: "ミナト デンコ" },
    title: "管理責任者",
    phone: { clear: "044-000-0123" },
  }),
  designate("p-phone", "custodyManager"),
  pledge("p-phone"),
  register("G-001", {
    media: "externalHdd",
    quantity: { value: 1, unit: "machine" },
    classification: "1",
    content: { personal: "no", myNumber: "no", sensitive: "no" },
  }),
  ...handOver("plain", "provision", ["G-001"], {
    clientNumber: "市様式第1号",
    receiver: "p-phone",
  }),
  register("G-002", { classification: "1" }),
  issue("kept", "provision", ["G-002"], { clientNumber: "市様式第2号", receiver: "p-phone" }),
  refuse("kept", { nonAcceptance: "not-given", side: "giver", reason: "媒体の準備ができていない" }),
  instruct("order", ["G-001"], { method: "clear", technique: "overwrite" }),
  ...handOver("away", "disposal", ["G-001"], {
    clientNumber: "市様式第1号",
    instruction: "order",
    giver: "p-phone",
  }),
  destroy("work", "away", {
    method: "clear",
    technique: "overwrite",
    tool: "全領域上書き 版3.2",
    supervisor: "p-phone",
    verification: { result: "notDone" },
    remains: "再利用",
  }),
  certify("cert", "work", { issuer: "p-phone", remarks: `${RARE}へ報告済み` }),
];

/** Thirty-eight units and a long reason are handed on, and wait for the one who comes. */
const turn = [
  designate(DEPUTY, "custodyManager"),
  pledge(DEPUTY),
  handOn(
    "turn",
    ids("C", 40).filter((id) => id !== "C-007" && id !== "C-021"),
    {
      reason: `${RARE}課の新設に伴う異動\n${"引き継ぐ理由の行。\n".repeat(12)}`,
      keys: [
        { what: `${RARE}の鍵`, count: 2 },
        { what: "鍵".repeat(100), count: 1200 },
      ],
      confirmation: { by: "signature", strokes: { clear: HAND } },
      remarks: "封印を確かめた",
    },
  ),
  handOn("called-off", ["A-001"]),
  callOff("called-off"),
];

/** Keys alone, without seals, and nothing told to the client; two months, one of which was told of later. */
const kept = [
  designate(DEPUTY, "custodyManager"),
  pledge(DEPUTY),
  handOn("keys", [], { from: "p-phone", confirmation: { by: "paper" } }),
  because(
    "後日届け出る",
    ["R12-13"],
    act({
      type: "acceptSuccession",
      succession: "keys",
      person: DEPUTY,
      confirmation: { by: "signature", strokes: { clear: HAND } },
      remarks: "後任の備考",
    }),
  ),
  close("still", "2026-04-01", "2026-06-30", { person: "p-phone", remarks: `${RARE}を確かめた` }),
  close("july", "2026-07-01", "2026-07-24", {
    person: "p-phone",
    confirmation: { by: "signature", strokes: { clear: HAND } },
  }),
  because("帳票が遅れた", ["R24-5"], on("2026-06-30T09:00:00+09:00", register("H-001"))),
];

export interface Ledgers {
  readonly town: string;
  readonly plain: string;
  readonly sample: string;
}

/** Tells all stories into ledgers in `folder`. */
export async function tellAll(folder: string): Promise<Ledgers> {
  const ledgers = {
    town: join(folder, "town.ukewatashi"),
    plain: join(folder, "plain.ukewatashi"),
    sample: join(folder, "sample.ukewatashi"),
  };
  await toldLedger(
    ledgers.town,
    stage,
    rareOfficial,
    one,
    eight,
    forty,
    many,
    long,
    withdrawn,
    turn,
  );
  await toldLedger(ledgers.plain, stageWith({ seals: "omitted", cityForm: true }), plain, kept);
  await playSample({
    path: ledgers.sample,
    firstDay: "2026-04-01",
    until: "end",
    actor: { workstation: "test", via: "cli" },
    logN: 14,
  });
  return ledgers;
}

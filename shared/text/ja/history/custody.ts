/** Units in the contractor's hands: registered, stored, taken out, doubted, lost, found. */
import type { Difference, EventOf } from "../../../domain/event.ts";
import { eraDate } from "../../../forms/era.ts";
import { comparedText } from "../differences.ts";
import { media, unit } from "../words.ts";
import type { Tell, Telling } from "./telling.ts";
import { documentText, own, tell, unitsText } from "./telling.ts";

export const assetRegistered: Tell<"assetRegistered"> = (e, { names }) =>
  tell(
    `情報資産 ${e.number}「${e.name}」を登録しました`,
    ["媒体", media[e.media]],
    ["数量", `${e.quantity.value}${unit[e.quantity.unit]}`],
    ["製造番号", e.serial],
    ["返却予定", e.dueOn && eraDate(e.dueOn)],
    ["前の記録", e.previous && names.asset(e.previous)],
  );

export const assetVoided: Tell<"assetVoided"> = (e, { names }) =>
  tell(`情報資産 ${names.asset(e.asset)} の登録を取り消しました`, ["理由", e.reason]);

export const assetsRepacked: Tell<"assetsRepacked"> = (e, { names }) =>
  tell(
    e.from.length > 1 ? "情報資産をまとめました" : "情報資産を分けました",
    ["前", e.from.map((id) => names.asset(id)).join("、")],
    [
      "後",
      e.into
        .map(({ number, quantity }) => `${number}(${quantity.value}${unit[quantity.unit]})`)
        .join("、"),
    ],
    ["理由", e.reason],
  );

export const assetsStored: Tell<"assetsStored"> = (e, telling) =>
  tell(
    "保管しました",
    ["棚", e.shelf],
    ["人", telling.names.person(e.person)],
    ["対象", unitsText(telling, e.assets)],
  );

export const assetsTakenOut: Tell<"assetsTakenOut"> = (e, telling) =>
  tell(
    "取り出しました",
    ["場所", telling.names.place(e.place)],
    ["人", telling.names.person(e.person)],
    ["用途", e.purpose],
    ["対象", unitsText(telling, e.assets)],
  );

export const assetsPutBack: Tell<"assetsPutBack"> = (e, telling) =>
  tell(
    "戻しました",
    ["棚", e.shelf],
    ["人", telling.names.person(e.person)],
    ["対象", unitsText(telling, e.assets)],
  );

export const custodyHandedOver: Tell<"custodyHandedOver"> = (e, telling) =>
  tell(
    "保管責任者を引き継ぎました",
    ["前任", telling.names.person(e.from)],
    ["後任", telling.names.person(e.to)],
    ["文書", documentText(e.document)],
    ["備考", e.note],
    ["対象", unitsText(telling, e.assets)],
  );

const DIFFERENCE: Readonly<Record<Difference["kind"], string>> = {
  quantity: "数量",
  seal: "封印",
  serial: "製造番号",
  hash: "内容のハッシュ",
  damage: "破損",
  verification: "消去の検証",
  certificate: "証明書",
};

export const differenceFound: Tell<"differenceFound"> = (e, telling) => {
  const shown =
    telling.asset === undefined ? e.differences : ownDifferences(telling, e.differences);
  return tell(
    "差異があり、保留にしました",
    ...shown.map(
      (one) =>
        [DIFFERENCE[one.kind], `${telling.names.asset(one.asset)} ${comparedText(one)}`] as const,
    ),
  );
};

function ownDifferences({ asset }: Telling, differences: readonly Difference[]) {
  return differences.filter((one) => one.asset === asset);
}

export const quarantineReleased: Tell<"quarantineReleased"> = (e, telling) =>
  tell(
    "保留を解きました",
    ["指示", documentText(e.instruction)],
    ["確認したこと", e.finding],
    ["新しい封印", own(telling, e.seals)?.seal],
    ...(e.extras ?? []).map((extra) => ["余分", extraText(extra, telling)] as const),
    ["対象", unitsText(telling, e.assets)],
  );

/** What became of what was counted too many. */
function extraText(
  extra: NonNullable<EventOf<"quarantineReleased">["extras"]>[number],
  telling: Telling,
): string {
  if (extra.became === "registered") return `${unitsText(telling, extra.units) ?? ""} として登録`;
  const back = `${telling.names.person(extra.person)} へ渡し返し`;
  return extra.note === undefined ? back : `${back}(${extra.note})`;
}

export const missingReported: Tell<"missingReported"> = (e, telling) =>
  tell(
    "所在不明を記録しました",
    ["気付いた人", telling.names.person(e.person)],
    ["状況", e.circumstances],
    ["対象", unitsText(telling, e.assets)],
  );

export const found: Tell<"found"> = (e, telling) =>
  tell(
    "発見を記録しました",
    ["場所", telling.names.place(e.place)],
    ["見つけた人", telling.names.person(e.person)],
    ["状況", e.circumstances],
    ["対象", unitsText(telling, e.assets)],
  );

export const lossClosed: Tell<"lossClosed"> = (e, telling) =>
  tell(
    "滅失として終結しました",
    ["発注者の書面", documentText(e.document)],
    ["備考", e.note],
    ["対象", unitsText(telling, e.assets)],
  );

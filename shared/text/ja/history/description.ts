/** What was decided about units after they were registered. */
import type { DecidedPart } from "../../../domain/commands/description.ts";
import { eraDate } from "../../../forms/era.ts";
import type { Tell } from "./telling.ts";
import { documentText, own, tell, unitsText } from "./telling.ts";

const DECIDED = { yes: "あり", no: "なし", unknown: "未確認" } as const;
const OWNER = { client: "発注者", contractor: "受注者" } as const;

const PARTS: readonly (readonly [string, (part: DecidedPart) => string | undefined])[] = [
  ["個人情報", ({ content }) => content?.personal && DECIDED[content.personal]],
  ["特定個人情報", ({ content }) => content?.myNumber && DECIDED[content.myNumber]],
  ["要配慮個人情報", ({ content }) => content?.sensitive && DECIDED[content.sensitive]],
  ["分類", ({ classification }) => classification],
  [
    "暗号化",
    ({ encryption }) =>
      encryption && (encryption.state === "none" ? "なし" : `あり(${encryption.method})`),
  ],
  ["媒体の所有", ({ mediumOwner }) => mediumOwner && OWNER[mediumOwner]],
  ["期限", ({ dueOn }) => dueOn && eraDate(dueOn)],
];

export const assetsDescribed: Tell<"assetsDescribed"> = (e, telling) => {
  const unit = own(telling, e.units) ?? e.units[0];
  const { before = {}, after = {} } = unit ?? {};
  return tell(
    "内容・分類などを確定しました",
    ...PARTS.map(([label, text]) => {
      const now = text(after);
      return [label, now && `${text(before) ?? "定めなし"} → ${now}`] as const;
    }),
    ["決めた人", telling.names.person(e.person)],
    ["理由", e.reason],
    ["文書", documentText(e.document)],
    [
      "対象",
      unitsText(
        telling,
        e.units.map(({ asset }) => asset),
      ),
    ],
  );
};

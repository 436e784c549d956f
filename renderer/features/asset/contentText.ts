/** What is inside a unit, and how it is protected, in words. */
import type { Decided } from "../../../shared/domain/vocabulary.ts";
import type { AssetView } from "../../../shared/views/asset.ts";

const FLAGS = {
  personal: "個人情報",
  myNumber: "特定個人情報(マイナンバー)",
  sensitive: "要配慮個人情報",
} as const;

/** Every kind is said, also those that are not there: silence would mean nothing. */
export function contentText(content: AssetView["content"]): string {
  const said = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).map(
    (flag) => `${FLAGS[flag]} ${DECIDED[content[flag]]}`,
  );
  return said.join("、");
}

const DECIDED: Readonly<Record<Decided, string>> = { yes: "あり", no: "なし", unknown: "未確認" };

export function encryptionText(encryption: AssetView["encryption"]): string {
  return encryption.state === "encrypted" ? `あり(${encryption.method})` : "なし";
}

export const ownerText: Readonly<Record<AssetView["mediumOwner"], string>> = {
  client: "発注者",
  contractor: "受注者",
};

/** Reads words as cities write them in their lists: media, units, yes and no. */
import type { Decided, Media, Unit } from "../domain/vocabulary.ts";
import { MEDIA, UNITS } from "../domain/vocabulary.ts";
import { media as mediaWords, unit as unitWords } from "../text/ja/words.ts";

/** Other names for media, longest first where one holds another. */
const MEDIA_NAMES: readonly (readonly [name: string, media: Media])[] = [
  ["マイクロフィルム", "film"],
  ["フィルム", "film"],
  ["外付ハードディスク", "externalHdd"],
  ["外付けハードディスク", "externalHdd"],
  ["ポータブルHDD", "externalHdd"],
  ["外付HDD", "externalHdd"],
  ["内蔵ハードディスク", "internalHdd"],
  ["ハードディスク", "internalHdd"],
  ["HDD", "internalHdd"],
  ["SSD", "ssd"],
  ["USB", "usb"],
  ["SD", "sd"],
  ["LTO", "tape"],
  ["DAT", "tape"],
  ["テープ", "tape"],
  ["DVD", "dvd"],
  ["BD", "bd"],
  ["ブルーレイ", "bd"],
  ["CD", "cd"],
  ["MO", "mo"],
  ["FD", "fd"],
  ["フロッピー", "fd"],
  ["ICカード", "icCard"],
  ["図面", "drawing"],
  ["地図", "drawing"],
  ["帳票", "printout"],
  ["簿冊", "paper"],
  ["書類", "paper"],
  ["申請書", "paper"],
  ["紙", "paper"],
  ["パソコン", "terminal"],
  ["ノートPC", "terminal"],
  ["タブレット", "terminal"],
  ["PC", "terminal"],
  ["サーバ", "server"],
  ["クラウド", "cloud"],
  ["データ", "data"],
];

function tidy(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
}

/** The medium a word means, or nothing. */
export function readMedia(text: string): Media | undefined {
  const word = tidy(text);
  if (word === "") return undefined;
  const exact = MEDIA.find((one) => tidy(mediaWords[one]) === word);
  return exact ?? MEDIA_NAMES.find(([name]) => word.includes(tidy(name)))?.[1];
}

/** The unit a word means, or nothing. */
export function readUnit(text: string): Unit | undefined {
  const word = tidy(text);
  if (word === "函") return "box";
  if (word === "一式") return "lot";
  return UNITS.find((one) => tidy(unitWords[one]) === word);
}

/** `12本` as a count and its unit. */
export function readQuantity(text: string): { readonly count: string; readonly unit: Unit | "" } {
  const match = /^([\d,]+)(.*)$/u.exec(text.normalize("NFKC").replaceAll(/\s/g, ""));
  if (!match) return { count: text.trim(), unit: "" };
  return { count: (match[1] ?? "").replaceAll(",", ""), unit: readUnit(match[2] ?? "") ?? "" };
}

/** ○, 有, あり, はい; ×, 無, なし; anything else is not decided. */
export function readDecided(text: string): Decided {
  const word = tidy(text);
  if (/^(○|〇|◯|有|有り|あり|はい|YES|Y|1)$/u.test(word)) return "yes";
  if (/^(×|X|✕|無|無し|なし|いいえ|NO|N|0|-|―)$/u.test(word)) return "no";
  return "unknown";
}

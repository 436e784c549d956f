/** What a restore lost, and the ledger that goes on from there: in sentences, for the screens and the command line. */
import type { LostItem, PassedNumbers } from "../../domain/commands/lineage.ts";
import type { EventOf } from "../../domain/event.ts";
import { generationOf } from "../../domain/generation.ts";
import { formNumber } from "../../forms/era.ts";
import type { Names } from "../refusalText.ts";
import { form } from "./words.ts";

const grouped = (count: number) => count.toLocaleString("ja-JP");

/** 第2世代 */
export const generationText = (origin: string): string => `第${generationOf(origin)}世代`;

/** 第1世代(ukewatashi.internal/…) */
export const followsTitle = (origin: string): string => `${generationText(origin)}(${origin})`;

/** 記録 12、記録 12〜15 */
export function lostEntries({ from, to }: Pick<LostItem, "from" | "to">): string {
  return from === to ? `記録 ${grouped(from)}` : `記録 ${grouped(from)}〜${grouped(to)}`;
}

/** What a lost piece said, as far as it is known. */
export function lostSays({ says, about, from, to }: LostItem): string {
  if (says !== undefined) return says;
  if (about === "file") return "バックアップを取ったという記録";
  return `内容は分かりません(${grouped(to - from + 1)}件)。紙の受渡票などの控えと照らし合わせてください`;
}

export const settledHow: Readonly<Record<EventOf<"lossesSettled">["how"], string>> = {
  recorded: "記録し直した",
  settled: "記録し直さない",
};

/** 受渡票 令和8年度 第0013号 まで */
export function passedText({ number }: PassedNumbers): string {
  return `${form[number.form]} ${formNumber(number)}まで`;
}

const NOBODY = "(氏名は省略)";

/** Names for a sentence that is kept for ever: everything by its name, but no person. */
export function unnamed(names: Names): Names {
  return {
    ...names,
    person: () => NOBODY,
    of: (kind, id) => (kind === "person" ? NOBODY : names.of(kind, id)),
  };
}

interface Succeeded {
  readonly predecessor: string;
  readonly origin: string;
  readonly size: number;
  readonly items: readonly LostItem[];
  readonly passed: readonly PassedNumbers[];
}

/** A ledger that follows was started: what it holds, what is lost, what to do. */
export function succeededTo({ predecessor, origin, size, items, passed }: Succeeded): string[] {
  const work = items.filter(({ about }) => about === "work");
  return [
    `前の台帳(${generationText(predecessor)})の記録 ${grouped(size)}件を引き継いで、後継の台帳(${generationText(origin)})を始めました。読み直して検証しました。`,
    work.length === 0
      ? "業務の記録は失われていません。"
      : `失われた記録を ${grouped(work.length)}項目の一覧に載せました。1つずつ記録し直すか、記録し直さない理由を残してください。`,
    ...work.map((item) => `  ${lostEntries(item)}: ${lostSays(item)}`),
    ...(passed.length === 0
      ? []
      : [
          `次の番号は、すでに発行されているかもしれないため使いません(欠番): ${passed.map(passedText).join("、")}`,
        ]),
    "これからはこの台帳に記録してください。前の台帳のファイルと復元に使ったバックアップは、証拠としてそのまま保管してください。公開鍵の行は新しくなりました。設定の画面から初期設定控を印刷し直してください。",
  ];
}

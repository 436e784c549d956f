/** Heads that this computer had kept beside a ledger and has no more: what that means, and what to do. */
import type { MissingHeads } from "../../views/heads.ts";

const grouped = (count: number) => count.toLocaleString("ja-JP");

const AGAIN =
  "渡した人(監査・検査員、立会人、相手方)から受け取り、「控えとの照合」で、もう一度覚えさせてください。";

interface Said {
  readonly title: string;
  readonly says: string;
}

const SAID: Readonly<Record<MissingHeads["what"], (size: string, left: string) => Said>> = {
  memory: () => ({
    title: "このパソコンが覚えていた、この台帳についての記憶が壊れています",
    says: "前に見た公開鍵、控えのフォルダ、立会人の鍵を読めません。残っている控えとは照合しましたが、公開鍵が前と同じかは確かめていません。紙の初期設定控の公開鍵と見比べ、控えのフォルダと立会人を設定し直してください。",
  }),
  own: () => ({
    title: "このパソコンに残していた、この台帳の控えがなくなっています",
    says: "このパソコンは、この台帳の署名された先頭を控えとして覚えていましたが、見つかりません。そのあいだに台帳が古い写しに置き換えられていても、この控えからは気付けません。記録は続けられ、いまの台帳から新しく控えを残します。心当たりがなければ、紙の受渡票、控えのフォルダ、証拠一式と照合してください。",
  }),
  handedOver: (size) => ({
    title: "このパソコンが受け取った、この台帳の控えがなくなっています",
    says: `${size}件の時点までの控えを受け取って覚えていましたが、見つかりません。その人が見た後で台帳が古い写しに置き換えられていても、気付けません。記録は続けられます。${AGAIN}`,
  }),
  damaged: (size, left) => ({
    title: "このパソコンが受け取った、この台帳の控えが壊れています",
    says: `${size}件の時点までの控えを受け取って覚えていましたが、${left === "0" ? "読めるものがありません" : `読めるのは${left}件の時点までです`}。読めない控えとは照合していません。記録は続けられます。${AGAIN}`,
  }),
  halfWritten: () => ({
    title: "このパソコンが受け取った控えの最後の1つが書きかけです",
    says: `書いている途中で終わったため、照合に使っていません。ほかの控えとは照合しました。${AGAIN}`,
  }),
  closed: () => ({
    title: "このパソコンに残した、この台帳の控えを開けません",
    says: "開けない控えとは照合していないため、台帳が古い写しに置き換えられていても、その控えからは気付けません。控えのファイルは変更していません。ほかのプログラムが使っていないか、ディスクと権限を確かめて、台帳を開き直してください。",
  }),
};

/** What is said of it, with its heading. */
export function missingHeads({ what, size = 0, left = 0 }: MissingHeads): Said {
  return SAID[what](grouped(size), grouped(left));
}

/** The same on the command line, with the word that takes such heads. */
export function missingSaid(missing: MissingHeads): string {
  const isOfOthers = OF_OTHERS.includes(missing.what);
  return `${missingText(missing)}${isOfOthers ? "コマンドでは import-anchor で取り込めます。" : ""}`;
}

const OF_OTHERS: readonly MissingHeads["what"][] = ["handedOver", "damaged", "halfWritten"];

/** The same in one paragraph. */
export function missingText(missing: MissingHeads): string {
  const { title, says } = missingHeads(missing);
  return `${title}。${says}`;
}

/** Restoring from a backup, and trying it out first: what it would mean, in sentences. */
import type { RehearsalView, RestoreProgress } from "../../views/restore.ts";
import { eraDateTime } from "../../forms/era.ts";
import { titleInName } from "./heads.ts";

const grouped = (count: number) => count.toLocaleString("ja-JP");

/** The verdict, as a heading. */
export const rehearsed: Readonly<Record<RehearsalView["outcome"], string>> = {
  unsound: "このバックアップからは復元できません(異常があります)",
  other: "別の台帳のバックアップです",
  parted: "このバックアップは、いまの台帳または控えと記録が食い違っています",
  loses: "このバックアップは正しく読めますが、復元すると失われる記録があります",
  whole: "このバックアップから、記録を失わずに復元できます",
};

/** What follows from it, and what to do. */
export function rehearsalSays(view: RehearsalView): string {
  const { outcome, lost, ofTheFile, knownSize, size } = view;
  switch (outcome) {
    case "unsound":
      return "検証で異常が見つかりました。ほかのバックアップで予行してください。";
    case "other":
      return "開いている台帳とは識別名が違います。この台帳のバックアップを選び直してください。";
    case "parted":
      return "どちらかが書き換えられています。どちらのファイルも残したまま、検証の画面で控え(受渡票・証拠一式・控えのファイル)と照合し、管理責任者と発注者に連絡してください。";
    case "loses":
      return lost === ofTheFile
        ? `失われる ${grouped(lost)}件は、バックアップを取ったという記録だけです。受渡しなどの業務の記録は失われません。いまの台帳が使えるあいだは復元せず、そのまま使ってください。`
        : `バックアップより後の記録 ${grouped(lost)}件が失われます。いまの台帳が使えるあいだは復元せず、新しいバックアップを取ってください。`;
    case "whole":
      return knownSize === undefined || knownSize < size
        ? "台帳の外の控えは、このバックアップより新しい記録を示していません。控えのない記録が後にあったかどうかは、分かりません。"
        : "台帳の外の控えにある記録は、すべてこのバックアップにあります。";
  }
}

type Present = NonNullable<RehearsalView["present"]>;

/** How the ledger in use stands to the backup. */
function standingSays({ standing, size }: Present): string {
  switch (standing) {
    case "same":
      return `いまの台帳と同じです(記録 ${grouped(size)}件)`;
    case "ahead":
      return `いまの台帳は記録 ${grouped(size)}件で、バックアップの記録をすべて含んでいます`;
    case "behind":
      return `いまの台帳は記録 ${grouped(size)}件で、バックアップより少なくなっています`;
    case "parted":
      return "いまの台帳と記録が食い違っています";
    case "other":
      return "いまの台帳とは別の台帳です";
    case "unreadable":
      return "いまの台帳が壊れているため、比べられません";
  }
}

/** Facts about a backup, for the screen and the command line alike. */
export function rehearsalFacts(view: RehearsalView): readonly (readonly [string, string])[] {
  const { title, path, size, lastRecordedAt, held, slips, contracts, present, knownSize } = view;
  return [
    ["台帳", title],
    ["ファイル", path],
    ["記録", `${grouped(size)}件`],
    ...(lastRecordedAt === undefined
      ? []
      : ([["最後の記録", eraDateTime(lastRecordedAt)]] as const)),
    ["契約", `${grouped(contracts)}件`],
    ["受渡票", `${grouped(slips)}件`],
    ["預かり中の情報資産", `${grouped(held)}点`],
    ...(present ? ([["いまの台帳との比較", standingSays(present)]] as const) : []),
    [
      "台帳の外の控え",
      knownSize === undefined
        ? "このパソコンには、この台帳の控えがありません"
        : `記録 ${grouped(knownSize)}件の時点までの控えがあります`,
    ],
    ["失われる記録", view.lost === 0 ? "分かっているものはありません" : `${grouped(view.lost)}件`],
  ];
}

/** Whether the ledger in use still opens and has all that the backup has. */
export function usableStill({ standing }: Present): boolean {
  return standing === "same" || standing === "ahead";
}

/** What happens when it is done, for who decides. */
export function whatFollows({ outcome, lost, ofTheFile, size }: RehearsalView): string {
  if (outcome === "whole")
    return `バックアップの記録 ${grouped(size)}件を新しいファイルに復元し、復元したことを台帳に記録します。いまのファイルとバックアップには何も書き込みません。`;
  const what =
    lost === ofTheFile
      ? `失われる ${grouped(lost)}件は、バックアップを取ったという記録だけです。`
      : `バックアップより後の ${grouped(lost)}件は、この台帳にはありません。分かるものを一覧に載せるので、1つずつ記録し直してください。`;
  return `バックアップの記録 ${grouped(size)}件を引き継いで、新しいファイルに後継の台帳を始めます。最初の記録に、引継ぎ元の先頭、理由、復元した人を残します。${what}失われた記録で発行されたかもしれない番号は使いません。いまのファイルとバックアップには何も書き込まず、証拠として残します。`;
}

export const nothingReplaced = "予行では何も置き換えず、何も書き込んでいません。";

/** What is being done, step by step. */
export const restoringStep: Readonly<Record<RestoreProgress["step"], string>> = {
  verifying: "バックアップの全体を検証しています。",
  comparing: "いまの台帳や台帳の外の控えと比べています。",
  copying: "新しいファイルに写しています。",
  rereading: "写したファイルを読み直して検証しています。",
  naming: "新しいファイルに名前を付けています。もう中止できません。",
};

/** 35%; nothing where it is not known how much there is. */
export function restoredFar({ done, total }: Pick<RestoreProgress, "done" | "total">): string {
  return total === 0 ? "" : `${Math.floor((done / total) * 100)}%`;
}

/** How long the step still takes, where that is known. */
export function restoreRest(secondsLeft: number | undefined): string | undefined {
  return secondsLeft === undefined ? undefined : `この段階は残りおよそ${grouped(secondsLeft)}秒`;
}

/** The same as one line of a terminal. */
export function restoringText(progress: RestoreProgress, secondsLeft: number | undefined): string {
  const parts = [restoringStep[progress.step], restoredFar(progress), restoreRest(secondsLeft)];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

/** It was called off by whoever had asked for it. */
export const rehearsalStopped =
  "予行を中止しました。何も書き込んでいません。必要なときに、もう一度バックアップを選んでください。";
export const restoreStopped =
  "復元を中止しました。書きかけのファイルは消しました。いまのファイルとバックアップは元のままです。必要なときに、もう一度行ってください。";

/** Why nothing was restored, and what to do. */
export function notRestored(view: RehearsalView): string {
  return view.outcome === "loses" ? losing(view) : `復元していません。${rehearsalSays(view)}`;
}

function losing({ lost, ofTheFile, size }: RehearsalView): string {
  const only = lost === ofTheFile ? "(バックアップを取ったという記録だけ)" : "";
  return `復元していません。バックアップの後に記録された ${grouped(lost)}件(記録 ${grouped(size)} から ${grouped(size + lost - 1)} まで)が失われます${only}。より新しいバックアップがあれば、それで復元してください。なければ、いまの台帳のファイルと控えをすべて残し、発注者に連絡したうえで、--successor を付けて後継の台帳を始めてください。後継の台帳は、失われた記録を一覧に載せ、最初の記録にその理由を残します。`;
}

/** The file of a restored ledger: 若葉市 保管業務_復元.ukewatashi, 若葉市 保管業務_第2世代.ukewatashi */
export function restoredFileName(title: string, generation: number | undefined): string {
  const what = generation === undefined ? "復元" : `第${generation}世代`;
  return `${titleInName(title)}_${what}.ukewatashi`;
}

/** It came about. */
export const restoredTo = (size: number): string =>
  `記録 ${grouped(size)}件をすべて復元し、読み直して検証し、復元したことを台帳に記録しました。これからはこの台帳に記録してください。前の台帳のファイルは、残っていればそのまま保管し、記録には使わないでください。`;

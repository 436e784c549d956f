/** Restoring from a backup, and trying it out first: what it would mean, in sentences. */
import type { RehearsalView } from "../../views/restore.ts";
import { eraDateTime } from "../../forms/era.ts";

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
export function rehearsalSays({ outcome, lost, knownSize, size }: RehearsalView): string {
  switch (outcome) {
    case "unsound":
      return "検証で異常が見つかりました。ほかのバックアップで予行してください。";
    case "other":
      return "開いている台帳とは識別名が違います。この台帳のバックアップを選び直してください。";
    case "parted":
      return "どちらかが書き換えられています。どちらのファイルも残したまま、検証の画面で控え(受渡票・証拠一式・控えのファイル)と照合し、管理責任者と発注者に連絡してください。";
    case "loses":
      return `バックアップより後の記録 ${grouped(lost)}件が失われます。いまの台帳が使えるあいだは復元せず、新しいバックアップを取ってください。`;
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

export const nothingReplaced = "予行では何も置き換えず、何も書き込んでいません。";

/** Why nothing was restored, and what to do. */
export function notRestored(view: RehearsalView): string {
  return view.outcome === "loses" ? losing(view) : `復元していません。${rehearsalSays(view)}`;
}

function losing({ lost, size }: RehearsalView): string {
  return `復元していません。バックアップの後に記録された ${grouped(lost)}件(記録 ${grouped(size)} から ${grouped(size + lost - 1)} まで)が失われます。失われる記録のある復元には、まだ対応していません。より新しいバックアップがあれば、それで復元してください。なければ、いまの台帳のファイルと控えをすべて残し、管理責任者と発注者に連絡してください。`;
}

/** It came about. */
export const restoredTo = (size: number): string =>
  `記録 ${grouped(size)}件をすべて復元し、読み直して検証し、復元したことを台帳に記録しました。これからはこの台帳に記録してください。前の台帳のファイルは、残っていればそのまま保管し、記録には使わないでください。`;

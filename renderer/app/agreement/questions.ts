/** The questions the contract text leaves open, and what each answer means. */
import type { ClassificationLevel } from "../../../shared/domain/commands/contract.ts";
import type { AnswersDraft } from "./answers.ts";

interface Question {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
  }[];
}

/** The questions that are answered by choosing. */
type Chosen = "cityForm" | "delegation" | "courier" | "witness" | "seals" | "scheme" | "closing";

export const QUESTIONS: Readonly<Record<Chosen, Question>> = {
  cityForm: {
    label: "発注者の定めた受渡票の様式がありますか(第11条)",
    choices: [
      { id: "no", label: "ない", detail: "この台帳の受渡票を2部印刷し、双方が1部ずつ持ちます。" },
      {
        id: "yes",
        label: "ある",
        detail: "発注者の様式が正本になり、この台帳の受渡票は内部の控えになります。",
      },
    ],
  },
  delegation: {
    label: "受注者の管理責任者の代理を認めますか(第12条)",
    choices: [
      {
        id: "refused",
        label: "認めない",
        detail: "受渡しは管理責任者本人だけが行えます。条文のとおりです。",
      },
      {
        id: "withConsent",
        label: "承諾があれば認める",
        detail: "発注者の承諾を登録した代理人も受渡しを行えます。",
      },
    ],
  },
  courier: {
    label: "運送業者による搬送は再委託に当たりますか(第6条)",
    choices: [
      {
        id: "carrier",
        label: "当たらない",
        detail: "運送業者名と伝票番号を記録します。どちらもないと警告します。",
      },
      {
        id: "subcontract",
        label: "当たる",
        detail: "発注者の書面による承諾が登録されていない業者には渡せません。",
      },
    ],
  },
  witness: {
    label: "廃棄に発注者の立会いが必要ですか(第14条)",
    choices: [
      {
        id: "always",
        label: "必要",
        detail: "発注者職員の立会者のいない廃棄は、指示が求めていなくても記録できません。",
      },
      {
        id: "photosInstead",
        label: "写真で代えられる",
        detail:
          "立会いができない理由と、資産ごとの写真があれば記録できます。特定個人情報は2枚以上です。",
      },
    ],
  },
  scheme: {
    label: "情報の分類はどれを使いますか",
    help: "契約ごとの分類は、あとから契約の画面で登録し直せません。発注者に確かめて選んでください。",
    choices: [
      {
        id: "five",
        label: "自治体機密性 3A・3B・3C・2・1",
        detail: "令和6年10月からの指針による5段階です。",
      },
      { id: "three", label: "機密性 3・2・1", detail: "それまでの指針による3段階です。" },
    ],
  },
  seals: {
    label: "受渡票に押印が必要ですか",
    choices: [
      { id: "required", label: "必要", detail: "印刷した受渡票に押印欄を設けます。" },
      {
        id: "omitted",
        label: "省略する",
        detail: "押印欄の代わりに、発行責任者と担当者の連絡先を印刷します。",
      },
    ],
  },
  closing: {
    label: "期間ごとに締めますか",
    choices: [
      {
        id: "none",
        label: "求めない",
        detail: "締めは任意です。締めた期間の記録を後から加えるときは、遅れた理由を求めます。",
      },
      {
        id: "monthly",
        label: "毎月",
        detail: "月が終わると、動きがなかった月も含めて、締めをホームで促します。",
      },
      {
        id: "daily",
        label: "毎日",
        detail: "日が終わると、動きがなかった日も含めて、締めをホームで促します。",
      },
    ],
  },
};

const FIVE: readonly ClassificationLevel[] = [
  { code: "3A", label: "自治体機密性3A", rank: 5, least: "purge" },
  { code: "3B", label: "自治体機密性3B", rank: 4, least: "purge" },
  { code: "3C", label: "自治体機密性3C", rank: 3, least: "purge" },
  { code: "2", label: "自治体機密性2", rank: 2, least: "purge" },
  { code: "1", label: "自治体機密性1", rank: 1, least: "clear" },
];

const THREE: readonly ClassificationLevel[] = [
  { code: "3", label: "機密性3", rank: 3, least: "purge" },
  { code: "2", label: "機密性2", rank: 2, least: "purge" },
  { code: "1", label: "機密性1", rank: 1, least: "clear" },
];

/** The levels of a scheme. */
export function levelsOf(scheme: AnswersDraft["scheme"]): ClassificationLevel[] {
  return [...(scheme === "five" ? FIVE : THREE)];
}

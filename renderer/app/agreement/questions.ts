/** The questions the contract text leaves open, and what each answer means. */
export interface Question {
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
        detail:
          "発注者の様式が正本になり、この台帳の受渡票は内部の控えになります。受渡票ごとに、発注者の文書番号の入力を求めます。",
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
        detail:
          "運送業者名のない搬送は記録できません。伝票番号も発注者の承諾もないときも断り、伝票番号だけで承諾がないときは理由を求めます。",
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
    help: "分類は、廃棄に必要な強さ(第14条)、施錠ケースを求めるか(第13条)、特定個人情報の下限(第4条)、場所と再委託の承諾の上限(第10条・第6条)を決めます。情報資産を登録してからは変えにくいので、発注者に確かめて選んでください。",
    choices: [
      {
        id: "five",
        label: "自治体機密性 3A・3B・3C・2・1",
        detail: "令和6年10月からの指針による5段階です。",
      },
      { id: "three", label: "機密性 3・2・1", detail: "それまでの指針による3段階です。" },
      {
        id: "own",
        label: "発注者の分類",
        detail: "発注者の定めた記号と名称を、厳しい順に入力します。",
      },
    ],
  },
  seals: {
    label: "受渡票に押印が必要ですか",
    choices: [
      { id: "required", label: "必要", detail: "印刷した受渡票と証明書に押印欄を設けます。" },
      {
        id: "omitted",
        label: "省略する",
        detail:
          "押印欄の代わりに、発行責任者と担当者の氏名・電話番号を印刷します。電話番号は、人の登録で入力します。訂正印による訂正はできず、誤りは再発行になります。",
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

/** How a move between two places of the contractor is confirmed; one of the details. */
export const MOVES: Question = {
  label: "受注者の場所の間の移動に、発注者の確認が必要ですか(第12条)",
  help: "第12条第1項が場所の間の移動にも及ぶかは、発注者に確かめる読み方です。はじめの選択は「連絡だけ」です。",
  choices: [
    {
      id: "notify",
      label: "連絡だけ",
      detail: "受注者の管理責任者が行い、発注者へ連絡します。",
    },
    {
      id: "official",
      label: "必要",
      detail: "発注者の指定職員の確認のない移動は記録できません。",
    },
  ],
};

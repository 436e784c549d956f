/** What was found out about a cloud service before personal information goes there (Art. 17). */
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView, EvaluationView } from "../../../shared/views/contract.ts";
import { ifOffered, placeOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import { given, lacking, unchosen } from "../../app/typed.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Check, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface Found {
  readonly place: string;
  readonly evaluatedOn: string;
  readonly evaluator: string;
  readonly countries: string;
  readonly governingLaw: string;
  readonly jurisdiction: string;
  readonly purposeClause: string;
  readonly certified: boolean;
  readonly certification: string;
  readonly expiresOn: string;
  readonly conclusion: "trusted" | "notTrusted" | "";
  readonly grounds: string;
  readonly safeguards: string;
  readonly deletion: string;
}

/** Places that are cloud services. */
function cloudOptions(contract: ContractView) {
  const clouds = contract.places.filter(({ kind }) => kind === "cloud").map(({ id }) => id);
  return placeOptions(contract).filter(({ value }) => clouds.includes(value));
}

/** Countries as they are typed: `JP`, or several with marks between. */
function countriesTyped(typed: string): readonly string[] {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((one) => one !== "");
}

/** A name instead of the code is not left out in silence. */
const badCountry = (typed: string) => countriesTyped(typed).some((one) => !/^[A-Z]{2}$/.test(one));

export const evaluateCloud: ContractActSpec<Found> = {
  name: "evaluateCloud",
  what: "クラウドサービスの評価",
  does: "登録",
  about:
    "個人情報を扱うクラウドサービスは、次の4つの条件をすべて満たすものから選びます(特記事項 第17条第1項)。まだ確かめていないことは空欄のまま登録でき、確かめるまで個人情報は置けません。前の評価で確かめたことは、入力してあります。いまも正しいかを確かめてください。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(cloudOptions(contract), named.place),
    evaluatedOn: shortDate(today()),
    evaluator: "",
    ...knownBefore(contract.places.find(({ id }) => id === named.place)?.evaluation),
    // Concluded anew each time.
    conclusion: "",
    grounds: "",
  }),
  lacks: (draft) =>
    lacking(
      unchosen(draft.place, "クラウドサービス"),
      unchosen(draft.evaluator, "評価した人"),
      dayTyped(draft.evaluatedOn) === undefined && "評価の日を入力してください。",
      badCountry(draft.countries) && "国は2文字の国名コードで入力してください。日本は JP です。",
      dateFault(draft.expiresOn) !== undefined && "認証の有効期限の日付を読み取れません。",
    ),
  build: (draft, { contract }, occurredAt) => {
    const evaluatedOn = dayTyped(draft.evaluatedOn);
    const countries = countriesTyped(draft.countries);
    return evaluatedOn === undefined
      ? undefined
      : {
          type: "evaluateCloud",
          occurredAt,
          contract: contract.id,
          place: draft.place,
          evaluatedOn,
          evaluator: draft.evaluator,
          ...(countries.length === 0 ? {} : { countries: [...countries] }),
          ...given("governingLaw", draft.governingLaw),
          ...given("jurisdiction", draft.jurisdiction),
          ...given("purposeClause", draft.purposeClause),
          ...certificationsOf(draft),
          ...(draft.conclusion === "" ? {} : { conclusion: draft.conclusion }),
          ...given("grounds", draft.grounds),
          ...given("safeguards", draft.safeguards),
          ...given("deletion", draft.deletion),
        };
  },
  fields: (typing) => (
    <>
      <Who {...typing} />
      <Conditions {...typing} />
      <Trust {...typing} />
    </>
  ),
};

/** None at all is an answer; nothing typed is none yet. */
function certificationsOf({ certified, certification, expiresOn }: Found) {
  if (!certified) return { certifications: [] };
  if (certification.trim() === "") return {};
  const day = dayTyped(expiresOn);
  const one = { name: certification.trim(), ...(day === undefined ? {} : { expiresOn: day }) };
  return { certifications: [one] };
}

/** What the last evaluation found out: only what has changed is typed again. */
function knownBefore(known: EvaluationView | undefined) {
  const said = (
    name: "governingLaw" | "jurisdiction" | "purposeClause" | "safeguards" | "deletion",
  ) => known?.[name] ?? "";
  const [certification] = known?.certifications ?? [];
  const { name = "", expiresOn } = certification ?? {};
  return {
    countries: known?.countries?.join("、") ?? "",
    governingLaw: said("governingLaw"),
    jurisdiction: said("jurisdiction"),
    purposeClause: said("purposeClause"),
    certified: known?.certifications?.length !== 0,
    certification: name,
    expiresOn: expiresOn === undefined ? "" : shortDate(expiresOn),
    safeguards: said("safeguards"),
    deletion: said("deletion"),
  };
}

interface Typing {
  readonly draft: Found;
  readonly set: (part: Partial<Found>) => void;
  readonly contract: ContractView;
}

function Who({ draft, set, contract }: Typing) {
  return (
    <>
      <Select
        label="クラウドサービス"
        need="required"
        width="middle"
        help="区分「クラウド」の場所から選びます。"
        empty="選んでください"
        options={cloudOptions(contract)}
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <Pair>
        <PersonSelect
          label="評価した人"
          contract={contract}
          side="all"
          value={draft.evaluator}
          onValue={(evaluator) => set({ evaluator })}
        />
        <DateField
          label="評価の日"
          need="required"
          value={draft.evaluatedOn}
          onValue={(evaluatedOn) => set({ evaluatedOn })}
        />
      </Pair>
    </>
  );
}

const LINES = [
  {
    name: "countries",
    label: "データが保存される国(第1号)",
    help: "予備・バックアップ・保守からの参照を含みます。日本だけのときは JP。",
    max: 100,
  },
  {
    name: "governingLaw",
    label: "準拠法(第2号)",
    help: "例: 日本法(利用規約第20条)",
    max: 200,
  },
  {
    name: "jurisdiction",
    label: "合意管轄裁判所(第2号)",
    help: "例: 東京地方裁判所(利用規約第21条)",
    max: 200,
  },
  {
    name: "purposeClause",
    label: "目的外利用を禁止する条項(第3号)",
    help: "例: 利用規約第8条",
    max: 200,
  },
] as const;

function Conditions({ draft, set }: Typing) {
  return LINES.map(({ name, label, help, max }) => (
    <TextField
      key={name}
      label={label}
      need="optional"
      help={help}
      maxLength={max}
      value={draft[name]}
      onValue={(typed) => set({ [name]: typed })}
    />
  ));
}

const CONCLUSIONS = [
  { value: "trusted", label: "信頼性が十分である" },
  { value: "notTrusted", label: "信頼性が十分でない" },
];

const NOTES = [
  {
    name: "grounds",
    label: "評価の理由(第4号)",
    help: "例: 認証の適用範囲と直近の監査報告を確認した",
  },
  {
    name: "safeguards",
    label: "設定の誤りを防ぐ措置(第2項)",
    help: "例: 公開設定を禁止し、設定の変更を2人で確認する",
  },
  {
    name: "deletion",
    label: "データを最後に消去する方法",
    help: "例: 契約終了時に暗号化消去、バックアップは30日で消える",
  },
] as const;

function Trust({ draft, set }: Typing) {
  return (
    <>
      <Check
        label="認定・認証の適用を確かめた(ISMAP、ISMAP-LIU、ISO/IEC 27001・27017等。ないときは外します)"
        checked={draft.certified}
        onValue={(certified) => set({ certified })}
      />
      {draft.certified && (
        <Pair>
          <TextField
            label="認定・認証の名称(第4号)"
            need="optional"
            maxLength={100}
            value={draft.certification}
            onValue={(certification) => set({ certification })}
          />
          <DateField
            label="認証の有効期限"
            need="optional"
            value={draft.expiresOn}
            onValue={(expiresOn) => set({ expiresOn })}
          />
        </Pair>
      )}
      <Select
        label="評価の結論(第4号)"
        need="optional"
        width="middle"
        empty="まだ評価していない"
        options={CONCLUSIONS}
        value={draft.conclusion}
        // The options are the conclusions.
        onValue={(conclusion) => set({ conclusion: conclusion as Found["conclusion"] })}
      />
      {NOTES.map(({ name, label, help }) => (
        <TextArea
          key={name}
          label={label}
          need="optional"
          help={help}
          rows={2}
          maxLength={1000}
          value={draft[name]}
          onValue={(typed) => set({ [name]: typed })}
        />
      ))}
    </>
  );
}

/** A new contract: between whom, about what, for how long, and what its text leaves open. */
import type { AnswersDraft } from "../../app/agreement/answers.ts";
import { answersFaults, freshAnswers, settingsOf } from "../../app/agreement/answers.ts";
import { AnswersFields } from "../../app/agreement/AnswersFields.tsx";
import { Act } from "../../app/Act.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import type { PartyRow } from "../../../shared/views/contract.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Fields, Line, Pair } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select, TextArea, TextField } from "../../ui/TextField.tsx";

interface ContractDraft {
  readonly contract: string;
  readonly number: string;
  readonly title: string;
  readonly client: string;
  readonly contractor: string;
  readonly addressee: string;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly answers: AnswersDraft;
}

const BACK = { href: pathTo.contracts(), label: "契約の一覧" };
const TITLE = "契約を登録する";

/** The page. */
export function NewContractPage() {
  return (
    <ShownPage view={useView("parties", {})} what={TITLE} back={BACK}>
      {(parties) => <Form parties={parties} />}
    </ShownPage>
  );
}

/** Where there is one of a kind, it is that one. */
function sole(parties: readonly PartyRow[], role: PartyRow["role"]): string {
  const [first, ...others] = parties.filter((party) => party.role === role);
  return first && others.length === 0 ? first.id : "";
}

function Form({ parties }: { readonly parties: readonly PartyRow[] }) {
  const [draft, setDraft, giveUp] = useDraft<ContractDraft>("contract/new", () => ({
    contract: newId(),
    number: "",
    title: "",
    client: sole(parties, "client"),
    contractor: sole(parties, "contractor"),
    addressee: "",
    from: "",
    to: "",
    purpose: "",
    answers: freshAnswers,
  }));
  const set = (part: Partial<ContractDraft>) => setDraft({ ...draft, ...part });
  const faults = answersFaults(draft.answers);
  return (
    <Act
      name="contract/new"
      what="契約"
      does="登録"
      back={BACK}
      lacks={contractLacks(draft)}
      build={(occurredAt) => opening(draft, occurredAt)}
      next={pathTo.contract(draft.contract, "persons")}
      onRecorded={giveUp}
    >
      <Section title="契約">
        <Fields>
          <Sides draft={draft} set={set} parties={parties} />
          <Text draft={draft} set={set} />
        </Fields>
      </Section>
      <Section title="取り決め">
        <p>登録したあとに変えるには、契約の変更の文書が必要です。</p>
        <AnswersFields
          answers={draft.answers}
          onAnswers={(answers) => set({ answers })}
          faults={faults}
        />
      </Section>
    </Act>
  );
}

interface PartProps {
  readonly draft: ContractDraft;
  readonly set: (part: Partial<ContractDraft>) => void;
}

function Sides({ draft, set, parties }: PartProps & { readonly parties: readonly PartyRow[] }) {
  const options = (role: PartyRow["role"]) =>
    parties
      .filter((party) => party.role === role)
      .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Pair>
        <Select
          label="発注者"
          need="required"
          empty="選んでください"
          options={options("client")}
          value={draft.client}
          onValue={(client) => set({ client })}
        />
        <Select
          label="受注者"
          need="required"
          empty="選んでください"
          options={options("contractor")}
          value={draft.contractor}
          onValue={(contractor) => set({ contractor })}
        />
      </Pair>
      <Line>
        <ButtonLink size="s" href={pathTo.newParty()}>
          発注者・受注者を登録する
        </ButtonLink>
      </Line>
    </>
  );
}

function Text({ draft, set }: PartProps) {
  return (
    <>
      <TextField
        label="契約番号"
        need="required"
        width="middle"
        maxLength={60}
        value={draft.number}
        onValue={(number) => set({ number })}
      />
      <TextArea
        label="契約件名"
        need="required"
        rows={2}
        maxLength={200}
        value={draft.title}
        onValue={(title) => set({ title })}
      />
      <Pair>
        <DateField
          label="契約期間の始まり"
          need="required"
          value={draft.from}
          onValue={(from) => set({ from })}
        />
        <DateField
          label="契約期間の終わり"
          need="required"
          value={draft.to}
          onValue={(to) => set({ to })}
        />
      </Pair>
      <TextField
        label="宛先"
        need="required"
        help="受渡票と証明書の宛先です。例: 川崎市長"
        width="middle"
        maxLength={100}
        value={draft.addressee}
        onValue={(addressee) => set({ addressee })}
      />
      <TextArea
        label="業務・利用目的"
        need="required"
        help="受渡票に印刷します。例: 納税通知書の印字"
        rows={2}
        maxLength={300}
        value={draft.purpose}
        onValue={(purpose) => set({ purpose })}
      />
    </>
  );
}

function contractLacks(draft: ContractDraft): readonly string[] {
  return lacking(
    unchosen(draft.client, "発注者"),
    unchosen(draft.contractor, "受注者"),
    unfilled(draft.number, "契約番号"),
    unfilled(draft.title, "契約件名"),
    dayTyped(draft.from) === undefined && "契約期間の始まりを入力してください。",
    dayTyped(draft.to) === undefined && "契約期間の終わりを入力してください。",
    unfilled(draft.addressee, "宛先"),
    unfilled(draft.purpose, "業務・利用目的"),
    ...Object.values(answersFaults(draft.answers)).map((fault) => fault ?? (false as const)),
  );
}

function opening(draft: ContractDraft, occurredAt: string) {
  const from = dayTyped(draft.from);
  const to = dayTyped(draft.to);
  if (from === undefined || to === undefined) return undefined;
  const { contract, client, contractor, answers } = draft;
  return {
    type: "openContract" as const,
    occurredAt,
    contract,
    client,
    contractor,
    number: draft.number.trim(),
    title: draft.title.trim(),
    addressee: draft.addressee.trim(),
    from,
    to,
    purpose: draft.purpose.trim(),
    settings: settingsOf(answers),
  };
}

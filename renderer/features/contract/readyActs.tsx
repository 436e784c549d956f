/** What is recorded about people before they act: training, identity card, the rules of the client's areas. */
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Line } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Check, TextField } from "../../ui/TextField.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";
import { AreaSelect, areaOptions } from "./selects.tsx";

interface Training {
  readonly persons: readonly string[];
  readonly heldOn: string;
  readonly subject: string;
}

export const training: ContractActSpec<Training> = {
  name: "training",
  what: "教育",
  does: "登録",
  about:
    "情報資産を取り扱う人への研修等の教育を登録します(特記事項 第20条)。12か月を過ぎると、取扱いのときに知らせます。",
  part: "persons",
  fresh: ({ contract, named }) => ({
    persons: peopleOptions(contract, "contractor")
      .map(({ value }) => value)
      .filter((id) => id === named.person),
    heldOn: shortDate(today()),
    subject: "",
  }),
  lacks: ({ persons, heldOn, subject }) =>
    lacking(
      persons.length === 0 && "教育を受けた人を選んでください。",
      unfilled(subject, "教育の内容"),
      dayTyped(heldOn) === undefined && (dateFault(heldOn) ?? "実施の日を入力してください。"),
    ),
  build: ({ persons, heldOn, subject }, { contract }, occurredAt) => {
    const day = dayTyped(heldOn);
    return day === undefined
      ? undefined
      : {
          type: "recordTraining",
          occurredAt,
          contract: contract.id,
          persons: [...persons],
          heldOn: day,
          subject: subject.trim(),
        };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <Attendance
        title="教育を受けた人"
        contract={contract}
        persons={draft.persons}
        onPersons={(persons) => set({ persons })}
      />
      <DateField
        label="実施の日"
        need="required"
        value={draft.heldOn}
        onValue={(heldOn) => set({ heldOn })}
      />
      <TextField
        label="教育の内容"
        need="required"
        help="例: 特記事項と情報資産の取扱い"
        maxLength={200}
        value={draft.subject}
        onValue={(subject) => set({ subject })}
      />
    </>
  ),
};

interface Card {
  readonly person: string;
  readonly number: string;
  readonly expiresOn: string;
}

export const card: ContractActSpec<Card> = {
  name: "card",
  what: "身分を示す証明書",
  does: "登録",
  about: "商号と氏名が記載され、顔写真の付いた証明書を登録します(特記事項 第16条)。",
  part: "persons",
  fresh: ({ contract, named }) => ({
    person: ifOffered(peopleOptions(contract, "contractor"), named.person),
    number: "",
    expiresOn: "",
  }),
  lacks: ({ person, number, expiresOn }) =>
    lacking(
      unchosen(person, "人"),
      unfilled(number, "証明書の番号"),
      dateFault(expiresOn) !== undefined && "有効期限の日付を読み取れません。",
    ),
  build: ({ person, number, expiresOn }, { contract }, occurredAt) => {
    const day = dayTyped(expiresOn);
    return {
      type: "recordIdentityCard",
      occurredAt,
      contract: contract.id,
      person,
      number: number.trim(),
      ...(day === undefined ? {} : { expiresOn: day }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PersonSelect
        contract={contract}
        side="contractor"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <TextField
        label="証明書の番号"
        need="required"
        help="例: 社員証 1001"
        width="middle"
        maxLength={60}
        value={draft.number}
        onValue={(number) => set({ number })}
      />
      <DateField
        label="有効期限"
        need="optional"
        value={draft.expiresOn}
        onValue={(expiresOn) => set({ expiresOn })}
      />
    </>
  ),
};

interface Reading {
  readonly place: string;
  readonly persons: readonly string[];
  readonly readOn: string;
}

export const areaRules: ContractActSpec<Reading> = {
  name: "areaRules",
  what: "入退出の規定の確認",
  about:
    "発注者の情報セキュリティ管理エリアに入る人が、入退出に関する規定を確かめたことを記録します(特記事項 第15条第1項)。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(areaOptions(contract), named.place),
    persons: [],
    readOn: shortDate(today()),
  }),
  lacks: ({ place, persons, readOn }) =>
    lacking(
      unchosen(place, "管理エリア"),
      persons.length === 0 && "規定を確かめた人を選んでください。",
      dayTyped(readOn) === undefined && (dateFault(readOn) ?? "確かめた日を入力してください。"),
    ),
  build: ({ place, persons, readOn }, { contract }, occurredAt) => {
    const day = dayTyped(readOn);
    return day === undefined
      ? undefined
      : {
          type: "acknowledgeAreaRules",
          occurredAt,
          contract: contract.id,
          place,
          persons: [...persons],
          readOn: day,
        };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <AreaSelect
        contract={contract}
        width="middle"
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <Attendance
        title="規定を確かめた人"
        contract={contract}
        persons={draft.persons}
        onPersons={(persons) => set({ persons })}
      />
      <DateField
        label="確かめた日"
        need="required"
        value={draft.readOn}
        onValue={(readOn) => set({ readOn })}
      />
    </>
  ),
};

/** Everyone of the contractor and those it works with, to tick. */
function Attendance(props: {
  readonly title: string;
  readonly contract: ContractView;
  readonly persons: readonly string[];
  readonly onPersons: (persons: readonly string[]) => void;
}) {
  const { title, contract, persons, onPersons } = props;
  const all = peopleOptions(contract, "contractor");
  const ticked = (id: string, on: boolean) =>
    onPersons(
      all.map(({ value }) => value).filter((one) => (one === id ? on : persons.includes(one))),
    );
  return (
    <Section title={title} note={`${persons.length}人 / ${all.length}人`}>
      <Line>
        {all.map(({ value, label }) => (
          <Check
            key={value}
            label={label}
            checked={persons.includes(value)}
            onValue={(on) => ticked(value, on)}
          />
        ))}
      </Line>
    </Section>
  );
}

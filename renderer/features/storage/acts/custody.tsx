/** Who answers for the units: handing custody on, and keeping them past the contract's end. */
import { ifOffered, peopleOptions } from "../../../app/choices.ts";
import type { DocumentDraft } from "../../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../../app/DocumentFields.tsx";
import { given, lacking, unchosen, unfilled } from "../../../app/typed.ts";
import type { UnitsActSpec } from "../../../app/UnitsAct.tsx";
import { OUTSTANDING_STATES } from "../../../../shared/domain/state.ts";
import { TRANSITIONS } from "../../../../shared/domain/transitions.ts";
import type { AssetView } from "../../../../shared/views/asset.ts";
import type { PersonRow } from "../../../../shared/views/contract.ts";
import { DateField } from "../../../ui/DateField.tsx";
import { dayTyped } from "../../../ui/dates.ts";
import { Pair } from "../../../ui/Layout.tsx";
import { NoteField } from "../../../ui/NoteField.tsx";
import { Select, TextArea } from "../../../ui/TextField.tsx";

interface HandOver {
  readonly from: string;
  readonly to: string;
  readonly document: DocumentDraft;
  readonly note: string;
}

export const custody: UnitsActSpec<HandOver> = {
  name: "custody",
  what: "保管責任者の引継ぎ",
  about: "受注者の中で、保管責任者を替えます。場所は変わりません。",
  states: TRANSITIONS.T31.from,
  fresh: ({ units, contract }) => ({
    from: custodianOf(units[0], contract.persons),
    to: "",
    document: freshDocument,
    note: "",
  }),
  lacks: ({ from, to, document }) => [
    ...lacking(unchosen(from, "いまの保管責任者"), unchosen(to, "次の保管責任者")),
    ...documentLacks(document, "届出の文書", "optional"),
  ],
  build: ({ from, to, document, note }, { units, contract }, occurredAt) => ({
    type: "handOverCustody",
    occurredAt,
    contract: contract.id,
    assets: units.map((unit) => unit.id),
    from,
    to,
    ...givenDocument("document", document),
    ...given("note", note),
  }),
  fields: ({ draft, set, contract }) => {
    const people = peopleOptions(contract, "contractor");
    return (
      <>
        <Pair>
          <Select
            label="いまの保管責任者"
            need="required"
            empty="選んでください"
            options={people}
            value={ifOffered(people, draft.from)}
            onValue={(from) => set({ from })}
          />
          <Select
            label="次の保管責任者"
            need="required"
            empty="選んでください"
            options={people}
            value={draft.to}
            onValue={(to) => set({ to })}
          />
        </Pair>
        <DocumentFields
          label="届出の文書"
          need="optional"
          help="発注者へ届け出たときの文書です。"
          value={draft.document}
          onValue={(document) => set({ document })}
        />
        <NoteField value={draft.note} onValue={(note) => set({ note })} />
      </>
    );
  },
};

/** The view names the custodian as people do, with the title. */
function custodianOf(unit: AssetView | undefined, persons: readonly PersonRow[]): string {
  const known = persons.find(({ name, title }) =>
    [name, `${title} ${name}`].includes(unit?.custodianPerson ?? ""),
  );
  return known?.id ?? "";
}

interface Defer {
  readonly document: DocumentDraft;
  readonly until: string;
  readonly reason: string;
}

export const defer: UnitsActSpec<Defer> = {
  name: "defer",
  what: "契約終了後の保有",
  does: "登録",
  about:
    "契約が終了しても返還・廃棄せずに保有できるのは、発注者の書面があるときだけです(特記事項 第14条)。",
  states: OUTSTANDING_STATES,
  fresh: () => ({ document: freshDocument, until: "", reason: "" }),
  lacks: ({ document, until, reason }) => [
    ...documentLacks(document, "発注者の書面"),
    ...lacking(
      dayTyped(until) === undefined && "保有の期限を入力してください。",
      unfilled(reason, "理由"),
    ),
  ],
  build: ({ document, until, reason }, { units, contract }, occurredAt) => {
    const day = dayTyped(until);
    return day === undefined
      ? undefined
      : {
          type: "deferReturn",
          occurredAt,
          contract: contract.id,
          assets: units.map((unit) => unit.id),
          until: day,
          reason: reason.trim(),
          ...givenDocument("document", document),
        };
  },
  fields: ({ draft, set }) => (
    <>
      <DocumentFields
        label="発注者の書面"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <DateField
        label="保有の期限"
        need="required"
        value={draft.until}
        onValue={(until) => set({ until })}
      />
      <TextArea
        label="理由"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
    </>
  ),
};

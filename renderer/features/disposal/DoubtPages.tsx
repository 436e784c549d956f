/** Work that did not do what was recorded: what turns up, and what is destroyed once more (T22, T29). */
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { UnitsActSpec } from "../../app/UnitsAct.tsx";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { PersonSelect } from "../../app/selects.tsx";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import { TextArea, TextField } from "../../ui/TextField.tsx";

interface Contest {
  readonly person: string;
  readonly found: string;
}

const backTo = (destruction: string) => ({
  href: pathTo.destruction(destruction),
  label: "廃棄の実施記録",
});

function contest(destruction: string): UnitsActSpec<Contest> {
  return {
    name: `contest/${destruction}`,
    what: "廃棄の疑義",
    about:
      "廃棄した、または証明書に載っている情報資産の現物が見つかるなど、記録と一致しないときに記録します。対象は保留(隔離)になり、発注者が確認していない廃棄証明書は取り下げられます。事故のおそれとして、速やかに発注者へ報告してください(特記事項 第14条、第18条)。",
    states: TRANSITIONS.T22.from,
    back: backTo(destruction),
    fresh: ({ contract, self }) => ({
      person: ifOffered(peopleOptions(contract, "all"), self),
      found: "",
    }),
    lacks: ({ person, found }) =>
      lacking(unchosen(person, "気付いた人"), unfilled(found, "分かったこと")),
    build: ({ person, found }, { units }, occurredAt) => ({
      type: "contestDestruction",
      occurredAt,
      destruction,
      assets: units.map(({ id }) => id),
      person,
      found: found.trim(),
    }),
    when: "気付いた日時",
    next: () => pathTo.destruction(destruction),
    fields: ({ draft, set, contract }) => (
      <>
        <PersonSelect
          label="気付いた人"
          contract={contract}
          side="all"
          width="middle"
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <TextField
          label="分かったこと"
          need="required"
          help="例: 中古店で同じ製造番号のディスクが見つかった"
          maxLength={120}
          value={draft.found}
          onValue={(found) => set({ found })}
        />
      </>
    ),
  };
}

interface Repeat {
  readonly reason: string;
  readonly document: DocumentDraft;
}

function repeat(destruction: string): UnitsActSpec<Repeat> {
  return {
    name: `repeat/${destruction}`,
    what: "廃棄のやり直し",
    about:
      "同じ廃棄票のまま廃棄をやり直します。対象は「廃棄手続中」に戻り、改めて実施と証明を記録します。保留(隔離)のものは、発注者の指示が必要です(特記事項 第14条、第18条)。",
    states: TRANSITIONS.T29.from,
    back: backTo(destruction),
    fresh: () => ({ reason: "", document: freshDocument }),
    lacks: ({ reason, document }, { units }) => [
      ...lacking(unfilled(reason, "理由")),
      ...documentLacks(document, "発注者の指示", isAside(units) ? "required" : "optional"),
    ],
    build: ({ reason, document }, { units }, occurredAt) => ({
      type: "repeatDestruction",
      occurredAt,
      destruction,
      assets: units.map(({ id }) => id),
      reason: reason.trim(),
      ...givenDocument("document", document),
    }),
    next: () => pathTo.destruction(destruction),
    fields: ({ draft, set, units }) => (
      <>
        <TextArea
          label="理由"
          need="required"
          maxLength={1000}
          value={draft.reason}
          onValue={(reason) => set({ reason })}
        />
        <DocumentFields
          label="発注者の指示"
          need={isAside(units) ? "required" : "optional"}
          value={draft.document}
          onValue={(document) => set({ document })}
        />
      </>
    ),
  };
}

function isAside(units: readonly { readonly state: string }[]): boolean {
  return units.some(({ state }) => state === "quarantined");
}

/** The page of what turned up. */
export function ContestPage({ destruction }: { readonly destruction: string }) {
  return <UnitsAct spec={contest(destruction)} />;
}

/** The page of what is done again. */
export function RepeatPage({ destruction }: { readonly destruction: string }) {
  return <UnitsAct spec={repeat(destruction)} />;
}

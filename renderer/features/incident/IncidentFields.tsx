/** The fields of a new incident. */
import type { AssetState } from "../../../shared/domain/state.ts";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import type { Certainty, IncidentKind, Measure } from "../../../shared/domain/vocabulary.ts";
import { CERTAINTIES, INCIDENT_KINDS } from "../../../shared/domain/vocabulary.ts";
import { certainty, incidentKind, measure } from "../../../shared/text/ja/recordWords.ts";
import { assetState } from "../../../shared/text/ja/words.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { placeOptions, wordOptions } from "../../app/choices.ts";
import { PersonSelect } from "../../app/selects.tsx";
import type { Choice } from "../../ui/Choices.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateTimeField } from "../../ui/DateField.tsx";
import { Pair } from "../../ui/Layout.tsx";
import { Check, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import type { IncidentDraft } from "./openDraft.ts";

interface FieldsProps {
  readonly draft: IncidentDraft;
  readonly set: (part: Partial<IncidentDraft>) => void;
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
}

/** What, when, where; and what becomes of the units. */
export function IncidentFields(props: FieldsProps) {
  const { draft, set, units } = props;
  return (
    <>
      <What draft={draft} set={set} />
      <WhenAndWhere {...props} />
      <TextArea
        label="状況"
        need="required"
        rows={4}
        help="いま分かっていることだけを書きます。住民の氏名や個人番号は書かないでください。"
        maxLength={1000}
        value={draft.circumstances}
        onValue={(circumstances) => set({ circumstances })}
      />
      <TextArea
        label="初動"
        need="optional"
        help="連絡した先と時刻、止めたこと、探した範囲など。"
        maxLength={1000}
        value={draft.firstAction}
        onValue={(firstAction) => set({ firstAction })}
      />
      {units.length > 0 && (
        <Choices
          label="対象の情報資産の扱い"
          help="保留にしたもの、所在不明にしたものは、発注者の指示があるまで動かせません。"
          choices={measureChoices(units)}
          value={draft.measure}
          // The choices are the measures.
          onValue={(chosen) => set({ measure: chosen as Measure })}
        />
      )}
    </>
  );
}

function What({ draft, set }: Pick<FieldsProps, "draft" | "set">) {
  return (
    <>
      <Select
        label="種別"
        need="required"
        width="middle"
        empty="選んでください"
        options={wordOptions(incidentKind, INCIDENT_KINDS)}
        value={draft.kind}
        // The options are the kinds.
        onValue={(kind) => set({ kind: kind as IncidentKind })}
      />
      <Choices
        label="可能性の段階"
        choices={CERTAINTIES.map((id) => ({ id, label: certainty[id] }))}
        value={draft.certainty}
        onValue={(sure) => set({ certainty: sure as Certainty })}
      />
      <Check
        label="不正の目的によるおそれがある(盗難・不正な持出しなど。確報の期限が変わります)"
        checked={draft.malicious}
        onValue={(malicious) => set({ malicious })}
      />
    </>
  );
}

function WhenAndWhere({ draft, set, contract }: FieldsProps) {
  return (
    <>
      <DateTimeField
        label="覚知日時"
        need="required"
        value={draft.learned}
        onValue={(learned) => set({ learned })}
      />
      <PersonSelect
        label="覚知した人"
        contract={contract}
        side="all"
        width="middle"
        value={draft.learnedBy}
        onValue={(learnedBy) => set({ learnedBy })}
      />
      <DateTimeField
        label="発生日時"
        need="optional"
        value={draft.happened}
        onValue={(happened) => set({ happened })}
      />
      <Pair>
        <Select
          label="発生場所"
          need="optional"
          empty="登録した場所ではない、または不明"
          options={placeOptions(contract)}
          value={draft.place}
          onValue={(place) => set({ place })}
        />
        {draft.place === "" && (
          <TextField
            label="登録した場所でないとき"
            need="optional"
            maxLength={200}
            value={draft.whereabouts}
            onValue={(whereabouts) => set({ whereabouts })}
          />
        )}
      </Pair>
    </>
  );
}

/** What can become of units in these states. */
function measureChoices(units: readonly AssetView[]): readonly Choice[] {
  return [
    { id: "none", label: measure.none, detail: "すでに保留・所在不明のもの、返却済みのものなど" },
    possible(
      "setAside",
      units,
      TRANSITIONS.T33.from,
      "手元にあるが、漏えい・誤送などのおそれがある",
    ),
    possible(
      "missing",
      units,
      TRANSITIONS.T23.from,
      "手元にない。指示前に廃棄された、誤って渡した",
    ),
  ];
}

function possible(
  id: "setAside" | "missing",
  units: readonly AssetView[],
  from: readonly AssetState[],
  detail: string,
): Choice {
  const unfit = units.find(({ state }) => !from.includes(state));
  const why = unfit && `${unfit.number} が「${assetState[unfit.state]}」のためです。`;
  return { id, label: measure[id], detail, why };
}

/** More turns out to belong to an incident: units, and doubts that were waiting for a judgement. */
import type { SuspicionRow } from "../../../shared/views/incident.ts";
import { lacking, unfilled } from "../../app/typed.ts";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useUnits } from "../../app/useUnits.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { Section } from "../../ui/Section.tsx";
import { Check, TextArea } from "../../ui/TextField.tsx";
import type { IncidentActSpec } from "./IncidentAct.tsx";

interface Extend {
  readonly units: readonly string[];
  readonly suspicions: readonly string[];
  readonly circumstances: string;
}

export const extend: IncidentActSpec<Extend> = {
  name: "extend",
  what: "対象の追加",
  about: "ほかにも対象があると分かったときに記録します。加えたときの状態が、事故の記録に残ります。",
  staffToo: true,
  wide: true,
  fresh: () => ({ units: [], suspicions: [], circumstances: "" }),
  lacks: ({ units, suspicions, circumstances }) =>
    lacking(
      units.length + suspicions.length === 0 && "加える情報資産または記録を選んでください。",
      unfilled(circumstances, "分かった経緯"),
    ),
  build: ({ units, suspicions, circumstances }, { incident }, occurredAt) => ({
    type: "extendIncident",
    occurredAt,
    incident: incident.id,
    assets: [...units],
    suspicions: [...suspicions],
    circumstances: circumstances.trim(),
  }),
  fields: ({ draft, set, contract }) => (
    <>
      <Chosen units={draft.units} onUnits={(units) => set({ units })} />
      <Waiting
        contract={contract.id}
        chosen={draft.suspicions}
        onChosen={(row, on) =>
          set({
            suspicions: on
              ? [...draft.suspicions, row.id]
              : draft.suspicions.filter((id) => id !== row.id),
            // What is doubtful about a unit makes it part of the incident.
            units: on
              ? [...new Set([...draft.units, ...row.doubts.map(({ asset }) => asset.id)])]
              : draft.units,
          })
        }
      />
      <TextArea
        label="分かった経緯"
        need="required"
        maxLength={1000}
        value={draft.circumstances}
        onValue={(circumstances) => set({ circumstances })}
      />
    </>
  ),
};

/** The units chosen so far, as they are now. */
function Chosen(props: {
  readonly units: readonly string[];
  readonly onUnits: (units: readonly string[]) => void;
}) {
  const known = valueOf(useUnits(props.units));
  return <UnitsField units={known ?? []} onUnits={props.onUnits} />;
}

/** Doubts that wait, each of which may belong to this incident. */
function Waiting(props: {
  readonly contract: string;
  readonly chosen: readonly string[];
  readonly onChosen: (row: SuspicionRow, on: boolean) => void;
}) {
  const { contract, chosen, onChosen } = props;
  const waiting = valueOf(useView("incidents", { contract }))?.suspicions ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title="この事故に含める、判断を待つ記録">
      {waiting.map((row) => (
        <Check
          key={row.id}
          label={`${moment(row.at)} ${row.doubts.map(({ asset, what }) => `${asset.label} ${what}`).join("、")}`}
          checked={chosen.includes(row.id)}
          onValue={(on) => onChosen(row, on)}
        />
      ))}
    </Section>
  );
}

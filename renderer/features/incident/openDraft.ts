/** What is typed of a new incident, and the command it becomes. */
import type { Certainty, IncidentKind, Measure } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { SuspicionRow } from "../../../shared/views/incident.ts";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { now } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { instantTyped } from "../../ui/dates.ts";

export interface IncidentDraft {
  readonly incident: string;
  readonly kind: IncidentKind | "";
  readonly certainty: Certainty;
  readonly malicious: boolean;
  readonly learned: TypedMoment;
  readonly learnedBy: string;
  readonly happened: TypedMoment;
  readonly place: string;
  readonly whereabouts: string;
  readonly circumstances: string;
  readonly firstAction: string;
  readonly measure: Measure;
}

interface Beginning {
  readonly suspicion: SuspicionRow | undefined;
  readonly contract: ContractView;
  readonly self: string | undefined;
}

/** What is known already stands in the fields. */
export function freshIncident({ suspicion, contract, self }: Beginning): IncidentDraft {
  return {
    incident: newId(),
    kind: "",
    certainty: "suspected",
    malicious: false,
    learned: typedMoment(suspicion?.at ?? now()),
    learnedBy: ifOffered(peopleOptions(contract, "all"), self),
    happened: { day: "", time: "" },
    place: "",
    whereabouts: "",
    circumstances:
      suspicion?.doubts.map(({ asset, what }) => `${asset.label} ${what}`).join("\n") ?? "",
    firstAction: "",
    measure: "none",
  };
}

export function typedMoment(at: string): TypedMoment {
  return { day: shortDate(at), time: at.slice(11, 16) };
}

const begun = ({ day, time }: TypedMoment) => day.trim() !== "" || time.trim() !== "";

export function incidentLacks(draft: IncidentDraft): readonly string[] {
  const { learned, happened } = draft;
  return lacking(
    unchosen(draft.kind, "種別"),
    instantTyped(learned.day, learned.time) === undefined && "覚知日時を入力してください。",
    unchosen(draft.learnedBy, "覚知した人"),
    begun(happened) &&
      instantTyped(happened.day, happened.time) === undefined &&
      "発生日時を読み取れる形で入力してください。分からないときは空けてください。",
    unfilled(draft.circumstances, "状況"),
  );
}

interface About {
  readonly suspicion: SuspicionRow | undefined;
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
}

export function opening(
  draft: IncidentDraft,
  { suspicion, units, contract }: About,
  occurredAt: string,
): Unsent<"openIncident"> | undefined {
  const { kind, learned, happened } = draft;
  const learnedAt = instantTyped(learned.day, learned.time);
  if (kind === "" || learnedAt === undefined) return undefined;
  return {
    type: "openIncident",
    occurredAt,
    incident: draft.incident,
    contract: contract.id,
    kind,
    certainty: draft.certainty,
    malicious: draft.malicious,
    learnedAt,
    learnedBy: draft.learnedBy,
    ...given("happenedAt", instantTyped(happened.day, happened.time) ?? ""),
    ...given("place", draft.place),
    ...given("whereabouts", draft.place === "" ? draft.whereabouts : ""),
    assets: units.map((unit) => unit.id),
    circumstances: draft.circumstances.trim(),
    ...given("firstAction", draft.firstAction),
    suspicions: suspicion ? [suspicion.id] : [],
    measure: draft.measure,
  };
}

/** A departure while it is being written: where from and to, who carries, under which seals. */
import type { Carriage } from "../../../shared/domain/commands/handover.ts";
import type { Means } from "../../../shared/domain/vocabulary.ts";
import { addMinutes } from "../../../shared/domain/calendar.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { ifOffered, peopleOptions, placeOptions } from "../../app/choices.ts";
import { now } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { given, lacking, unchosen } from "../../app/typed.ts";
import type { Circumstances } from "../../app/UnitsAct.tsx";
import type { Unsent } from "../../app/unsent.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { instantTyped } from "../../ui/dates.ts";

export interface DepartDraft {
  /** The transport's id, from the first letter on: sent twice, it is still one transport. */
  readonly transport: string;
  readonly from: string;
  readonly to: string;
  readonly route: "direct" | "via";
  readonly via: readonly string[];
  readonly expected: TypedMoment;
  readonly by: Carriage["by"];
  readonly party: string;
  readonly responsible: string;
  readonly cost: "client" | "contractor" | "";
  readonly means: Means | "";
  readonly carriers: readonly [first: string, second: string];
  readonly vehicle: string;
  readonly waybill: string;
  readonly caseNumber: string;
  readonly keyHolder: string;
  readonly takeoutPermit: string;
  readonly bringInPermit: string;
  readonly keptOnBody: boolean;
  readonly seals: Readonly<Record<string, string>>;
  /** What a move is for (Art. 7); a slip says it itself. */
  readonly purpose: string;
  readonly note: string;
}

const USUAL_MINUTES = 60;

/** A departure from where the units are, carried by the contractor. */
export function freshDeparture(
  { units, contract, self }: Circumstances,
  slip: SlipView | undefined,
): DepartDraft {
  const places = placeOptions(contract);
  const arrival = addMinutes(now(), USUAL_MINUTES);
  const manager = contract.persons.find(({ designations }) =>
    designations.some((one) => one.office === "custodyManager" && one.inForce),
  );
  const here = units[0]?.place?.id ?? (slip?.kind === "provision" ? slip.place.id : undefined);
  const there = slip && slip.kind !== "provision" ? slip.place.id : undefined;
  return {
    transport: newId(),
    from: ifOffered(places, here),
    to: ifOffered(places, there),
    route: "direct",
    via: [""],
    expected: { day: shortDate(arrival), time: arrival.slice(11, 16) },
    by: "contractor",
    party: "",
    responsible: ifOffered(peopleOptions(contract, "contractor"), self ?? manager?.id),
    cost: "contractor",
    means: "",
    carriers: ["", ""],
    vehicle: "",
    waybill: "",
    caseNumber: "",
    keyHolder: "",
    takeoutPermit: "",
    bringInPermit: "",
    keptOnBody: false,
    seals: Object.fromEntries(units.map((unit) => [unit.id, unit.seal ?? ""])),
    purpose: "",
    note: "",
  };
}

/** What the departure still lacks. What the articles ask beyond that, the rules say. */
export function departureLacks(draft: DepartDraft): readonly string[] {
  return lacking(
    unchosen(draft.from, "出発地"),
    unchosen(draft.to, "到着地"),
    draft.from !== "" && draft.from === draft.to && "出発地と到着地に別の場所を選んでください。",
    !expectedAt(draft) && "到着予定の日時を入力してください。",
    unchosen(draft.means, "手段"),
    draft.route === "via" && draft.via.some((place) => place === "") && "経由地を選んでください。",
  );
}

function expectedAt({ expected }: DepartDraft): string | undefined {
  return instantTyped(expected.day, expected.time);
}

/** The command; nothing while something is lacking. */
export function departing(
  draft: DepartDraft,
  { units, contract }: Circumstances,
  about: { readonly slip: SlipView | undefined; readonly at: string },
): Unsent<"depart"> | undefined {
  const expected = expectedAt(draft);
  const { slip } = about;
  if (!expected || draft.means === "") return undefined;
  return {
    type: "depart",
    occurredAt: about.at,
    transport: draft.transport,
    contract: contract.id,
    leg: slip?.kind ?? "move",
    ...(slip ? { slip: slip.id } : { assets: units.map((unit) => unit.id) }),
    from: draft.from,
    to: draft.to,
    route: draft.route === "direct" ? { by: "direct" } : { by: "via", places: [...draft.via] },
    expectedAt: expected,
    carriage: carriageOf(draft, draft.means),
    seals: units.flatMap(({ id }) => {
      const seal = (draft.seals[id] ?? "").normalize("NFKC").trim();
      return seal === "" ? [] : [{ asset: id, seal }];
    }),
    ...given("purpose", slip ? "" : draft.purpose),
    ...given("note", draft.note),
  };
}

/** Only what belongs to the one who carries is said. */
function carriageOf(draft: DepartDraft, means: Means): Carriage {
  const third = draft.by === "thirdParty";
  return {
    by: draft.by,
    means,
    carriers: third ? [] : draft.carriers.filter((person) => person !== ""),
    keptOnBody: draft.keptOnBody,
    ...(draft.cost === "" ? {} : { costBorneBy: draft.cost }),
    ...given("responsible", draft.by === "client" ? "" : draft.responsible),
    ...given("party", third ? draft.party : ""),
    ...given("waybill", third ? draft.waybill : ""),
    ...given("vehicle", draft.vehicle),
    ...given("caseNumber", draft.caseNumber),
    ...given("keyHolder", draft.keyHolder),
    ...given("takeoutPermit", draft.takeoutPermit),
    ...given("bringInPermit", draft.bringInPermit),
  };
}

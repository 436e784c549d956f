/** A sentence for everything that can have happened: what, from where to where, who, which slip, which seal. */
import type { Event, EventOf, EventType } from "../../domain/event.ts";
import * as amendment from "./history/amendment.ts";
import * as consent from "./history/consent.ts";
import * as backup from "./history/backup.ts";
import * as closing from "./history/closing.ts";
import * as confirmation from "./history/confirmation.ts";
import * as copy from "./history/copy.ts";
import * as correction from "./history/correction.ts";
import * as custody from "./history/custody.ts";
import * as description from "./history/description.ts";
import * as disposal from "./history/disposal.ts";
import * as handover from "./history/handover.ts";
import * as incident from "./history/incident.ts";
import * as inspection from "./history/inspection.ts";
import { strangerSettled } from "./history/stranger.ts";
import * as stocktake from "./history/stocktake.ts";
import * as guard from "./history/guard.ts";
import * as nonAcceptance from "./history/nonAcceptance.ts";
import * as succession from "./history/succession.ts";
import { listImported } from "./history/import.ts";
import * as lineage from "./history/lineage.ts";
import * as setting from "./history/setting.ts";
import type { Tell, Telling, Told } from "./history/telling.ts";

/** These tell how an entry came about rather than what it is about. */
const IN_PASSING: readonly EventType[] = [
  "clockStepped",
  "warningAcknowledged",
  "listImported",
  "recordedLate",
];

/** What an entry rests on is shown beside what it is about, with links (`grounds.ts`). */
type TellType = Exclude<EventType, "groundsNoted">;

/** Exhaustive: an event without its words does not compile. */
const TELLS: { readonly [T in TellType]: Tell<T> } = {
  ...setting,
  ...amendment,
  ...consent,
  ...custody,
  ...copy,
  ...description,
  ...handover,
  ...confirmation,
  ...disposal,
  ...incident,
  ...inspection,
  ...stocktake,
  strangerSettled,
  ...correction,
  ...closing,
  ...succession,
  ...nonAcceptance,
  ...guard,
  listImported,
  ...backup,
  ...lineage,
};

/** An entry in words: what it is about, with everything that came with it. */
export function tellEntry(events: readonly Event[], telling: Telling): Told {
  const list = events.find((event) => event.type === "listImported");
  const succeeded = events.findLast((event) => event.type === "ledgerSucceeded");
  // What a ledger began with is the ledger's before; that it follows that one is what the entry is about.
  if (succeeded) return tellEvent(succeeded, telling);
  // The list stands for its rows, but in the history of a unit, which is about that unit.
  const reasons = events.filter((event) => event.type === "warningAcknowledged");
  if (list && telling.asset === undefined) return inOne([list, ...reasons], telling);
  const concerned = events
    .filter((event) => event.type !== "groundsNoted")
    .filter((event) => concerns(event, telling.asset));
  const inPassing = concerned.filter((event) => IN_PASSING.includes(event.type));
  const about = concerned.filter((event) => !IN_PASSING.includes(event.type));
  return inOne([...about, ...inPassing], telling);
}

/** What an entry is about comes first; the rest came along with it. */
function inOne(events: readonly EventOf<TellType>[], telling: Telling): Told {
  const [main, ...others] = events.map((event) => tellEvent(event, telling));
  if (!main) return { title: "", details: [] };
  const along = others.flatMap(({ title, details }) => [
    { label: "あわせて", value: title },
    ...details,
  ]);
  return { title: main.title, details: [...main.details, ...along] };
}

/**
 * What was set aside stands beside what was in order; it belongs only to the history of what was set aside. Units
 * that came with a list belong to their own history, not to each other's, and so do the reasons given for them.
 */
function concerns(event: Event, asset: string | undefined): boolean {
  if (asset === undefined) return true;
  if (event.type === "assetRegistered") return event.asset === asset;
  if (event.type === "warningAcknowledged") return event.assets?.includes(asset) ?? true;
  if (event.type !== "differenceFound") return true;
  return event.differences.some((one) => one.asset === asset);
}

function tellEvent(event: EventOf<TellType>, telling: Telling): Told {
  // The table ties each sentence to its event; the union cannot express that the two agree.
  const say = TELLS[event.type] as Tell<TellType>;
  return say(event, telling);
}

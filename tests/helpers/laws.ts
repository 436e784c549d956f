/**
 * The laws of custody (domain §8), each as what breaks it: a list that must be empty after every accepted step. A
 * law that has to remember is made anew for every walk.
 */
import { balanceOf, isBalanced, tallyOf } from "../../shared/domain/balance.ts";
import { isOpen } from "../../shared/domain/certified.ts";
import type { Event, EventOf } from "../../shared/domain/event.ts";
import { awaits } from "../../shared/domain/evolve/doubt.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Asset, AssetState } from "../../shared/domain/state.ts";
import { OUTSTANDING_STATES, TERMINAL_STATES } from "../../shared/domain/state.ts";
import { CITY } from "./stage.ts";
import type { Step } from "./walk.ts";
import { all } from "./given.ts";

export interface Look {
  readonly before: MemoryBooks;
  readonly after: MemoryBooks;
  readonly step: Step;
}
type Law = (look: Look) => readonly unknown[];

const isOver = (asset: Asset) => TERMINAL_STATES.includes(asset.state);
const living = (books: MemoryBooks) => all(books, "asset").filter((asset) => !isOver(asset));
const inStates = (books: MemoryBooks, states: readonly AssetState[]) =>
  all(books, "asset").filter((asset) => states.includes(asset.state));

const AT_HAND: readonly AssetState[] = ["held", "heldSub", "inUse"];

/** One side has it; a person does, once it was received. */
const oneCustodian: Law = ({ after }) =>
  living(after).filter(({ custodian: { party, person }, received, state }) => {
    if (AT_HAND.includes(state) && party === CITY) return true;
    if (received === undefined && person === undefined) return party !== CITY;
    return after.get("person", person ?? "")?.party !== party;
  });

/** Who releases an asset is who received it last. */
function withoutGap(): Law {
  const holders = new Map<string, string>();
  return ({ after, step }) => {
    const gaps = step.events.flatMap((event) => gapsIn(event, holders));
    for (const event of step.events) passOn(event, after, holders);
    return gaps;
  };
}

function gapsIn(event: Event, holders: ReadonlyMap<string, string>): readonly unknown[] {
  if (event.type === "slipIssued" && event.kind !== "provision")
    return event.lines.filter(({ asset }) => (holders.get(asset) ?? event.giver) !== event.giver);
  if (event.type === "custodyHandedOver")
    return event.assets.filter((asset) => holders.get(asset) !== event.from);
  return [];
}

function passOn(event: Event, after: MemoryBooks, holders: Map<string, string>): void {
  for (const [asset, holder] of newHolders(event, after, holders)) holders.set(asset, holder);
}

/** Whom an event gives units to. */
function newHolders(
  event: Event,
  after: MemoryBooks,
  holders: ReadonlyMap<string, string>,
): readonly (readonly [asset: string, holder: string])[] {
  if (event.type === "custodyHandedOver") return event.assets.map((asset) => [asset, event.to]);
  if (event.type === "slipReceived")
    return takenOver(after, event).map((asset) => [asset, event.person]);
  if (event.type === "assetsRepacked") {
    const holder = holders.get(event.from[0] ?? "");
    return holder === undefined ? [] : event.into.map(({ asset }) => [asset, holder]);
  }
  if (event.type === "copyRegistered") {
    const holder = holders.get(event.of);
    return holder === undefined ? [] : [[event.asset, holder]];
  }
  if (event.type !== "quarantineReleased") return [];
  // What was lost on its way here and found comes into custody by the client's word.
  return event.assets
    .filter((asset) => !holders.has(asset))
    .flatMap((asset) => {
      const holder = after.get("asset", asset)?.custodian.person;
      return holder === undefined ? [] : [[asset, holder] as const];
    });
}

/** What a receipt hands on: nothing to the official who only watches a destruction. */
function takenOver(after: MemoryBooks, event: EventOf<"slipReceived">): readonly string[] {
  const slip = after.get("slip", event.slip);
  if (!slip) return [];
  const lines = slip.kind === "provision" ? slip.lines.map((line) => line.asset) : event.accepted;
  return lines.filter((asset) => after.get("asset", asset)?.custodian.person === slip.receiver);
}

/** What puts right how something is described. */
const CORRECTING = ["correctRecord", "approveCorrection"];

const PASSING = [
  "slipReceived",
  "confirmationSettled",
  "custodyHandedOver",
  "quarantineReleased",
  "assetsRepacked",
];

const custodyStays: Law = ({ before, after, step }) =>
  step.events.some((event) => PASSING.includes(event.type))
    ? []
    : all(before, "asset").filter(({ asset, custodian }) => {
        const now = after.get("asset", asset)?.custodian;
        return now?.party !== custodian.party || now.person !== custodian.person;
      });

const timeRunsOn: Law = ({ before, after }) =>
  all(before, "asset").filter((asset) => {
    const now = after.get("asset", asset.asset);
    return !now || now.lastAt < asset.lastAt || now.since > now.lastAt;
  });

/** What is over may still have been described wrong; nothing else changes. */
const overIsOver: Law = ({ before, after, step }) =>
  CORRECTING.includes(step.type)
    ? []
    : all(before, "asset").filter(
        (asset) =>
          isOver(asset) &&
          JSON.stringify(after.get("asset", asset.asset)) !== JSON.stringify(asset),
      );

function sums(assets: readonly Asset[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { quantity } of assets)
    found.set(quantity.unit, (found.get(quantity.unit) ?? 0) + quantity.value);
  return found;
}

const quantityConserved: Law = ({ after }) => {
  const assets = all(after, "asset");
  const registered = sums(assets.filter((asset) => asset.parents === undefined));
  const present = sums(assets.filter((asset) => asset.state !== "superseded"));
  return [...registered].filter(([unit, sum]) => present.get(unit) !== sum);
};

const serialsConserved: Law = ({ after }) => {
  const assets = all(after, "asset");
  const serials = (list: readonly Asset[]) => list.flatMap((asset) => asset.serial ?? []);
  const registered = serials(assets.filter((asset) => asset.parents === undefined));
  const present = serials(assets.filter((asset) => asset.state !== "superseded"));
  return [
    ...registered.filter((serial) => !present.includes(serial)),
    ...(registered.length === present.length ? [] : ["as many serials as were registered"]),
  ];
};

const OPEN = ["issued", "released"];

const oneOpenSlip: Law = ({ after }) => {
  const open = all(after, "slip").filter((slip) => OPEN.includes(slip.state));
  const on = open.flatMap((slip) =>
    slip.lines.filter(({ asset }) => after.get("asset", asset)?.slip === slip.slip),
  );
  const twice = on.filter(({ asset }, index) => on.findIndex((one) => one.asset === asset) < index);
  const astray = all(after, "asset").filter(({ asset, slip }) => {
    const lines = slip === undefined ? undefined : (after.get("slip", slip)?.lines ?? []);
    return lines !== undefined && !lines.some((line) => line.asset === asset);
  });
  return [...twice, ...astray];
};

/** A slip is held exactly while it waits; a disposal may lose or doubt a unit even after it was complete. */
const heldWhileWaiting: Law = ({ after }) =>
  all(after, "slip").filter((slip) => {
    if (!slip.receipt) return false;
    const waits = slip.lines.some(({ asset }) => awaits(after, slip.slip, asset));
    return slip.state === "held" ? !waits : waits && slip.kind !== "disposal";
  });

/** Whether an edition's branch is another than the next one of its incident. */
function editions(last: Map<string, number>, incident: string, branch = 1): boolean {
  const expected = (last.get(incident) ?? 0) + 1;
  last.set(incident, branch);
  return branch !== expected;
}

function numbersOnce(): Law {
  const last = new Map<string, number>();
  return ({ step }) =>
    step.events.filter((event) => {
      if (!("number" in event) || typeof event.number === "string") return false;
      const { form, year, number, branch } = event.number;
      // Editions of a report share its number and go by their branches.
      if (event.type === "incidentReportWritten") return editions(last, event.incident, branch);
      // A slip that goes on with another shares its number and goes by the next branch.
      if (event.type === "slipIssued" && event.continues !== undefined)
        return editions(last, event.continues, (branch ?? 1) - 1);
      const expected = (last.get(`${form}/${year}`) ?? 0) + 1;
      last.set(`${form}/${year}`, number);
      return number !== expected;
    });
}

const marksOnce: Law = ({ after }) =>
  living(after).filter(
    ({ asset, contract, number, serial }) =>
      after.holder("number", contract, number) !== asset ||
      (serial !== undefined && after.holder("serial", contract, serial) !== asset),
  );

/** From the end back: certificate accepted, work done, slip received, instruction given and not withdrawn before. */
const disposalTraced: Law = ({ after }) =>
  inStates(after, ["disposed"]).filter(({ asset, closedBy, destruction, instruction }) => {
    const certificate = after.get("certificate", closedBy ?? "");
    const work = after.get("destruction", destruction ?? "");
    const order = after.get("instruction", instruction ?? "");
    if (!certificate?.accepted || !work || !order) return true;
    const named = [certificate.assets, work.destroyed, order.assets];
    const received = after.get("slip", work.slip)?.receipt !== undefined;
    const inTime = order.withdrawn === undefined || order.withdrawn.at >= work.endedAt;
    return !received || !inTime || !named.every((list) => list.includes(asset));
  });

const returnTraced: Law = ({ after }) =>
  inStates(after, ["returned"]).filter((asset) => {
    const slip = after.get("slip", asset.closedBy ?? "");
    return slip?.kind !== "return" || !slip.receipt || asset.custodian.party !== CITY;
  });

const receiptTraced: Law = ({ after }) =>
  inStates(after, [...AT_HAND, "returning", "disposing"]).filter(
    (asset) => !isCopy(after, asset) && !wasProvided(after, asset),
  );

const wasProvided = (books: MemoryBooks, asset: Asset) =>
  books.get("slip", asset.received?.slip ?? "")?.kind === "provision";

/** It is one, or was packed from one. */
const isCopy = (books: MemoryBooks, { copyOf, parents }: Asset): boolean =>
  copyOf !== undefined ||
  (parents?.some((id) => {
    const parent = books.get("asset", id);
    return parent !== undefined && isCopy(books, parent);
  }) ??
    false);

/** From the copy to its original and to the approval, of the same contract, in force, and no more than it allows. */
const copiesTraced: Law = ({ after }) => [
  ...all(after, "asset").filter(({ asset, contract, copyOf, parents }) => {
    if (!copyOf || parents) return false;
    const original = after.get("asset", copyOf.asset);
    const approval = after.get("copyApproval", copyOf.approval);
    const known = original?.copies?.includes(asset) && approval?.made.includes(asset);
    return !known || approval?.contract !== contract || original?.contract !== contract;
  }),
  ...all(after, "copyApproval").filter(
    ({ used, copies, made }) => used > copies || used < made.length,
  ),
];

/** A copy is in as high a class as its original, and holds what that holds. */
const copiesAsSensitive: Law = ({ after }) =>
  all(after, "asset").filter(({ copyOf, parents, classification, content, state }) => {
    const original = copyOf && !parents ? after.get("asset", copyOf.asset) : undefined;
    return (
      original !== undefined &&
      // What has left stays as it was described when it left.
      !isOver(original) &&
      !TERMINAL_STATES.includes(state) &&
      (original.classification !== classification || original.content.personal !== content.personal)
    );
  });

const completedIsEmpty: Law = ({ after }) =>
  all(after, "contract")
    .filter((contract) => contract.state === "completed")
    .filter(({ contract }) =>
      after.count({ contract, states: [...OUTSTANDING_STATES, "offered"] }),
    );

const OFF_THE_WAY: readonly AssetState[] = [...AT_HAND, "missing", "disposing"];

const wayKnown: Law = ({ after }) =>
  all(after, "asset").filter((asset) => {
    const way = after.get("transport", asset.transport ?? "")?.state;
    if (asset.state === "inTransit") return way !== "inTransit" || asset.place !== undefined;
    if (asset.state === "arrived") return way === "inTransit" || asset.place === undefined;
    return OFF_THE_WAY.includes(asset.state) && asset.transport !== undefined;
  });

const placeKnown: Law = ({ after }) =>
  living(after).filter(
    ({ state, quarantinedFrom, received, place }) =>
      received !== undefined &&
      !["inTransit", "missing"].includes(state) &&
      // Set aside on its way, it is on its way.
      !(state === "quarantined" && quarantinedFrom === "inTransit") &&
      place === undefined,
  );

/** What waits for an end is counted as it is. */
const mattersCounted: Law = ({ after }) =>
  all(after, "contract").filter(({ contract }) => {
    const { incidents = 0, suspicions = 0, differences = 0 } = after.get("pending", contract) ?? {};
    const own = (one: { readonly contract: string }) => one.contract === contract;
    const open = all(after, "incident").filter((one) => own(one) && one.state === "open").length;
    const waiting = all(after, "suspicion").filter((one) => own(one) && !one.answer).length;
    const differing = all(after, "certification").filter((one) => own(one) && isOpen(one)).length;
    return incidents !== open || suspicions !== waiting || differences !== differing;
  });

/** Whatever was found to differ, was lost or came back has been judged, or waits to be. */
function nothingPassedOver(): Law {
  return ({ after, step }) =>
    step.events.flatMap((event) => {
      if (event.type !== "missingReported" && event.type !== "found") return [];
      const known = [
        ...all(after, "suspicion").flatMap((one) => one.doubts),
        ...all(after, "incident").flatMap((one) => one.developments.flatMap((d) => d.doubts)),
      ];
      return event.assets.filter((asset) => !known.some((doubt) => doubt.asset === asset));
    });
}

/** What came in is what went back, was destroyed, was closed as lost, or is here; of every kind. */
const custodyAddsUp: Law = ({ after }) =>
  balanceOf(all(after, "asset").map(tallyOf)).filter((row) => !isBalanced(row));

const always = (law: Law) => () => law;

/** Every law under the sentence it is known by. */
export const LAWS: readonly (readonly [string, () => Law])[] = [
  [
    "a living asset is in the custody of exactly one side, and of a person once received",
    always(oneCustodian),
  ],
  ["who releases an asset is who received it last", withoutGap],
  ["custody changes only by a receipt, a handing over, or the client's word", always(custodyStays)],
  ["the times of an asset never run backwards", always(timeRunsOn)],
  ["nothing happens to an asset after its end", always(overIsOver)],
  ["as much as was registered is there, in every unit", always(quantityConserved)],
  [
    "what came in is what was returned, destroyed, closed as lost, or is held; of every kind",
    always(custodyAddsUp),
  ],
  ["every serial that was registered is answered for", always(serialsConserved)],
  ["an asset stands on at most one open slip, and the slip lists it", always(oneOpenSlip)],
  ["a slip is held exactly as long as one of its units is in doubt", always(heldWhileWaiting)],
  ["a form's numbers rise by one in their year and are never used again", numbersOnce],
  ["a number and a serial belong to one living unit", always(marksOnce)],
  [
    "what was disposed of leads back to a certificate, a slip and an instruction",
    always(disposalTraced),
  ],
  ["what was returned leads back to a slip that the city received", always(returnTraced)],
  ["what is held leads back to the slip by which it came, or is a copy", always(receiptTraced)],
  ["every copy leads back to its original and to an approval it is within", always(copiesTraced)],
  ["a copy is as sensitive as its original", always(copiesAsSensitive)],
  ["a completed contract has nothing outstanding", always(completedIsEmpty)],
  ["what is under way is on a transport, and nothing else is", always(wayKnown)],
  ["what waits for a judgement or an end is counted as it is", always(mattersCounted)],
  ["nothing lost or found is passed over as an incident", nothingPassedOver],
  ["the place of what was received is known unless it is under way or lost", always(placeKnown)],
];

/**
 * Who and where a handover may be on a day, and why the others may not. The rules are asked about each candidate
 * alone, with everything else of the slip left open; there is no second copy of any of them.
 */
import { isApproved } from "../../../shared/domain/allowed.ts";
import { dayOf } from "../../../shared/domain/calendar.ts";
import type { Sealed } from "../../../shared/domain/command.ts";
import { foresee } from "../../../shared/domain/decide.ts";
import type { Parts } from "../../../shared/domain/decide/handler.ts";
import { actor, visit } from "../../../shared/domain/decide/handler.ts";
import type { Refusal } from "../../../shared/domain/refusal.ts";
import type { Asset, Docs } from "../../../shared/domain/state.ts";
import { standingId } from "../../../shared/domain/state.ts";
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { shortReason } from "../../../shared/text/ja/choices.ts";
import { office } from "../../../shared/text/ja/words.ts";
import type { Choice, HandoverChoices } from "../../../shared/views/handover.ts";
import { allListed, few } from "./lists.ts";
import { byReading, takesPart } from "./people.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

interface Question {
  readonly contract: string;
  readonly kind: SlipKind;
  readonly at: string;
}

type Side = "giver" | "receiver";

export function handoverChoices(reading: Reading, question: Question): HandoverChoices {
  const people = byReading(reading).filter((one) => isCandidate(reading, question, one));
  const givers = allowedFirst(sideChoices(reading, question, people, "giver"));
  const receivers = allowedFirst(sideChoices(reading, question, people, "receiver"));
  const places = allowedFirst(
    few(reading, "place").map((place) => placeChoice(reading, question, place)),
  );
  return {
    givers,
    receivers,
    places,
    last: lastTime(reading, question, { givers, receivers, places }),
  };
}

function allowedFirst(choices: readonly Choice[]): Choice[] {
  return [...choices.filter((one) => one.ok), ...choices.filter((one) => !one.ok)];
}

/** Why a unit cannot stand on a slip of this kind, whoever gives and takes it. */
export function slipRefusals(
  reading: Reading,
  asset: Asset,
  { contract, kind }: Received<"findAsset">,
): readonly Refusal[] {
  const line = { asset: asset.asset, quantity: asset.quantity };
  const question = { contract, kind, at: reading.now };
  const parts = { lines: [{ asset, path: LINE }] };
  return refused(reading, question, parts, [line]).filter((one) => one.path?.startsWith(LINE));
}

const LINE = "lines.0";

/** Those of the contract's parties, and whoever stands under the contract in any office. */
function isCandidate(
  reading: Reading,
  { contract }: Question,
  { person, party }: Docs["person"],
): boolean {
  const standing = reading.books.get("standing", standingId(contract, person));
  return standing !== undefined || takesPart(reading, contract, party);
}

function sideChoices(
  reading: Reading,
  question: Question,
  people: readonly Docs["person"][],
  side: Side,
): Choice[] {
  return people.flatMap((person) => {
    const refusals = sideRefusals(reading, question, person.person, side);
    // Of the other side altogether: not worth a line.
    if (refusals.some((one) => one.rule === "R12-6")) return [];
    return [
      { ...personChoice(reading, question, person), ...verdict(reading, question, refusals) },
    ];
  });
}

/** One person on both sides: what is said of each side does not depend on the other, but that it is one person. */
function sideRefusals(reading: Reading, question: Question, person: string, side: Side) {
  const { contract } = question;
  const parts = {
    giver: actor(reading.books, contract, person, "giver"),
    receiver: actor(reading.books, contract, person, "receiver"),
  };
  return refused(reading, question, parts).filter(
    (one) => one.path === side && one.rule !== "R12-5",
  );
}

function placeChoice(reading: Reading, question: Question, place: Docs["place"]): Choice {
  const parts = { visits: [visit(reading.books, question.contract, place.place, "place")] };
  const refusals = refused(reading, question, parts).filter((one) => one.path === "place");
  return {
    id: place.place,
    label: place.name,
    detail: `${place.code} ${reading.names.party(place.party)}`,
    ...verdict(reading, question, refusals),
  };
}

function refused(
  reading: Reading,
  { contract, kind, at }: Question,
  parts: Parts,
  lines: Sealed<"issueSlip">["lines"] = [],
): readonly Refusal[] {
  const command: Sealed<"issueSlip"> = {
    type: "issueSlip",
    id: "",
    occurredAt: reading.now,
    slip: "",
    contract,
    kind,
    issuedOn: reading.today,
    plannedAt: at,
    place: "",
    giver: "",
    receiver: "",
    purpose: "",
    lines,
  };
  const doc = reading.books.get("contract", contract);
  const asked = { command, books: reading.books, facts: { now: reading.now } };
  return foresee(asked, { ...parts, ...(doc ? { contract: doc } : {}) });
}

/** A warning can be answered; only what is refused outright keeps someone from being chosen. */
function verdict({ names }: Reading, { at }: Question, refusals: readonly Refusal[]) {
  const refusal = refusals.find((one) => one.severity === "block");
  return refusal ? { ok: false, why: shortReason(refusal, dayOf(at), names) } : { ok: true };
}

function personChoice(reading: Reading, { contract, at }: Question, doc: Docs["person"]) {
  const { books, names, disclosed } = reading;
  const designations = books.get("standing", standingId(contract, doc.person))?.designations ?? [];
  const held = designations.find((one) => isApproved(dayOf(at), one))?.office;
  const parts = [names.party(doc.party), doc.department, doc.title, held && office[held]];
  return {
    id: doc.person,
    label: disclosed.text(doc.name),
    // A custody manager's title is often the office itself.
    detail: [...new Set(parts.filter((part) => part !== undefined))].join(" "),
  };
}

/** Who and where it was at the last slip of this kind, as far as they may be again. */
function lastTime(
  reading: Reading,
  { contract, kind }: Question,
  { givers, receivers, places }: Omit<HandoverChoices, "last">,
): HandoverChoices["last"] {
  const slips = allListed(reading, { kind: "slip", contract, newestFirst: true }, 10);
  const last = slips.find((slip) => slip.kind === kind && slip.state !== "void");
  const still = (choices: readonly Choice[], id: string | undefined) =>
    choices.find((choice) => choice.id === id && choice.ok)?.id;
  return given({
    giver: still(givers, last?.giver),
    receiver: still(receivers, last?.receiver),
    place: still(places, last?.place),
  });
}

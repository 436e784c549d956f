/** Handover slips: the list, and one slip with both its sides. */
import type { Asset, Confirmation, Slip } from "../../../shared/domain/state.ts";
import { standingId } from "../../../shared/domain/state.ts";
import { isApproved } from "../../../shared/domain/allowed.ts";
import { dayOf } from "../../../shared/domain/calendar.ts";
import { missingFrom, openIn, seriesOf } from "../../../shared/domain/continuation.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { SideView, SlipRow, SlipView } from "../../../shared/views/handover.ts";
import { correctionsOf } from "./corrections.ts";
import { guardView } from "./guards.ts";
import { doubtView } from "./doubted.ts";
import { bodiesOf, told } from "./history.ts";
import { few, listed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { assetRow } from "./rows.ts";
import { scans, sheets } from "./sheets.ts";

/** What still waits for someone. */
export const OPEN_SLIPS = ["issued", "released", "held"] as const;
const SHOWN = { open: OPEN_SLIPS, void: ["void"] } as const;

export function slips(reading: Reading, { show, ...input }: Received<"slips">) {
  const states = show && SHOWN[show];
  const listing = { kind: "slip", contract: input.contract, states, newestFirst: true } as const;
  const { docs, ...page } = listed(reading, listing, input);
  return { ...page, rows: docs.map((doc) => slipRow(reading, doc)) };
}

function slipRow(reading: Reading, doc: Slip): SlipRow {
  return {
    id: doc.slip,
    number: formNumber(doc.number),
    kind: doc.kind,
    state: doc.state,
    issuedOn: doc.issuedOn,
    contract: ref(reading, "contract", doc.contract),
    giver: partyAndPerson(reading, doc.giver),
    receiver: partyAndPerson(reading, doc.receiver),
    lines: doc.lines.length,
    ...given({ voided: doc.voided }),
  };
}

export function slip(reading: Reading, id: string): SlipView | undefined {
  const doc = reading.books.get("slip", id);
  if (!doc) return undefined;
  const bodies = bodiesOf(reading, { kind: "slip", id });
  return {
    ...slipRow(reading, doc),
    plannedAt: doc.plannedAt,
    place: ref(reading, "place", doc.place),
    purpose: doc.purpose,
    giverSide: side(reading, doc, doc.giver, doc.release),
    receiverSide: side(reading, doc, doc.receiver, doc.receipt),
    items: doc.lines.flatMap((line) => {
      const asset = reading.books.get("asset", line.asset);
      return asset ? [lineView(reading, doc, { line, asset })] : [];
    }),
    awaitsCheck: awaitsCheck(reading, doc),
    ...goneOn(reading, doc),
    disputes: doc.disputes.map(({ nonAcceptance, ...dispute }) => ({
      ...dispute,
      ...given({ record: refOf(reading, "nonAcceptance", nonAcceptance) }),
    })),
    scans: scans(bodies),
    sheets: sheets(reading, { form: "handoverSlip", subject: id }),
    corrections: correctionsOf(reading, { kind: "slip", id }),
    history: told(reading, bodies, { kind: "slip", id }),
    ...given({
      doubt: doubtView(reading, doc),
      clientNumber: doc.clientNumber,
      remarks: doc.remarks,
      guard: guardView(reading, doc.guard),
      transport: refOf(reading, "transport", doc.transport),
    }),
  };
}

/** The slips that share its number, and what they all have left undone. */
function goneOn(reading: Reading, doc: Slip): Pick<SlipView, "branches" | "missing" | "continues"> {
  const { books } = reading;
  const series = seriesOf(books, doc);
  const missing = openIn(series) ? [] : missingFrom(books, series);
  return {
    branches: series
      .slice(1)
      .flatMap(({ slip: id }) => (id === doc.slip ? [] : [ref(reading, "slip", id)])),
    missing: missing.flatMap((id) => {
      const asset = books.get("asset", id);
      return asset ? [assetRow(reading, asset)] : [];
    }),
    ...given({ continues: refOf(reading, "slip", doc.continues) }),
  };
}

/** A load that has come by transport is received only after its check. */
function awaitsCheck({ books }: Reading, { transport, receipt }: Slip): boolean {
  return (
    transport !== undefined && !receipt && books.get("transport", transport)?.state !== "checked"
  );
}

function lineView(
  reading: Reading,
  slipDoc: Slip,
  { line, asset }: { line: Slip["lines"][number]; asset: Asset },
): SlipView["items"][number] {
  const checks = (slipDoc.receipt ?? slipDoc.release)?.checks;
  const check = checks?.find((one) => one.asset === line.asset);
  return {
    asset: assetRow(reading, asset),
    ...given({
      seal: line.seal ?? asset.seal,
      container: line.container ?? asset.container,
      condition: line.condition,
      remarks: line.remarks,
      counted: check?.counted,
      sealState: check?.seal,
    }),
  };
}

function side(
  reading: Reading,
  doc: Slip,
  id: string,
  confirmation: Confirmation | undefined,
): SideView {
  const { books, names } = reading;
  const person = books.get("person", id);
  const day = dayOf(confirmation?.at ?? doc.plannedAt);
  const designations = books.get("standing", standingId(doc.contract, id))?.designations ?? [];
  const account = few(reading, "account").find((one) => one.person === id && !one.closed);
  return {
    person: { id, label: person ? reading.disclosed.text(person.name) : id },
    party: person ? names.party(person.party) : "",
    ...given({
      department: person?.department,
      title: person?.title,
      office: designations.find((one) => isApproved(day, one))?.office,
      login: account?.login,
      confirmed: confirmation && {
        at: confirmation.at,
        by: confirmation.by.by,
        ...given({ remarks: confirmation.remarks }),
      },
    }),
  };
}

function partyAndPerson({ books, names }: Reading, id: string): string {
  const party = books.get("person", id)?.party;
  return party === undefined ? names.person(id) : `${names.party(party)} ${names.person(id)}`;
}

/** Destruction: the instructions, the slips that are ready, the work done, the certificates. */
import type {
  Asset,
  AssetState,
  Certificate,
  Destruction,
  Instruction,
} from "../../../shared/domain/state.ts";
import { isUncertified } from "../../../shared/domain/certified.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type {
  CertificateRow,
  CertificateView,
  DestructionRow,
  DestructionView,
  DisposalView,
  InstructionRow,
  InstructionView,
} from "../../../shared/views/disposal.ts";
import { certified, destructionRef } from "./certified.ts";
import { bodiesOf, told } from "./history.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref, refOf } from "./reading.ts";
import { assetRows } from "./rows.ts";
import { scans, sheets } from "./sheets.ts";

export function disposals(reading: Reading, { contract }: Received<"disposals">): DisposalView {
  const newest = { contract, newestFirst: true } as const;
  return {
    instructions: allListed(reading, { ...newest, kind: "instruction" }).map((doc) =>
      instructionRow(reading, doc),
    ),
    ready: ready(reading, contract),
    destructions: allListed(reading, { ...newest, kind: "destruction" }).map((doc) =>
      destructionRow(reading, doc),
    ),
    certificates: allListed(reading, { ...newest, kind: "certificate" }).map((doc) =>
      certificateRow(reading, doc),
    ),
  };
}

/** Units whose disposal slip both sides have confirmed, gathered by slip. */
function ready(reading: Reading, contract: string | undefined): DisposalView["ready"] {
  const bySlip = new Map<string, Asset[]>();
  for (const asset of allListed(
    reading,
    { kind: "asset", contract, states: ["disposing"] },
    5000,
  )) {
    const { slip: id } = asset;
    if (id !== undefined) bySlip.set(id, [...(bySlip.get(id) ?? []), asset]);
  }
  return [...bySlip].flatMap(([id, units]) => {
    const slip = reading.books.get("slip", id);
    if (!slip?.receipt) return [];
    return [
      {
        slip: ref(reading, "slip", id),
        contract: ref(reading, "contract", slip.contract),
        units: units.length,
        place: ref(reading, "place", units[0]?.place ?? slip.place),
      },
    ];
  });
}

const DESTROYED: readonly AssetState[] = ["destroyedUncertified", "disposed"];

function instructionRow({ books, ...reading }: Reading, doc: Instruction): InstructionRow {
  const states = doc.assets.flatMap((id) => {
    const asset = books.get("asset", id);
    return asset?.instruction === doc.instruction ? [asset.state] : [];
  });
  const count = (wanted: readonly AssetState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  const waiting = count(["disposalInstructed"]);
  const destroyed = count(DESTROYED);
  return {
    id: doc.instruction,
    contract: ref({ books, ...reading }, "contract", doc.contract),
    number: doc.document.number,
    date: doc.document.date,
    method: doc.method,
    deadline: doc.deadline,
    witnessRequired: doc.witnessRequired,
    photosRequired: doc.photosRequired,
    units: doc.assets.length,
    waiting,
    underway: states.length - waiting - destroyed,
    destroyed,
    disposed: count(["disposed"]),
    withdrawn: doc.withdrawn !== undefined,
    ...given({ technique: doc.technique }),
  };
}

/** What is to be certified of a work. */
export function uncertifiedOf({ books }: Reading, doc: Destruction): readonly Asset[] {
  return doc.destroyed
    .flatMap((id) => books.get("asset", id) ?? [])
    .filter((asset) => isUncertified(asset, doc));
}

function destructionRow(reading: Reading, doc: Destruction): DestructionRow {
  return {
    id: doc.destruction,
    contract: ref(reading, "contract", doc.contract),
    slip: ref(reading, "slip", doc.slip),
    endedAt: doc.endedAt,
    place: ref(reading, "place", doc.place),
    technique: doc.technique,
    units: doc.destroyed.length,
    uncertified: uncertifiedOf(reading, doc).length,
    ...given({ certificate: refOf(reading, "certificate", doc.certificate) }),
  };
}

function certificateRow(reading: Reading, doc: Certificate): CertificateRow {
  return {
    id: doc.certificate,
    number: formNumber(doc.number),
    contract: ref(reading, "contract", doc.contract),
    issuedOn: doc.issuedOn,
    units: doc.assets.length,
    accepted: doc.accepted !== undefined,
    withdrawn: doc.withdrawn !== undefined,
  };
}

export function instruction(reading: Reading, id: string): InstructionView | undefined {
  const doc = reading.books.get("instruction", id);
  return doc && { ...instructionRow(reading, doc), items: assetRows(reading, doc.assets) };
}

export function destruction(reading: Reading, id: string): DestructionView | undefined {
  const doc = reading.books.get("destruction", id);
  if (!doc) return undefined;
  return {
    ...destructionRow(reading, doc),
    startedAt: doc.startedAt,
    method: doc.method,
    tool: doc.tool,
    performer: ref(reading, "person", doc.performer),
    supervisor: ref(reading, "person", doc.supervisor),
    verification: doc.verification.result,
    certified: certified(reading, doc),
    items: assetRows(reading, doc.destroyed),
    ...given({
      witness: refOf(reading, "person", doc.witness),
      withoutWitness: doc.withoutWitness,
      vendor: vendorOf(reading, doc),
    }),
  };
}

/** Whoever destroyed, when it was neither of the contract's two parties. */
function vendorOf(reading: Reading, doc: Destruction) {
  const contract = reading.books.get("contract", doc.contract);
  const party = reading.books.get("place", doc.place)?.party;
  const own = party === contract?.contractor || party === contract?.client;
  return own ? undefined : refOf(reading, "party", party);
}

export function certificate(reading: Reading, id: string): CertificateView | undefined {
  const doc = reading.books.get("certificate", id);
  if (!doc) return undefined;
  const { names } = reading;
  const bodies = bodiesOf(reading, { kind: "certificate", id });
  const vendor = doc.vendorCertificate;
  return {
    ...certificateRow(reading, doc),
    destruction: destructionRef(reading, doc.destruction),
    issuer: ref(reading, "person", doc.issuer),
    items: assetRows(reading, doc.assets),
    sheets: sheets(reading, { form: "disposalCertificate", subject: id }),
    scans: scans(bodies),
    history: told(reading, bodies, { kind: "certificate", id }),
    ...given({
      vendorCertificate: vendor && {
        number: vendor.number,
        date: vendor.date,
        issuer: names.party(vendor.issuer),
      },
      acceptedBy: doc.accepted && {
        person: names.person(doc.accepted.person),
        at: doc.accepted.at,
      },
    }),
  };
}

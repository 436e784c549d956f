/** Where every screen is. Features link to each other by these names only. */
import { useHashLocation } from "wouter/use-hash-location";
import type { CorrectedKind, Subject } from "../../shared/domain/commands/correction.ts";
import type { Target } from "../../shared/views/home.ts";
import type { SearchHit, Searched } from "../../shared/views/search.ts";

type Query = Readonly<Record<string, string | undefined>>;

function at(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given as [string, string][]).toString();
  return `#${path}${search === "" ? "" : `?${search}`}`;
}

const id = encodeURIComponent;

/** Units as they stand in an address. */
const named = (units: readonly string[] | undefined) => units?.join(",");

type ContractPart =
  | "persons"
  | "places"
  | "parties"
  | "copies"
  | "settings"
  | "outstanding"
  | "findings"
  | "closes"
  | "history";

export const pathTo = {
  home: () => at("/"),
  slips: () => at("/handover"),
  newSlip: (
    from: {
      readonly kind?: string;
      readonly copy?: string;
      readonly continues?: string;
      readonly instruction?: string;
      readonly units?: readonly string[];
    } = {},
  ) => at("/handover/new", { ...from, units: named(from.units) }),
  slip: (slip: string) => at(`/handover/slip/${id(slip)}`),
  nonAcceptance: (record: string) => at(`/handover/refused/${id(record)}`),
  confirmSlip: (slip: string) => at(`/handover/slip/${id(slip)}/confirm`),
  /** What the client says of a confirmation outside a designation. */
  settleSlip: (slip: string) => at(`/handover/slip/${id(slip)}/settle`),
  registerAssets: () => at("/handover/assets"),
  /** Registers a unit anew that had left. */
  registerAgain: (asset: string) => at("/handover/assets", { again: asset }),

  corrections: () => at("/handover/corrections"),
  /** Corrects what was written of something. */
  correct: (of: Subject) =>
    at(`${correctedIn[of.kind]}/correct/${of.kind}/${id(of.id)}`, {
      contract: of.contract,
      nth: of.nth?.toString(),
    }),
  correction: (correction: string) => at(`/handover/correction/${id(correction)}`),
  /** A side's word on it: `approve` or `reject`. */
  correctionAct: (correction: string, act: "approve" | "reject", side: string) =>
    at(`/handover/correction/${id(correction)}/${act}/${side}`),

  transports: () => at("/transport"),
  newTransport: (from: { readonly slip?: string; readonly units?: readonly string[] } = {}) =>
    at("/transport/new", { ...from, units: named(from.units) }),
  transport: (transport: string) => at(`/transport/way/${id(transport)}`),
  arrive: (transport: string) => at(`/transport/way/${id(transport)}/arrive`),
  guardTransport: (transport: string) => at(`/transport/way/${id(transport)}/guard`),
  guardSlip: (slip: string) => at(`/transport/guard/${id(slip)}`),
  checkArrival: (transport: string) => at(`/transport/way/${id(transport)}/check`),

  storage: (only: { readonly place?: string } = {}) => at("/storage", only),
  assets: (
    only: { readonly state?: string; readonly place?: string; readonly text?: string } = {},
  ) => at("/storage/assets", only),
  asset: (asset: string) => at(`/storage/asset/${id(asset)}`),
  /** What is done with units in our hands: `takeOut`, `putBack`, `store` and the others. */
  act: (act: string, units: readonly string[] = []) =>
    at(`/storage/act/${act}`, { units: named(units) }),

  stocktakes: () => at("/storage/stocktakes"),
  newStocktake: (contract: string, place: string) =>
    at("/storage/stocktake/new", { contract, place }),
  stocktake: (stocktake: string) => at(`/storage/stocktake/of/${id(stocktake)}`),

  disposals: () => at("/disposal"),
  newInstruction: (units: readonly string[] = []) =>
    at("/disposal/instruction", { units: named(units) }),
  instruction: (instruction: string) => at(`/disposal/instruction/${id(instruction)}`),
  withdrawInstruction: (instruction: string) =>
    at(`/disposal/instruction/${id(instruction)}/withdraw`),
  newDestruction: (slip: string) => at("/disposal/destruction", { slip }),
  destruction: (destruction: string) => at(`/disposal/destruction/${id(destruction)}`),
  /** What is recorded of work that is in doubt: `contest` or `repeat`. */
  destructionAct: (destruction: string, act: "contest" | "repeat", units: readonly string[]) =>
    at(`/disposal/destruction/${id(destruction)}/${act}`, { units: named(units) }),
  newVendorCertificate: (destruction: string) =>
    at(`/disposal/destruction/${id(destruction)}/vendor`),
  settleDifference: (destruction: string) => at(`/disposal/destruction/${id(destruction)}/settle`),
  newCertificate: (destruction: string) => at(`/disposal/destruction/${id(destruction)}/certify`),
  certificate: (certificate: string) => at(`/disposal/certificate/${id(certificate)}`),
  acceptCertificate: (certificate: string) => at(`/disposal/certificate/${id(certificate)}/accept`),

  contracts: () => at("/contract"),
  newContract: () => at("/contract/new"),
  newParty: () => at("/contract/party"),
  /** `part` is opened. */
  contract: (contract: string, part?: ContractPart) => at(`/contract/of/${id(contract)}`, { part }),
  /** Something that is recorded under a contract, about someone or something. */
  contractAct: (contract: string, act: string, about: Query = {}) =>
    at(`/contract/of/${id(contract)}/${act}`, about),

  /** Hands on from one custody manager to the next. */
  newSuccession: (contract: string) => at(`/contract/of/${id(contract)}/succession/new`),
  succession: (succession: string) => at(`/contract/succession/${id(succession)}`),
  successionAct: (succession: string, act: "accept" | "withdraw") =>
    at(`/contract/succession/${id(succession)}/${act}`),
  closePeriod: (contract: string) => at(`/contract/of/${id(contract)}/closes/next`),
  close: (close: string) => at(`/contract/close/${id(close)}`),

  importList: (of: "assets" | "persons" | "places") => at("/import", { of }),

  incidents: () => at("/incident"),
  newIncident: (from: { readonly units?: readonly string[]; readonly suspicion?: string } = {}) =>
    at("/incident/new", { suspicion: from.suspicion, units: named(from.units) }),
  dismissSuspicion: (suspicion: string) => at(`/incident/doubt/${id(suspicion)}`),
  incident: (incident: string) => at(`/incident/of/${id(incident)}`),
  /** What is recorded about an incident: `report`, `instruct`, `extend`, `write`, `close`. */
  incidentAct: (incident: string, act: string) => at(`/incident/of/${id(incident)}/${act}`),
  submitReport: (incident: string, report: string) =>
    at(`/incident/of/${id(incident)}/report/${id(report)}/submit`),
  audit: () => at("/audit"),
  inspection: () => at("/audit/inspection"),
  checkPaper: () => at("/audit/check"),
  exportBundle: () => at("/audit/export"),
  entries: () => at("/audit/entries"),
  entry: (seq: number) => at(`/audit/entry/${seq}`),

  settings: () => at("/settings"),
  newAccount: () => at("/settings/account"),
  closeAccount: (account: string) => at(`/settings/account/${id(account)}/close`),
  password: () => at("/settings/password"),
  setupSheet: () => at("/settings/setup-sheet"),
  licences: () => at("/settings/licences"),
  backups: () => at("/settings/backups"),
} as const;

/** The area in which each kind of thing is shown, and is corrected. */
export const correctedIn: Readonly<Record<CorrectedKind, string>> = {
  asset: "/storage",
  slip: "/handover",
  transport: "/transport",
  instruction: "/disposal",
  incidentInstruction: "/incident",
  designation: "/contract",
  pledge: "/contract",
  training: "/contract",
  placeDesignation: "/contract",
  permit: "/contract",
  consent: "/contract",
  copyApproval: "/contract",
};

/** Where each kind of thing that can be corrected is shown, and what that page is. */
const corrected: Readonly<
  Record<CorrectedKind, (of: Subject) => { readonly href: string; readonly label: string }>
> = {
  asset: (of) => ({ href: pathTo.asset(of.id), label: "情報資産" }),
  slip: (of) => ({ href: pathTo.slip(of.id), label: "受渡票" }),
  transport: (of) => ({ href: pathTo.transport(of.id), label: "搬送記録" }),
  instruction: (of) => ({ href: pathTo.instruction(of.id), label: "廃棄の指示" }),
  incidentInstruction: (of) => ({ href: pathTo.incident(of.id), label: "事故" }),
  designation: onContract("persons"),
  pledge: onContract("persons"),
  training: onContract("persons"),
  placeDesignation: onContract("places"),
  permit: onContract("places"),
  consent: onContract("parties"),
  copyApproval: onContract("copies"),
};

function onContract(part: ContractPart) {
  return ({ contract }: Subject) => ({
    href: contract === undefined ? pathTo.contracts() : pathTo.contract(contract, part),
    label: "契約",
  });
}

/** The page on which something that can be corrected is shown; `contract` is the one it belongs to. */
export function pageOfCorrected(of: Subject, contract?: string) {
  return corrected[of.kind](
    of.contract === undefined && contract !== undefined ? { ...of, contract } : of,
  );
}

/** Goes to a screen. */
export function go(href: string): void {
  window.location.hash = href;
}

/** The same screen under another address: the way back does not lead over the one it had. */
export function insteadOf(href: string): void {
  window.location.replace(href);
}

const targets: {
  readonly [T in Target["to"]]: (target: Extract<Target, { to: T }>) => string;
} = {
  slip: (target) => pathTo.slip(target.id),
  transport: (target) => pathTo.transport(target.id),
  contract: (target) => pathTo.contract(target.id),
  destruction: (target) => pathTo.destruction(target.id),
  certificate: (target) => pathTo.certificate(target.id),
  asset: (target) => pathTo.asset(target.id),
  assets: (target) => pathTo.assets(target.state === undefined ? {} : { state: target.state }),
  incident: (target) => pathTo.incident(target.id),
  incidents: pathTo.incidents,
  correction: (target) => pathTo.correction(target.id),
  succession: (target) => pathTo.succession(target.id),
  closes: (target) => pathTo.contract(target.id, "closes"),
  findings: (target) => pathTo.contract(target.id, "findings"),
  settings: pathTo.settings,
  audit: pathTo.audit,
  backups: pathTo.backups,
};

/** Where a to-do on the first screen leads. */
export function pathToTarget(target: Target): string {
  // A target and the function under its own name belong together; the lookup loses that.
  return (targets[target.to] as (target: Target) => string)(target);
}

const hits: Readonly<Record<Searched, (found: string, contract: string | undefined) => string>> = {
  asset: pathTo.asset,
  slip: pathTo.slip,
  transport: pathTo.transport,
  certificate: pathTo.certificate,
  instruction: pathTo.instruction,
  contract: (contract) => pathTo.contract(contract),
  incident: pathTo.incident,
  correction: pathTo.correction,
  succession: pathTo.succession,
  periodClose: pathTo.close,
  nonAcceptance: pathTo.nonAcceptance,
  place: (place) => pathTo.assets({ place }),
  // Persons stand on the pages of their contracts.
  person: (_, contract) =>
    contract === undefined ? pathTo.contracts() : pathTo.contract(contract, "persons"),
};

/** Where something that was searched for is. */
export function pathToHit(kind: Searched, hit: Pick<SearchHit, "id" | "contract">): string {
  return hits[kind](hit.id, hit.contract);
}

/** The address of the screen, without what follows the question mark. */
export function useHashPath(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  return [location.split("?", 1)[0] ?? "/", navigate];
}

/** What follows the question mark. */
export function useQuery(): URLSearchParams {
  const [location] = useHashLocation();
  return new URLSearchParams(location.split("?")[1] ?? "");
}

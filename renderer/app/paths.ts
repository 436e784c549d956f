/** Where every screen is. Features link to each other by these names only. */
import { useHashLocation } from "wouter/use-hash-location";
import type { Target } from "../../shared/views/home.ts";
import type { SearchHit } from "../../shared/views/audit.ts";

type Query = Readonly<Record<string, string | undefined>>;

function at(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given as [string, string][]).toString();
  return `#${path}${search === "" ? "" : `?${search}`}`;
}

const id = encodeURIComponent;

export const pathTo = {
  home: () => at("/"),
  slips: () => at("/handover"),
  newSlip: (from: { readonly kind?: string; readonly copy?: string } = {}) =>
    at("/handover/new", from),
  slip: (slip: string) => at(`/handover/slip/${id(slip)}`),
  confirmSlip: (slip: string) => at(`/handover/slip/${id(slip)}/confirm`),
  registerAssets: () => at("/handover/assets"),
  transports: () => at("/transport"),
  newTransport: (from: { readonly slip?: string } = {}) => at("/transport/new", from),
  transport: (transport: string) => at(`/transport/${id(transport)}`),
  storage: () => at("/storage"),
  assets: (only: { readonly state?: string; readonly place?: string } = {}) =>
    at("/storage/assets", only),
  asset: (asset: string) => at(`/storage/asset/${id(asset)}`),
  disposals: () => at("/disposal"),
  instruction: (instruction: string) => at(`/disposal/instruction/${id(instruction)}`),
  destruction: (destruction: string) => at(`/disposal/destruction/${id(destruction)}`),
  certificate: (certificate: string) => at(`/disposal/certificate/${id(certificate)}`),
  contracts: () => at("/contract"),
  /** `part` is opened: persons, places, parties, settings. */
  contract: (contract: string, part?: "persons" | "places" | "parties" | "settings") =>
    at(`/contract/${id(contract)}`, { part }),
  incidents: () => at("/incident"),
  audit: () => at("/audit"),
  entry: (seq: number) => at(`/audit/entry/${seq}`),
  settings: () => at("/settings"),
} as const;

/** Goes to a screen. */
export function go(href: string): void {
  window.location.hash = href;
}

const targets: {
  readonly [T in Target["to"]]: (target: Extract<Target, { to: T }>) => string;
} = {
  slip: (target) => pathTo.slip(target.id),
  transport: (target) => pathTo.transport(target.id),
  contract: (target) => pathTo.contract(target.id),
  destruction: (target) => pathTo.destruction(target.id),
  certificate: (target) => pathTo.certificate(target.id),
  assets: (target) => pathTo.assets(target.state === undefined ? {} : { state: target.state }),
  settings: pathTo.settings,
  audit: pathTo.audit,
};

/** Where a to-do on the first screen leads. */
export function pathToTarget(target: Target): string {
  // A target and the function under its own name belong together; the lookup loses that.
  return (targets[target.to] as (target: Target) => string)(target);
}

const hits: Readonly<Record<SearchHit["kind"], (found: string) => string>> = {
  asset: pathTo.asset,
  slip: pathTo.slip,
  transport: pathTo.transport,
  certificate: pathTo.certificate,
  contract: (contract) => pathTo.contract(contract),
  place: (place) => pathTo.assets({ place }),
  // Persons stand on the pages of their contracts.
  person: pathTo.contracts,
};

/** Where something that was searched for is. */
export function pathToHit(hit: SearchHit): string {
  return hits[hit.kind](hit.id);
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

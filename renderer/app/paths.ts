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
  newSlip: (from: { readonly kind?: string; readonly copy?: string } = {}) => at("/handover/new", from),
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

/** Where a to-do on the first screen leads. */
export function pathToTarget(target: Target): string {
  switch (target.to) {
    case "slip":
      return pathTo.slip(target.id);
    case "transport":
      return pathTo.transport(target.id);
    case "contract":
      return pathTo.contract(target.id);
    case "destruction":
      return pathTo.destruction(target.id);
    case "certificate":
      return pathTo.certificate(target.id);
    case "assets":
      return pathTo.assets(target.state === undefined ? {} : { state: target.state });
    case "settings":
      return pathTo.settings();
    case "audit":
      return pathTo.audit();
  }
}

/** Where something that was searched for is. Persons and places stand on the pages of contracts. */
export function pathToHit(hit: SearchHit): string {
  switch (hit.kind) {
    case "asset":
      return pathTo.asset(hit.id);
    case "slip":
      return pathTo.slip(hit.id);
    case "transport":
      return pathTo.transport(hit.id);
    case "certificate":
      return pathTo.certificate(hit.id);
    case "contract":
      return pathTo.contract(hit.id);
    case "place":
      return pathTo.assets({ place: hit.id });
    case "person":
      return pathTo.contracts();
  }
}

/** The router's location: the path alone, without what follows the question mark. */
export function useHashPath(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  return [location.split("?", 1)[0] ?? "/", navigate];
}

/** What follows the question mark. */
export function useQuery(): URLSearchParams {
  const [location] = useHashLocation();
  return new URLSearchParams(location.split("?")[1] ?? "");
}

/**
 * Where units lay and when, as everything that happened tells it: an inspection asks for the days of its period, and
 * the documents only know today. Lying is meant as in `LYING_STATES`: not on the way, not lost, not destroyed.
 */
import { dayOf } from "../../../../shared/domain/calendar.ts";
import type { Event, EventOf, EventType } from "../../../../shared/domain/event.ts";
import type { Day, Instant } from "../../../../shared/domain/values.ts";

/** From the day a unit came to a place to the day it left, both of which it was there; open while it is. */
export interface Stay {
  readonly contract: string;
  readonly asset: string;
  readonly place: string;
  readonly from: Day;
  readonly to?: Day;
}

/** One unit, as far as it matters for where it is. */
interface Unit {
  readonly contract: string;
  place?: string | undefined;
  destroyed?: boolean;
  /** What it is on its way to be received by; what is lost is on none. */
  slip?: string | undefined;
  /** Where it lies, and since when. */
  lies?: { readonly place: string; readonly from: Day } | undefined;
}

type SlipFacts = Pick<EventOf<"slipIssued">, "contract" | "kind"> & {
  place: string;
  readonly assets: readonly string[];
};

type Follow = { readonly [T in EventType]?: (event: EventOf<T>) => void };

/** When a slip was received, where that was put right later. */
export type ReceivedAt = (slip: string) => Instant | undefined;

/** Follows what happened, entry by entry. */
export class Whereabouts {
  readonly #receivedAt: ReceivedAt;
  readonly #units = new Map<string, Unit>();
  readonly #slips = new Map<string, SlipFacts>();
  readonly #aboard = new Map<string, Set<string>>();
  readonly #certified = new Map<string, readonly string[]>();
  readonly #stays: Stay[] = [];

  constructor(receivedAt: ReceivedAt = () => undefined) {
    this.#receivedAt = receivedAt;
  }

  /** Takes in one event; most say nothing of places. */
  follow(event: Event): void {
    // The table ties each event to what follows it; the union cannot express that the two agree.
    const follow = this.#follow[event.type] as ((event: Event) => void) | undefined;
    follow?.(event);
  }

  /** Where a unit lies now. */
  placeOf(asset: string): string | undefined {
    return this.#units.get(asset)?.lies?.place;
  }

  /** Every stay there was, those that go on last. */
  stays(): readonly Stay[] {
    const open = [...this.#units].flatMap(([asset, { contract, lies }]) =>
      lies ? [{ contract, asset, ...lies }] : [],
    );
    return [...this.#stays, ...open];
  }

  readonly #follow: Follow = {
    slipIssued: (e) => this.#issued(e),
    slipReceived: (e) => this.#received(e),
    confirmationSettled: (e) => this.#handedOver(e.slip, e.accepted, e.occurredAt),
    departed: (e) => {
      const slip = e.slip === undefined ? undefined : this.#slips.get(e.slip);
      if (slip) slip.place = e.to;
      this.#aboard.set(e.transport, new Set(e.assets));
      this.#leave(e.assets, e.occurredAt, { place: undefined });
    },
    arrived: (e) => {
      const aboard = this.#aboard.get(e.transport) ?? [];
      for (const asset of aboard) this.#lie(asset, e.occurredAt, e.place);
    },
    copyRegistered: (e) => {
      this.#units.set(e.asset, { contract: e.contract });
      this.#lie(e.asset, e.occurredAt, e.place);
    },
    assetsRepacked: (e) => this.#repacked(e),
    found: (e) => {
      for (const asset of e.assets) {
        this.#amend(asset, { destroyed: false });
        this.#lie(asset, e.occurredAt, e.place);
      }
    },
    missingReported: (e) => {
      for (const aboard of this.#aboard.values())
        for (const asset of e.assets) aboard.delete(asset);
      this.#leave(e.assets, e.occurredAt, { slip: undefined });
    },
    differenceFound: (e) => this.#aside(new Set(e.differences.map(({ asset }) => asset)), e),
    assetsSetAside: (e) => this.#aside(e.assets, e),
    quarantineReleased: (e) => {
      for (const asset of e.assets)
        if (this.#units.get(asset)?.destroyed) this.#leave([asset], e.occurredAt);
    },
    disposalInstructed: (e) => this.#again(e.assets, e.occurredAt),
    destructionRepeated: (e) => this.#again(e.assets, e.occurredAt),
    destroyed: (e) => this.#leave(e.destroyed, e.occurredAt, { destroyed: true }),
    certificateIssued: (e) => void this.#certified.set(e.certificate, e.assets),
    certificateAccepted: (e) => this.#leave(this.#certified.get(e.certificate) ?? [], e.occurredAt),
    lossClosed: (e) => this.#leave(e.assets, e.occurredAt),
  };

  #issued({ slip, contract, kind, place, lines, occurredAt }: EventOf<"slipIssued">): void {
    const assets = lines.map(({ asset }) => asset);
    this.#slips.set(slip, { contract, kind, place, assets });
    for (const asset of assets) {
      if (!this.#units.has(asset)) this.#units.set(asset, { contract });
      this.#amend(asset, { slip });
    }
    if (kind === "return") this.#again(assets, occurredAt);
  }

  /** What is not accepted of a provision is there all the same; what is lost is not. */
  #received({ slip, accepted, occurredAt }: EventOf<"slipReceived">): void {
    const at = this.#receivedAt(slip) ?? occurredAt;
    this.#handedOver(slip, accepted, at);
    const { assets = [], place = "" } = this.#slips.get(slip) ?? {};
    for (const asset of assets) {
      const unit = this.#units.get(asset);
      if (unit?.slip === slip && unit.place === undefined && !accepted.includes(asset))
        this.#lie(asset, at, place);
    }
  }

  #handedOver(id: string, assets: readonly string[], at: Instant): void {
    const slip = this.#slips.get(id);
    if (!slip) return;
    if (slip.kind === "return") this.#leave(assets, at, { place: undefined });
    else for (const asset of assets) this.#lie(asset, at, slip.place);
  }

  #repacked({ contract, from, into, occurredAt }: EventOf<"assetsRepacked">): void {
    const first = this.#units.get(from[0] ?? "");
    const { place, destroyed = false, lies } = first ?? {};
    this.#leave(from, occurredAt);
    for (const { asset } of into) {
      this.#units.set(asset, { contract, place, destroyed });
      if (lies && place !== undefined) this.#lie(asset, occurredAt, place);
    }
  }

  /** What is set aside is there, even if it counted as destroyed. */
  #aside(assets: Iterable<string>, { occurredAt }: { readonly occurredAt: Instant }): void {
    for (const asset of assets) {
      const place = this.#units.get(asset)?.place;
      if (place !== undefined) this.#lie(asset, occurredAt, place);
    }
  }

  /** It is there to be returned or destroyed, whatever was thought of it before. */
  #again(assets: readonly string[], at: Instant): void {
    for (const asset of assets) this.#amend(asset, { destroyed: false });
    this.#aside(assets, { occurredAt: at });
  }

  #amend(asset: string, what: Partial<Unit>): void {
    const unit = this.#units.get(asset);
    if (unit) Object.assign(unit, what);
  }

  #lie(asset: string, at: Instant, place: string): void {
    const unit = this.#units.get(asset);
    if (!unit) return;
    unit.place = place;
    if (unit.lies?.place === place) return;
    this.#end(asset, unit, at);
    unit.lies = { place, from: dayOf(at) };
  }

  #leave(assets: readonly string[], at: Instant, what: Partial<Unit> = {}): void {
    for (const asset of assets) {
      const unit = this.#units.get(asset);
      if (!unit) continue;
      this.#end(asset, unit, at);
      Object.assign(unit, what);
    }
  }

  #end(asset: string, unit: Unit, at: Instant): void {
    const { contract, lies } = unit;
    if (lies) this.#stays.push({ contract, asset, ...lies, to: dayOf(at) });
    unit.lies = undefined;
  }
}

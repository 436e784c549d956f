/**
 * What the ten invariants (domain §8) speak of, kept in maps and counters from what happened alone. It shares nothing
 * with the program but the shape of events: not how documents follow from them, nor what a rule lets pass.
 */
import type { Event, EventOf, EventType } from "../../shared/domain/event.ts";

/** Still the client's, offered on a slip, in the contractor's care in whatever state, or at one of its ends. */
export type Phase =
  | "client"
  | "offered"
  | "out"
  | "returned"
  | "disposed"
  | "lost"
  | "packed"
  | "voided";

const LIVING: readonly Phase[] = ["client", "offered", "out"];

/** A stretch of time in which one side has a unit; open as long as it has no end. */
interface Span {
  readonly party: string;
  readonly person: string | undefined;
  readonly from: string;
  to?: string;
}

export interface PlainUnit {
  readonly contract: string;
  readonly spans: Span[];
  readonly copy: { readonly of: string; readonly approval: string } | undefined;
  quantity: { readonly value: number; readonly unit: string };
  phase: Phase;
  last: string;
  /** The instruction it waits under, and the work that destroyed it. */
  instruction: string | undefined;
  work: string | undefined;
  /** The provision that lost it before anyone had received it. */
  strayedFrom: string | undefined;
}

interface PlainSlip {
  readonly kind: string;
  readonly giver: string;
  readonly receiver: string;
  /** Units that are on it, while it waits to be received. */
  readonly open: Set<string>;
  received: boolean;
}

type Follow = { readonly [T in EventType]?: (event: EventOf<T>) => void };

export class PlainModel {
  readonly units = new Map<string, PlainUnit>();
  readonly #slips = new Map<string, PlainSlip>();
  readonly #contracts = new Map<string, { client: string; contractor: string; over: boolean }>();
  readonly #parties = new Map<string, string>();
  readonly #numbers = new Set<string>();
  readonly #instructions = new Map<string, { units: readonly string[]; withdrawn?: string }>();
  readonly #works = new Map<string, { slip: string; at: string; units: readonly string[] }>();
  readonly #certificates = new Map<string, readonly string[]>();
  readonly #transports = new Map<string, { readonly slip: string | undefined; on: Set<string> }>();
  readonly #approvals = new Map<string, { contract: string; copies: number; used: number }>();
  /** As much as ever came into being, by what it is counted in. */
  readonly #born = new Map<string, number>();
  #broken: string[] = [];

  /** Follows one entry, and says what it broke. */
  follow(events: readonly Event[]): readonly string[] {
    this.#broken = [];
    for (const event of events) {
      const follow = this.#follow[event.type] as ((event: Event) => void) | undefined;
      follow?.(event);
      this.#numbered(event);
    }
    this.#weigh();
    return this.#broken;
  }

  readonly #follow: Follow = {
    personRegistered: (e) => void this.#parties.set(e.person, e.party),
    contractOpened: ({ contract, client, contractor }) =>
      void this.#contracts.set(contract, { client, contractor, over: false }),
    assetRegistered: (e) => {
      const client = this.#contracts.get(e.contract)?.client ?? "";
      this.#bear(e.asset, e, { party: client, phase: "client" });
      this.#count(e.quantity.unit, e.quantity.value);
    },
    assetVoided: (e) => this.#end([e.asset], e.occurredAt, "voided"),
    assetsRepacked: (e) => this.#repack(e),
    copyApprovalRecorded: ({ approval, contract, copies }) =>
      void this.#approvals.set(approval, { contract, copies, used: 0 }),
    copyRegistered: (e) => this.#copied(e),
    assetsStored: (e) => this.#touch(e.assets, e.occurredAt),
    assetsTakenOut: (e) => this.#touch(e.assets, e.occurredAt),
    assetsPutBack: (e) => this.#touch(e.assets, e.occurredAt),
    assetsSetAside: (e) => this.#touch(e.assets, e.occurredAt),
    returnDeferred: (e) => this.#touch(e.assets, e.occurredAt),
    destructionContested: (e) => this.#touch(e.assets, e.occurredAt),
    custodyHandedOver: (e) => {
      this.#releasedBy(e.assets, e.from);
      for (const id of e.assets) this.#pass(id, e.to, e.occurredAt);
      this.#touch(e.assets, e.occurredAt);
    },
    differenceFound: (e) => {
      const units = [...new Set(e.differences.map(({ asset }) => asset))];
      this.#touch(units, e.occurredAt);
      this.#become(units, "out");
    },
    quarantineReleased: (e) => {
      this.#touch(e.assets, e.occurredAt);
      for (const id of e.assets) this.#unstray(id, e.occurredAt);
    },
    missingReported: (e) => {
      this.#touch(e.assets, e.occurredAt);
      for (const id of e.assets) this.#stray(id);
    },
    found: (e) => {
      this.#touch(e.assets, e.occurredAt);
      for (const id of e.assets) this.#set(id, { instruction: undefined, work: undefined });
    },
    lossClosed: (e) => this.#end(e.assets, e.occurredAt, "lost"),
    slipIssued: (e) => this.#issued(e),
    slipReleased: (e) => {
      const slip = this.#slip(e.slip);
      this.#demand(e.person === slip.giver, `3 ${e.slip} is released by another than its giver`);
      this.#touch([...slip.open], e.occurredAt);
    },
    slipReceived: (e) => this.#received(e),
    confirmationSettled: (e) => {
      const returned = this.#slip(e.slip).kind === "return";
      if (returned) this.#end(e.accepted, e.occurredAt, "returned");
      else this.#touch(e.accepted, e.occurredAt);
    },
    slipVoided: (e) => {
      const slip = this.#slip(e.slip);
      this.#touch([...slip.open], e.occurredAt);
      if (slip.kind === "provision") this.#become([...slip.open], "client");
      slip.open.clear();
    },
    departed: (e) => {
      this.#touch(e.assets, e.occurredAt);
      this.#become(e.assets, "out");
      this.#transports.set(e.transport, { slip: e.slip, on: new Set(e.assets) });
    },
    arrived: (e) => this.#touch([...(this.#transports.get(e.transport)?.on ?? [])], e.occurredAt),
    leftWithGuard: (e) => this.#touch(e.assets, e.occurredAt),
    arrivalChecked: (e) => this.#touch(e.accepted, e.occurredAt),
    disposalInstructed: (e) => {
      this.#touch(e.assets, e.occurredAt);
      this.#instructions.set(e.instruction, { units: e.assets });
      for (const id of e.assets) this.#set(id, { instruction: e.instruction });
    },
    instructionWithdrawn: (e) => {
      const known = this.#instructions.get(e.instruction);
      if (known) known.withdrawn = e.occurredAt;
    },
    destroyed: (e) => {
      this.#touch(e.destroyed, e.occurredAt);
      this.#works.set(e.destruction, { slip: e.slip, at: e.occurredAt, units: e.destroyed });
      for (const id of e.destroyed) this.#set(id, { work: e.destruction });
    },
    destructionRepeated: (e) => {
      this.#touch(e.assets, e.occurredAt);
      for (const id of e.assets) this.#set(id, { work: undefined });
    },
    certificateIssued: (e) => {
      this.#touch(e.assets, e.occurredAt);
      this.#certificates.set(e.certificate, e.assets);
    },
    certificateAccepted: (e) => {
      const units = this.#certificates.get(e.certificate) ?? [];
      for (const id of units) this.#traced(id);
      this.#end(units, e.occurredAt, "disposed");
    },
    correctionWritten: ({ subject, after, both }) => {
      const unit = this.units.get(subject.id);
      if (subject.kind !== "asset" || both || !unit || !after.quantity) return;
      this.#count(unit.quantity.unit, -unit.quantity.value);
      this.#count(after.quantity.unit, after.quantity.value);
      unit.quantity = after.quantity;
    },
    contractCompleted: (e) => {
      const left = [...this.units].filter(
        ([, { contract, phase }]) =>
          contract === e.contract && (phase === "out" || phase === "offered"),
      );
      this.#demand(left.length === 0, `10 ${e.contract} is complete with ${left.length} left`);
      const contract = this.#contracts.get(e.contract);
      if (contract) contract.over = true;
    },
  };

  #demand(holds: boolean, promise: string): void {
    if (!holds) this.#broken.push(promise);
  }

  #slip(id: string): PlainSlip {
    const slip = this.#slips.get(id);
    if (!slip) throw new Error(`no slip ${id}`);
    return slip;
  }

  #holder(id: string): Span | undefined {
    return this.units.get(id)?.spans.at(-1);
  }

  #set(id: string, what: Partial<PlainUnit>): void {
    const unit = this.units.get(id);
    if (unit) Object.assign(unit, what);
  }

  #count(unit: string, value: number): void {
    this.#born.set(unit, (this.#born.get(unit) ?? 0) + value);
  }

  #bear(
    id: string,
    e: { contract: string; quantity: PlainUnit["quantity"]; occurredAt: string },
    more: Pick<PlainUnit, "phase"> & { party: string; person?: string } & Partial<PlainUnit>,
  ): void {
    this.#demand(!this.units.has(id), `1 ${id} comes into being twice`);
    const { party, person, ...rest } = more;
    this.units.set(id, {
      contract: e.contract,
      quantity: e.quantity,
      last: e.occurredAt,
      spans: [{ party, person, from: e.occurredAt }],
      copy: undefined,
      instruction: undefined,
      work: undefined,
      strayedFrom: undefined,
      ...rest,
    });
  }

  /** Something happens to units: they are not at an end, and it is not before what happened last. */
  #touch(ids: readonly string[], at: string): void {
    for (const id of ids) {
      const unit = this.units.get(id);
      this.#demand(unit !== undefined, `6 ${id} was never registered`);
      if (!unit) continue;
      this.#demand(LIVING.includes(unit.phase), `6 something happens to ${id} after its end`);
      this.#demand(unit.last <= at, `2 ${id} goes back from ${unit.last} to ${at}`);
      const over = this.#contracts.get(unit.contract)?.over ?? false;
      this.#demand(!over, `6 something happens to ${id} after its contract was completed`);
      unit.last = at;
    }
  }

  #become(ids: readonly string[], phase: Phase): void {
    for (const id of ids) {
      const unit = this.units.get(id);
      if (unit && LIVING.includes(unit.phase)) unit.phase = phase;
    }
  }

  #pass(id: string, person: string, at: string): void {
    const unit = this.units.get(id);
    const before = unit?.spans.at(-1);
    if (!unit || !before) return;
    before.to = at;
    unit.spans.push({ party: this.#parties.get(person) ?? "", person, from: at });
  }

  #end(ids: readonly string[], at: string, phase: Phase): void {
    this.#touch(ids, at);
    for (const id of ids) {
      const span = this.#holder(id);
      if (span) span.to = at;
      this.#set(id, { phase });
    }
  }

  #releasedBy(ids: readonly string[], person: string): void {
    for (const id of ids)
      this.#demand(
        this.#holder(id)?.person === person,
        `3 ${person} releases ${id}, which ${this.#holder(id)?.person ?? "nobody"} received`,
      );
  }

  #issued({ slip, kind, giver, receiver, lines, occurredAt }: EventOf<"slipIssued">): void {
    const units = lines.map(({ asset }) => asset);
    this.#touch(units, occurredAt);
    if (kind === "provision") this.#become(units, "offered");
    else this.#releasedBy(units, giver);
    this.#slips.set(slip, { kind, giver, receiver, open: new Set(units), received: false });
  }

  #received({ slip: id, person, accepted, occurredAt }: EventOf<"slipReceived">): void {
    const slip = this.#slip(id);
    this.#demand(person === slip.receiver, `3 ${id} is received by another than its receiver`);
    slip.received = true;
    if (slip.kind === "return") this.#end(accepted, occurredAt, "returned");
    else this.#touch(accepted, occurredAt);
    // A provision hands over all that is there, in order or not; what is to be destroyed, only to a destroyer.
    const over = slip.kind === "provision" ? [...slip.open] : accepted;
    this.#become(slip.kind === "provision" ? over : [], "out");
    if (slip.kind === "provision" || this.#isOther(accepted, person))
      for (const unit of slip.kind === "return" ? [] : over) this.#pass(unit, person, occurredAt);
    slip.open.clear();
  }

  /** Neither side of the contract. */
  #isOther([first = ""]: readonly string[], person: string): boolean {
    const contract = this.#contracts.get(this.units.get(first)?.contract ?? "");
    return this.#parties.get(person) !== contract?.client;
  }

  #stray(id: string): void {
    for (const [slip, { open, kind }] of this.#slips)
      if (open.delete(id) && kind === "provision") this.#set(id, { strayedFrom: slip });
    for (const { on } of this.#transports.values()) on.delete(id);
  }

  /** By the client's word what was lost on its way here is received after all. */
  #unstray(id: string, at: string): void {
    const slip = this.units.get(id)?.strayedFrom;
    if (slip === undefined || this.#holder(id)?.person !== undefined) return;
    this.#pass(id, this.#slip(slip).receiver, at);
    this.#set(id, { strayedFrom: undefined });
  }

  #repack({ contract, from, into, occurredAt }: EventOf<"assetsRepacked">): void {
    const sum = (list: readonly (PlainUnit["quantity"] | undefined)[]) =>
      list.reduce((total, one) => total + (one?.value ?? 0), 0);
    const before = from.map((id) => this.units.get(id));
    this.#demand(
      sum(before.map((one) => one?.quantity)) === sum(into.map((one) => one.quantity)),
      `4 ${from.join(" ")} become more or less by packing`,
    );
    const [first] = before;
    const holder = this.#holder(from[0] ?? "");
    this.#end(from, occurredAt, "packed");
    for (const { asset, quantity } of into)
      this.#bear(
        asset,
        { contract, quantity, occurredAt },
        {
          phase: "out",
          party: holder?.party ?? "",
          ...(holder?.person === undefined ? {} : { person: holder.person }),
          work: first?.work,
          instruction: first?.instruction,
          strayedFrom: first?.strayedFrom,
        },
      );
  }

  #copied(e: EventOf<"copyRegistered">): void {
    const { asset, of, approval, contract, quantity, occurredAt } = e;
    this.#touch([of], occurredAt);
    const holder = this.#holder(of);
    const approved = this.#approvals.get(approval);
    this.#demand(this.units.has(of), `9 ${asset} is a copy of nothing known`);
    this.#demand(approved?.contract === contract, `9 ${asset} was copied without an approval`);
    if (approved) approved.used += quantity.unit === "copy" ? quantity.value : 1;
    this.#demand(
      (approved?.used ?? 0) <= (approved?.copies ?? 0),
      `9 ${approval} is used more often than it allows`,
    );
    this.#bear(
      asset,
      { contract, quantity, occurredAt },
      {
        phase: "out",
        party: holder?.party ?? "",
        ...(holder?.person === undefined ? {} : { person: holder.person }),
        copy: { of, approval },
      },
    );
    this.#count(quantity.unit, quantity.value);
  }

  /** From a unit that is about to be gone back to what allowed it. */
  #traced(id: string): void {
    const { work: done = "", instruction = "" } = this.units.get(id) ?? {};
    const work = this.#works.get(done);
    const order = this.#instructions.get(instruction);
    if (!work?.units.includes(id) || !order?.units.includes(id)) {
      this.#broken.push(`8 ${id} is disposed of without an instruction and a work`);
      return;
    }
    const { kind, received } = this.#slip(work.slip);
    this.#demand(
      kind === "disposal" && received,
      `8 ${id} is disposed of without a slip that was received`,
    );
    this.#demand(
      order.withdrawn === undefined || order.withdrawn >= work.at,
      `8 ${id} is disposed of under an instruction that was withdrawn`,
    );
  }

  #numbered(event: Event): void {
    if (!("number" in event) || typeof event.number === "string") return;
    const contract = "contract" in event ? this.#contracts.get(event.contract) : undefined;
    if (!event.number || !contract) return;
    const { form, year, number, branch = 1 } = event.number;
    // An incident's number is that of its reports, which go by branches.
    const series = event.type === "incidentOpened" ? "incident" : form;
    const key = [contract.contractor, series, year, number, branch].join("/");
    this.#demand(!this.#numbers.has(key), `7 ${key} is given out twice`);
    this.#numbers.add(key);
  }

  /** What holds between entries, whatever the last one was. */
  #weigh(): void {
    const there = new Map<string, number>();
    for (const [id, { phase, spans, quantity, copy }] of this.units) {
      const open = spans.filter(({ to }) => to === undefined).length;
      const wanted = LIVING.includes(phase) ? 1 : 0;
      this.#demand(open === wanted, `1 ${id} is in ${open} hands`);
      if (phase !== "packed")
        there.set(quantity.unit, (there.get(quantity.unit) ?? 0) + quantity.value);
      if (copy) this.#demand(this.units.has(copy.of), `9 ${id} has lost its original`);
    }
    for (const [unit, born] of this.#born)
      this.#demand(born === there.get(unit), `4 there were ${born} ${unit}`);
    const on = [...this.#slips.values()].flatMap(({ open }) => [...open]);
    this.#demand(new Set(on).size === on.length, "5 a unit is on two open slips");
  }
}

/**
 * The laws of custody, whatever people do in whatever order (domain §8). The seed of a failing walk is printed; set
 * `seed` and `path` to see it again.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventOf } from "../../shared/domain/event.ts";
import { Event } from "../../shared/domain/event.ts";
import { awaits } from "../../shared/domain/evolve/doubt.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Asset } from "../../shared/domain/state.ts";
import { OUTSTANDING_STATES, TERMINAL_STATES } from "../../shared/domain/state.ts";
import { CITY } from "../helpers/stage.ts";
import type { Step } from "../helpers/walk.ts";
import { all, choice, walk } from "../helpers/walk.ts";

type Law = (after: MemoryBooks, step: Step, before: MemoryBooks) => void;

const WALKS = 60;
/** Shrinking a long walk can take longer than anyone waits; what has been found by then is shown. */
const PATIENCE_MS = 20_000;
/** Kinds of command a walker gives. */
const KINDS = 27;

const walks = fc.array(choice, { maxLength: 160, size: "max" });

/** Whether a law holds after every accepted step of every walk. */
function holds(law: Law, perWalk: () => Law = () => law): void {
  fc.assert(
    fc.property(walks, (choices) => {
      const check = perWalk();
      walk(choices, (before, after, step) => {
        if (step.accepted) check(after, step, before);
      });
    }),
    { numRuns: WALKS, interruptAfterTimeLimit: PATIENCE_MS },
  );
}

const isOver = (asset: Asset) => TERMINAL_STATES.includes(asset.state);

describe("walks", () => {
  test("go far: most kinds of step are taken, and assets reach every end", () => {
    const taken = new Set<string>();
    const reached = new Set<string>();
    const look = fc.property(walks, (choices) => {
      walk(choices, (_before, after, step) => {
        if (step.accepted) taken.add(step.type);
        for (const asset of all(after, "asset")) reached.add(asset.state);
      });
    });
    fc.assert(look, { numRuns: WALKS, seed: 20_260_724 });
    expect(taken.size).toBe(KINDS);
    expect(TERMINAL_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });
});

describe("custody", () => {
  test("of every living asset is with exactly one side, and with a person once it is received", () => {
    holds((after) => {
      for (const asset of all(after, "asset")) {
        if (isOver(asset)) continue;
        const { party, person } = asset.custodian;
        if (asset.received === undefined && person === undefined) expect(party).toBe(CITY);
        else expect(after.get("person", person ?? "")?.party).toBe(party);
        if (["held", "heldSub", "inUse"].includes(asset.state)) expect(party).not.toBe(CITY);
      }
    });
  });

  test("passes without a gap: who releases an asset is who received it last", () => {
    holds(
      () => {},
      () => {
        const holders = new Map<string, string>();
        return (after, { events }) => {
          for (const event of events) {
            if (event.type === "slipIssued" && event.kind !== "provision")
              for (const { asset } of event.lines)
                expect(holders.get(asset) ?? event.giver).toBe(event.giver);
            if (event.type === "custodyHandedOver")
              for (const asset of event.assets) {
                expect(holders.get(asset)).toBe(event.from);
                holders.set(asset, event.to);
              }
            if (event.type === "slipReceived") passOn(after, event, holders);
            // What was lost on its way here and found comes into custody by the client's word.
            if (event.type === "quarantineReleased")
              for (const asset of event.assets) {
                const holder = after.get("asset", asset)?.custodian.person;
                if (holder !== undefined && !holders.has(asset)) holders.set(asset, holder);
              }
            if (event.type === "assetsRepacked")
              for (const { asset } of event.into) {
                const holder = holders.get(event.from[0] ?? "");
                if (holder !== undefined) holders.set(asset, holder);
              }
          }
        };
      },
    );
  });

  test("changes only by a receipt, a handing over, or the client's instruction", () => {
    const passing = ["slipReceived", "custodyHandedOver", "quarantineReleased", "assetsRepacked"];
    holds((after, { events }, before) => {
      if (events.some((event) => passing.includes(event.type))) return;
      for (const asset of all(before, "asset"))
        expect(after.get("asset", asset.asset)?.custodian).toEqual(asset.custodian);
    });
  });
});

/** A receipt hands custody on, except to the official who only watches a destruction. */
function passOn(
  after: MemoryBooks,
  event: EventOf<"slipReceived">,
  holders: Map<string, string>,
): void {
  const slip = after.get("slip", event.slip);
  const watching = slip?.kind === "disposal" && after.get("person", event.person)?.party === CITY;
  if (!slip || watching) return;
  const given = slip.kind === "provision" ? slip.lines.map((line) => line.asset) : event.accepted;
  for (const asset of given)
    if (after.get("asset", asset)?.custodian.person === slip.receiver)
      holders.set(asset, slip.receiver);
}

describe("time", () => {
  test("of an asset never runs backwards", () => {
    holds((after, _step, before) => {
      for (const asset of all(before, "asset")) {
        const now = after.get("asset", asset.asset);
        expect((now?.lastAt ?? "") >= asset.lastAt).toBe(true);
        expect((now?.since ?? "") <= (now?.lastAt ?? "")).toBe(true);
      }
    });
  });

  test("ends with an asset's life: nothing happens to it afterwards", () => {
    holds((after, _step, before) => {
      for (const asset of all(before, "asset"))
        if (isOver(asset)) expect(after.get("asset", asset.asset)).toEqual(asset);
    });
  });
});

describe("quantity", () => {
  test("is conserved: what was registered is somewhere, unit by unit", () => {
    holds((after) => {
      const sum = (assets: readonly Asset[]) => {
        const sums: Record<string, number> = {};
        for (const { quantity } of assets)
          sums[quantity.unit] = (sums[quantity.unit] ?? 0) + quantity.value;
        return sums;
      };
      const assets = all(after, "asset");
      expect(sum(assets.filter((asset) => asset.state !== "superseded"))).toEqual(
        sum(assets.filter((asset) => asset.parents === undefined)),
      );
    });
  });

  test("keeps every serial: a living unit answers for each that was ever registered or gone", () => {
    holds((after) => {
      const assets = all(after, "asset");
      const leaves = assets.filter((asset) => asset.state !== "superseded");
      const registered = assets.filter((asset) => asset.parents === undefined);
      const serials = (list: readonly Asset[]) =>
        list.flatMap((asset) => asset.serial ?? []).toSorted();
      expect(serials(leaves)).toEqual(serials(registered));
    });
  });
});

describe("slips", () => {
  test("hold an asset one at a time", () => {
    holds((after) => {
      const open = all(after, "slip").filter((slip) => ["issued", "released"].includes(slip.state));
      const on = open.flatMap((slip) =>
        slip.lines.filter(({ asset }) => after.get("asset", asset)?.slip === slip.slip),
      );
      expect(new Set(on.map((line) => line.asset)).size).toBe(on.length);
      for (const asset of all(after, "asset"))
        if (asset.slip !== undefined)
          expect(
            after.get("slip", asset.slip)?.lines.some((line) => line.asset === asset.asset),
          ).toBe(true);
    });
  });

  test("are held exactly as long as one of their units is in doubt", () => {
    holds((after) => {
      for (const slip of all(after, "slip")) {
        if (!slip.receipt) continue;
        const waits = slip.lines.some(({ asset }) => awaits(after, slip.slip, asset));
        if (slip.state === "held") expect(waits).toBe(true);
        // A disposal that was complete may still lose or doubt a unit on its way to the shredder.
        else if (slip.kind !== "disposal") expect(waits).toBe(false);
      }
    });
  });

  test("have numbers that are unique in their year, rise by one, and are never used again", () => {
    holds(
      () => {},
      () => {
        const last = new Map<string, number>();
        return (_after, { events }) => {
          for (const event of events) {
            if (!("number" in event) || typeof event.number === "string") continue;
            const { form, year, number } = event.number;
            expect(number).toBe((last.get(`${form}/${year}`) ?? 0) + 1);
            last.set(`${form}/${year}`, number);
          }
        };
      },
    );
  });
});

describe("a number and a serial", () => {
  test("belong to exactly one living unit", () => {
    holds((after) => {
      for (const asset of all(after, "asset")) {
        if (isOver(asset)) continue;
        const { contract, number, serial } = asset;
        expect(after.holder("number", contract, number)).toBe(asset.asset);
        if (serial !== undefined)
          expect(after.holder("serial", contract, serial)).toBe(asset.asset);
      }
    });
  });
});

describe("ends", () => {
  test("every asset disposed of can be traced to its instruction and its certificate", () => {
    holds((after) => {
      for (const asset of all(after, "asset")) {
        if (asset.state !== "disposed") continue;
        const instruction = after.get("instruction", asset.instruction ?? "");
        const destruction = after.get("destruction", asset.destruction ?? "");
        const certificate = after.get("certificate", asset.closedBy ?? "");
        expect(instruction?.assets).toContain(asset.asset);
        expect(destruction?.destroyed).toContain(asset.asset);
        // An instruction may be withdrawn for what is left of it, not for what was destroyed.
        const withdrawn = instruction?.withdrawn?.at ?? destruction?.endedAt ?? "";
        expect(withdrawn >= (destruction?.endedAt ?? "?")).toBe(true);
        expect(certificate?.assets).toContain(asset.asset);
        expect(certificate?.accepted).toBeDefined();
        expect(after.get("slip", destruction?.slip ?? "")?.receipt).toBeDefined();
      }
    });
  });

  test("every asset returned stands on a return slip that the city received", () => {
    holds((after) => {
      for (const asset of all(after, "asset")) {
        if (asset.state !== "returned") continue;
        const slip = after.get("slip", asset.closedBy ?? "");
        expect(slip?.kind).toBe("return");
        expect(slip?.receipt).toBeDefined();
        expect(asset.custodian.party).toBe(CITY);
      }
    });
  });

  test("a contract completed has nothing outstanding", () => {
    holds((after) => {
      for (const contract of all(after, "contract")) {
        if (contract.state !== "completed") continue;
        const rest = after.assetsIn(contract.contract, [...OUTSTANDING_STATES, "offered"]);
        expect([...rest]).toEqual([]);
      }
    });
  });

  test("every asset held was received on a slip, or comes from one that was", () => {
    holds((after) => {
      for (const asset of all(after, "asset"))
        if (["held", "heldSub", "inUse", "returning", "disposing"].includes(asset.state))
          expect(after.get("slip", asset.received?.slip ?? "")?.kind).toBe("provision");
    });
  });
});

describe("the way", () => {
  test("is known of everything under way, and of nothing that is not", () => {
    holds((after) => {
      for (const asset of all(after, "asset")) {
        const transport = asset.transport && after.get("transport", asset.transport);
        if (asset.state === "inTransit") expect(transport && transport.state).toBe("inTransit");
        if (asset.state === "arrived" && transport) expect(transport.state).not.toBe("inTransit");
        if (["held", "heldSub", "inUse", "missing", "disposing"].includes(asset.state))
          expect(asset.transport).toBeUndefined();
        if (asset.state === "inTransit") expect(asset.place).toBeUndefined();
        else if (asset.received && !isOver(asset) && asset.state !== "missing")
          expect(asset.place).toBeDefined();
      }
    });
  });
});

describe("events", () => {
  test("are what their schema says, and are told again to the same end", () => {
    holds((after, { events }, before) => {
      for (const event of events) expect(Event.parse(event)).toEqual(event);
      expect(after.docs.size).toBeGreaterThanOrEqual(before.docs.size);
    });
  });
});

/** Whatever comes through the boundary: it is answered, it throws nothing, and it writes nothing. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { Fault } from "../../shared/ipc/reply.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import { CALLS } from "../../shared/ipc/names.ts";
import { ASSET_STATES } from "../../shared/domain/state.ts";
import type { Desk } from "../helpers/desk.ts";
import { copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let desk: Desk;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
  desk = setUpDesk(scratch.path);
});
afterAll(() => {
  desk.close();
  scratch.remove();
});

/** Calls that end the session, change files by plain good luck of the generator, or need a window to draw in. */
const LEFT_OUT: readonly CallName[] = ["createSample", "closeLedger", "signOut", "setupSheet"];

/** Words that have a meaning at the boundary, so that random input gets further than the first check. */
const word = fc.constantFrom(
  "K-1",
  "US-001",
  "slip-08",
  "way-02",
  "order-01",
  "p-minato",
  "a-manager",
  "kanri",
  "mihon-kanri",
  "return",
  "manager",
  "storeAssets",
  "2026-11-23",
  "2026-11-23T12:30:00+09:00",
  "019d70d4-6160-7002-9504-93aacde44c8d",
  "__proto__",
  ...ASSET_STATES,
);
const key = fc.constantFrom(
  "id",
  "type",
  "command",
  "contract",
  "text",
  "kind",
  "at",
  "page",
  "perPage",
  "states",
  "seq",
  "login",
  "password",
  "path",
  "form",
  "subject",
  "stage",
  "purpose",
  "sha256",
  "occurredAt",
  "assets",
  "person",
  "__proto__",
  "constructor",
);

const { input } = fc.letrec((tie) => ({
  input: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    word,
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("input"), { maxLength: 5 }),
    fc.dictionary(fc.oneof(key, fc.string({ maxLength: 8 })), tie("input"), { maxKeys: 6 }),
  ),
}));

function rows(): unknown {
  return desk.services.session.read(({ db }) =>
    ["entries", "checkpoints", "disclosures", "attachments", "books", "credentials"].map((table) =>
      db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ),
  );
}

describe("random input", () => {
  test.each<Role>(["manager", "auditor"])(
    "from a %s's page throws nothing out of the guard and writes nothing",
    async (role) => {
      await desk.open(copied(sample), role);
      const before = rows();
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...CALLS.filter((name) => !LEFT_OUT.includes(name))),
          fc.array(input, { minLength: 1, maxLength: 2 }),
          async (name, args) => {
            // Attempts would make the next ones wait, which is not what this looks for.
            if (name === "signIn" || name === "confirm" || name === "changePassword") return;
            const reply = await desk.callRaw(name, args);
            const fault = reply.ok ? undefined : Fault.parse(reply.fault);
            expect(fault?.kind).not.toBe("unexpected");
          },
        ),
        { numRuns: 3000 },
      );
      expect(rows()).toEqual(before);
    },
    60_000,
  );

  test("as a password opens nothing", async () => {
    await desk.open(copied(sample));
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.string({ unit: "binary", maxLength: 40 }),
        async (login, password) => {
          const reply = await desk.call("signIn", { login, password });
          expect(reply.ok && reply.value.signedIn).toBe(false);
          desk.clock.pass(900_000);
        },
      ),
      // Each takes as long as a real password does.
      { numRuns: 8 },
    );
    expect(desk.services.session.user).toBeUndefined();
  }, 60_000);
});

/** What a witness remembers is all that keeps it from signing two histories: it signs nothing where that is gone. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkpointNote, consistencyProofFrom } from "../../electron/exchange/proofs.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { cosignHead } from "../../electron/heads/witness.ts";
import { publicKeyIn } from "../../electron/keys/ledgerKey.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { witnessRefused } from "../../shared/text/ja/witness.ts";
import { copied, playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { witnesses } from "../helpers/witnesses.ts";
import { runWords } from "../helpers/words.ts";

const scratch = scratchFolder();
const [one] = witnesses("city.example/kansa", "city.example/other");
let sample: string;
let memory: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
}, 60_000);
afterAll(() => scratch.remove());
beforeEach(() => {
  memory = join(mkdtempSync(join(scratch.path, "witness-")), "heads");
});

let runs = 0;

/** A copy of the ledger in which something else was recorded. */
async function grown(ledger: string, name: string): Promise<string> {
  const copy = copied(ledger);
  runs += 1;
  const party = {
    type: "registerParty",
    occurredAt: "2026-11-23T13:00:00+09:00",
    party: `p-${runs}`,
  };
  const input = JSON.stringify({ ...party, name, role: "carrier" });
  const keeper = mkdtempSync(join(scratch.path, "keeper-"));
  const ran = await runWords(join(keeper, "heads"), ["apply", "--ledger", copy], input);
  expect([ran.code, ran.err]).toEqual([0, ""]);
  return copy;
}

function from<T>(ledger: string, read: (open: ReturnType<typeof openForReading>) => T): T {
  const open = openForReading(ledger);
  try {
    return read(open);
  } finally {
    open.close();
  }
}

const headOf = (ledger: string) => from(ledger, checkpointNote);
const keyOf = (ledger: string) => from(ledger, ({ identity }) => publicKeyIn(identity.vkey));
const sizeOf = (note: string) => Number(note.split("\n")[1]);
const knownIn = () => new HeadStore(memory).find(keyOf(sample).name)?.knownPath ?? "";

async function asked(text: string, withKey = false) {
  const held = await readHeld({ text, name: "先頭" });
  return cosignHead(new HeadStore(memory), held, {
    signer: one.signer,
    own: publicKeyIn(one.vkey),
    time: 1_790_000_000,
    ...(withKey ? { key: keyOf(sample) } : {}),
  });
}

describe("a witness", () => {
  test("whose heads are gone signs nothing, until it has the last again", async () => {
    const first = await asked(headOf(sample), true);
    expect(first).toMatchObject({ cosigned: true });
    const size = sizeOf(headOf(sample));
    rmSync(knownIn());
    const later = headOf(await grown(sample, "後出"));
    const refused = { cosigned: false, why: "forgotten", from: size };
    expect(await asked(later)).toEqual(refused);
    expect(await asked(later, true)).toEqual(refused);
    expect(existsSync(knownIn())).toBe(false);
    expect(witnessRefused.forgotten(size)).toContain("import-anchor");
    const file = join(dirname(memory), "連署.txt");
    writeFileSync(file, first.cosigned ? first.note : "");
    expect((await runWords(memory, ["import-anchor", file])).code).toBe(0);
    expect(await asked(later)).toEqual({ cosigned: false, why: "needsProof", from: size });
  });

  test("whose heads were cut back to an earlier one signs nothing", async () => {
    const base = headOf(sample);
    expect(await asked(base, true)).toMatchObject({ cosigned: true });
    const ahead = await grown(sample, "後出");
    const proof = from(ahead, (open) => consistencyProofFrom(open, sizeOf(base)));
    expect(await asked(proof)).toMatchObject({ cosigned: true });
    writeFileSync(knownIn(), `${base}\n`);
    // Another history from there, which the proof by itself would bear out.
    const other = await grown(sample, "別の会社");
    const fork = from(other, (open) => consistencyProofFrom(open, sizeOf(base)));
    expect(await asked(fork)).toMatchObject({ cosigned: false, why: "forgotten" });
  });

  test("whose memory does not read does not take the ledger for a new one", async () => {
    expect(await asked(headOf(sample), true)).toMatchObject({ cosigned: true });
    const known = knownIn();
    writeFileSync(join(dirname(known), "about.json"), "{");
    const later = headOf(await grown(sample, "後出"));
    expect(await asked(later, true)).toMatchObject({ cosigned: false, why: "needsProof" });
    rmSync(known);
    for (let nth = 0; nth < 2; nth += 1)
      // oxlint-disable-next-line no-await-in-loop -- it stays so
      expect(await asked(later, true)).toMatchObject({ cosigned: false, why: "forgotten" });
  });

  test("goes on from the head it signed itself, not from one that somebody brought since", async () => {
    const base = headOf(sample);
    expect(await asked(base, true)).toMatchObject({ cosigned: true });
    const own = await grown(sample, "後出");
    const fork = await grown(sample, "別の会社");
    // Nobody can tell that the head of the fork is of another history; its line of the witness is made up.
    const brought = headOf(fork);
    const line = `— ${one.name} ${Buffer.alloc(76, 1).toString("base64")}\n`;
    const file = join(dirname(memory), "控え.txt");
    for (const note of [brought, `${brought}${line}`]) {
      writeFileSync(file, note);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await runWords(memory, ["import-anchor", file])).code).toBe(0);
    }
    const further = await grown(fork, "その後の会社");
    const proof = from(further, (open) => consistencyProofFrom(open, sizeOf(brought)));
    const needsProof = { cosigned: false, why: "needsProof", from: sizeOf(base) };
    expect(await asked(proof)).toEqual(needsProof);
    expect(await asked(brought)).toEqual(needsProof);
    const ownFurther = await grown(own, "その後の会社");
    const ownProof = from(ownFurther, (open) => consistencyProofFrom(open, sizeOf(base)));
    expect(await asked(ownProof)).toMatchObject({ cosigned: true });
  });

  test("that is asked for two histories at once signs one of them", async () => {
    const base = headOf(sample);
    expect(await asked(base, true)).toMatchObject({ cosigned: true });
    const forks = await Promise.all(
      ["甲運輸", "乙運輸"].map(async (name) =>
        from(await grown(sample, name), (open) => consistencyProofFrom(open, sizeOf(base))),
      ),
    );
    const answers = await Promise.all(forks.map((fork) => asked(fork)));
    expect(answers.filter(({ cosigned }) => cosigned)).toHaveLength(1);
    expect(answers.find(({ cosigned }) => !cosigned)).toMatchObject({ why: "busy" });
    const again = await Promise.all(forks.map((fork) => asked(fork)));
    expect(again.filter(({ cosigned }) => cosigned).length).toBeLessThanOrEqual(1);
  });
});

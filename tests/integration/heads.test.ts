/** Heads outside the file: kept after every commit, compared at every opening, and never in the way of recording. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkpointNote, consistencyProofFrom } from "../../electron/exchange/proofs.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { importHeads } from "../../electron/heads/imported.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { readAnchor, statedSize } from "../../shared/proof/anchorFile.ts";
import { importedText, placeSaying } from "../../shared/text/ja/heads.ts";
import type { HeadPlace } from "../../shared/views/heads.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { runWords } from "../helpers/words.ts";

const scratch = scratchFolder();
let sample: string;
let memory: string;
let second: string;
let path: string;
let desk: Desk;
let runs = 0;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
});
afterAll(() => scratch.remove());
beforeEach(async () => {
  runs += 1;
  memory = join(scratch.path, `memory-${runs}`);
  second = join(scratch.path, `second-${runs}`);
  mkdirSync(second);
  path = copied(sample);
  desk = setUpDesk(scratch.path, { heads: memory });
  await desk.open(path, "manager");
});
afterEach(() => {
  desk.close();
  rmSync(join(scratch.path, "settings.json"), { force: true });
});

const heads = () => desk.services.session.demandLedger().heads;
const size = async () => (await desk.value("session", {})).ledger?.size ?? 0;
const store = (shelf: string) =>
  command("storeAssets", { contract: "K-1", assets: ["US-001"], person: "p-minato", shelf });

async function recorded(shelf: string) {
  const reply = await desk.call("record", { command: store(shelf) });
  await heads().settled();
  return reply;
}

function anchorFile(): string {
  const [name = ""] = readdirSync(second);
  return join(second, name);
}

const sizesIn = (file: string) => readAnchor(readFileSync(file, "utf8")).notes.map(statedSize);

/** An older copy of the ledger under the same name, as a restored backup would be. */
async function putBack(older: string): Promise<void> {
  await desk.services.session.ledger?.heads.settled();
  desk.close();
  for (const ending of ["-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
  copyFileSync(older, path);
  desk = setUpDesk(scratch.path, { heads: memory });
  await desk.open(path, "manager");
}

async function stoppedBy(): Promise<string | undefined> {
  const { ledger } = await desk.value("session", {});
  const reply = await desk.call("record", { command: store("8-8") });
  expect(reply).toMatchObject({ ok: false, fault: { kind: "problem" } });
  return ledger?.problem;
}

describe("a second folder", () => {
  test("has all heads as soon as it is chosen, and each new one after its commit", async () => {
    await heads().keepIn(second);
    const before = await size();
    expect(sizesIn(anchorFile()).at(-1)).toBe(before);
    expect((await desk.value("session", {})).ledger?.heldBy).toBe(1);
    expect((await recorded("9-1")).ok).toBe(true);
    expect(sizesIn(anchorFile()).at(-1)).toBe(before + 1);
    expect(heads().places.map(({ state, size: of }) => [state, of])).toEqual([
      ["current", before + 1],
      ["current", before + 1],
    ]);
  });

  test("holds plain signed notes, under a name that says which ledger it belongs to", async () => {
    await heads().keepIn(second);
    const { reading } = desk.services.session.demandLedger();
    expect(readFileSync(anchorFile(), "utf8")).toContain(checkpointNote(reading));
    expect(readdirSync(second)).toEqual([
      expect.stringMatching(/^控え_見本台帳_[0-9a-f]{8}\.txt$/),
    ]);
  });

  test("that is gone lets recording go on, and is brought up when it is back", async () => {
    await heads().keepIn(second);
    renameSync(second, `${second}-out`);
    expect((await recorded("9-1")).ok).toBe(true);
    expect(heads().places[1]).toMatchObject({ kind: "folder", state: "unreachable" });
    expect((await desk.value("session", {})).ledger?.heldBy).toBe(0);
    expect(readdirSync(scratch.path)).not.toContain(`second-${runs}`);
    renameSync(`${second}-out`, second);
    expect((await recorded("9-2")).ok).toBe(true);
    const now = await size();
    expect(sizesIn(anchorFile()).slice(-2)).toEqual([now - 1, now]);
  });

  test("takes the next head also after a note that was cut short", async () => {
    await heads().keepIn(second);
    const whole = readFileSync(anchorFile(), "utf8");
    writeFileSync(anchorFile(), whole.slice(0, -20));
    expect((await recorded("9-1")).ok).toBe(true);
    const now = await size();
    expect(sizesIn(anchorFile()).slice(-2)).toEqual([now - 1, now]);
  });

  test("whose file was taken away is said to miss it, and no other is begun until the folder is chosen again", async () => {
    await heads().keepIn(second);
    rmSync(anchorFile());
    expect((await recorded("9-1")).ok).toBe(true);
    expect(readdirSync(second)).toEqual([]);
    expect(heads().places[1]).toMatchObject({ kind: "folder", state: "gone" });
    expect((await desk.value("session", {})).ledger?.heldBy).toBe(0);
    desk.close();
    desk = setUpDesk(scratch.path, { heads: memory });
    await desk.open(path, "manager");
    expect(placeSaying(heads().places[1] as HeadPlace)).toContain("なくなっています");
    expect((await recorded("9-2")).ok).toBe(true);
    expect(readdirSync(second)).toEqual([]);
    await heads().keepIn(second);
    expect(heads().places[1]).toMatchObject({ state: "current" });
    expect(sizesIn(anchorFile()).at(-1)).toBe(await size());
  });

  test("to which somebody added made-up heads is said to hold them, and stops nothing", async () => {
    await heads().keepIn(second);
    const note = checkpointNote(desk.services.session.demandLedger().reading);
    appendFileSync(anchorFile(), `${note.replace(/\n\d+\n/, "\n999999\n")}\n`);
    expect((await recorded("9-1")).ok).toBe(true);
    expect(heads().places[1]).toMatchObject({ state: "current", unsound: 1 });
  });
});

describe("an older copy of the ledger put back", () => {
  test("is known by this computer's own memory: nothing more is recorded", async () => {
    const older = copied(sample);
    expect((await recorded("9-1")).ok).toBe(true);
    await putBack(older);
    expect(await stoppedBy()).toBe("behind-heads");
    const { ledger } = await desk.value("session", {});
    expect(ledger?.problemText).toContain("古い写しが戻されています");
  });

  test("is known by the anchor file alone, on a computer that was set up anew", async () => {
    const older = copied(sample);
    await heads().keepIn(second);
    expect((await recorded("9-1")).ok).toBe(true);
    // The new computer knows where the second folder is, and nothing else.
    memory = `${memory}-new`;
    const { identity } = desk.services.session.demandLedger();
    const known = new HeadStore(memory);
    known.setAnchorFolder(known.meet(identity), second);
    await putBack(older);
    expect(await stoppedBy()).toBe("behind-heads");
  });

  test.each([
    ["more than a look at its end takes in", () => ""],
    ["the older head once more", (note: string) => `\n\n${note}\n`],
    ["the older head over and over", (note: string) => `\n\n${`${note}\n`.repeat(500)}`],
  ])("is known by the anchor file also where somebody put behind its heads %s", async (_, end) => {
    const older = copied(sample);
    const note = checkpointNote(desk.services.session.demandLedger().reading);
    await heads().keepIn(second);
    expect((await recorded("9-1")).ok).toBe(true);
    appendFileSync(anchorFile(), `${"どれも控えではない。\n\n".repeat(4000)}${end(note)}`);
    memory = `${memory}-new`;
    const { identity } = desk.services.session.demandLedger();
    const known = new HeadStore(memory);
    known.setAnchorFolder(known.meet(identity), second);
    await putBack(older);
    expect(await stoppedBy()).toBe("behind-heads");
  });

  test.each([
    ["status"],
    ["checkpoint"],
    ["prove", "20"],
    ["consistency", "20"],
    ["export", "--out"],
    ["history", "US-001"],
    ["outstanding", "K-1"],
    ["inspect", "K-1"],
  ])(
    "is read by the command line's %s all the same, but never without a word",
    async (...words) => {
      const older = copied(sample);
      expect((await recorded("9-1")).ok).toBe(true);
      const run = (ledger: string, to: string) => {
        const all =
          words.at(-1) === "--out" ? [...words, join(scratch.path, `${to}-${runs}`)] : words;
        return runWords(memory, [...all, "--ledger", ledger]);
      };
      const now = await run(path, "now");
      expect([now.code, now.err]).toEqual([0, ""]);
      const then = await run(older, "then");
      expect([then.code, then.err]).toEqual([
        0,
        expect.stringContaining("古い写しが戻されています"),
      ]);
      // A ledger this computer has never seen is read as it is, and not remembered for it.
      memory = `${memory}-new`;
      expect((await run(older, "new")).err).toBe("");
      expect(existsSync(memory)).toBe(false);
    },
  );

  test("leaves the heads that were kept as they are", async () => {
    const older = copied(sample);
    await heads().keepIn(second);
    expect((await recorded("9-1")).ok).toBe(true);
    const kept = readFileSync(anchorFile(), "utf8");
    await putBack(older);
    await stoppedBy();
    await heads().settled();
    expect(readFileSync(anchorFile(), "utf8")).toBe(kept);
  });

  test("that was recorded in elsewhere is said to have parted, with the entry", async () => {
    const older = copied(sample);
    expect((await recorded("9-1")).ok).toBe(true);
    const first = (await size()) - 1;
    const elsewhere = setUpDesk(scratch.path);
    await elsewhere.open(older, "manager");
    await elsewhere.value("record", { command: store("7-7") });
    elsewhere.close();
    await putBack(older);
    expect(await stoppedBy()).toBe("parted-from-heads");
    const { ledger } = await desk.value("session", {});
    expect(ledger?.problemText).toContain(`記録 ${first}`);
  });
});

describe("a head that was handed over", () => {
  async function handedOver(text: string) {
    const known = new HeadStore(memory);
    return importHeads(known, await readHeld({ text, name: "控え" }), {});
  }

  test("is remembered, and shows an older copy on a computer that saw no more", async () => {
    const older = copied(sample);
    const elsewhere = setUpDesk(scratch.path);
    const ahead = copied(sample);
    await elsewhere.open(ahead, "manager");
    await elsewhere.value("record", { command: store("9-1") });
    const note = checkpointNote(elsewhere.services.session.demandLedger().reading);
    elsewhere.close();
    expect(await handedOver(note)).toMatchObject([{ outcome: "kept" }]);
    expect(await handedOver(note)).toMatchObject([{ outcome: "known" }]);
    await putBack(older);
    expect(await stoppedBy()).toBe("behind-heads");
  });

  test("that says otherwise for as many entries shows that the key has signed two histories", async () => {
    const elsewhere = setUpDesk(scratch.path);
    await elsewhere.open(copied(sample), "manager");
    await elsewhere.value("record", { command: store("7-7") });
    const other = checkpointNote(elsewhere.services.session.demandLedger().reading);
    elsewhere.close();
    expect((await recorded("9-1")).ok).toBe(true);
    const own = checkpointNote(desk.services.session.demandLedger().reading);
    const now = await size();
    const contradicts = [{ outcome: "contradicts", size: now }];
    // Against what this computer has seen of the ledger, against what was handed over before, and within one file.
    expect(await handedOver(other)).toMatchObject(contradicts);
    const [result] = await handedOver(other);
    expect(result && importedText(result)).toContain("歴史が2つに分かれて");
    const { identity } = desk.services.session.demandLedger();
    memory = `${memory}-auditor`;
    new HeadStore(memory).meet(identity);
    expect(await handedOver(`${own}\n${other}\n`)).toMatchObject(contradicts);
    expect(await handedOver(own)).toMatchObject([{ outcome: "kept" }]);
    expect(await handedOver(other)).toMatchObject(contradicts);
    const known = new HeadStore(memory).find(identity.origin)?.knownPath ?? "";
    expect(sizesIn(known)).toEqual([now]);
    const file = join(scratch.path, `other-${runs}.txt`);
    writeFileSync(file, other);
    const { code, out } = await runWords(memory, ["import-anchor", file]);
    expect([code, out]).toEqual([3, expect.stringContaining("歴史が2つに分かれて")]);
  });

  /** What others signed with this ledger's key after going their own way, two heads of it. */
  async function headsElsewhere(): Promise<readonly string[]> {
    const elsewhere = setUpDesk(scratch.path);
    await elsewhere.open(copied(sample), "manager");
    const notes: string[] = [];
    for (const shelf of ["7-7", "7-8"]) {
      const next = command("storeAssets", {
        contract: "K-1",
        assets: [shelf === "7-7" ? "US-001" : "US-002"],
        person: "p-minato",
        shelf,
      });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await elsewhere.value("record", { command: next });
      notes.push(checkpointNote(elsewhere.services.session.demandLedger().reading));
    }
    elsewhere.close();
    return notes;
  }

  test("of fewer entries than the ledger has is compared with it, where no head is of just as many", async () => {
    const [first = ""] = await headsElsewhere();
    const at = await size();
    expect((await recorded("9-1")).ok).toBe(true);
    expect((await recorded("9-2")).ok).toBe(true);
    // A computer that remembers none of the ledger's heads of that size.
    memory = `${memory}-auditor`;
    const { reading } = desk.services.session.demandLedger();
    const known = new HeadStore(memory);
    known.meet(reading.identity);
    const held = await readHeld({ text: first, name: "控え" });
    const [result] = await importHeads(known, held, { ledger: reading });
    expect(result).toMatchObject({ outcome: "parted", size: at + 1 });
    expect(result && importedText(result)).toMatch(
      /手もとの台帳の[\d,]+件の時点とは違う記録に、同じ鍵で/,
    );
    expect(existsSync(known.find(reading.identity.origin)?.knownPath ?? "")).toBe(false);
    const file = join(scratch.path, `parted-${runs}.txt`);
    writeFileSync(file, first);
    const { code, out } = await runWords(memory, ["import-anchor", file, "--ledger", path]);
    expect([code, out]).toEqual([3, expect.stringContaining("歴史が2つに分かれて")]);
    // The ledger's own heads are no fork, whether it is at hand or not.
    writeFileSync(file, checkpointNote(reading));
    expect((await runWords(memory, ["import-anchor", file, "--ledger", path])).out).not.toMatch(
      /ただし/,
    );
  });

  test("that nobody can compare yet is remembered, and that is said", async () => {
    const [first = "", later = ""] = await headsElsewhere();
    const at = await size();
    const { reading } = desk.services.session.demandLedger();
    const known = new HeadStore(memory);
    const imported = async (text: string) => {
      const held = await readHeld({ text, name: "控え" });
      const [result] = await importHeads(known, held, { ledger: reading });
      return result;
    };
    const one = await imported(first);
    expect(one).toMatchObject({ outcome: "kept", unchecked: { endsAt: at } });
    expect(one?.unchecked?.other).toBeUndefined();
    const two = await imported(later);
    expect(two).toMatchObject({ outcome: "kept", unchecked: { endsAt: at, other: at + 1 } });
    expect(two && importedText(two)).toMatch(
      /続きかどうかは、まだ確かめられません。別に控えのある/,
    );
    // Without the ledger at hand it is told how it could be compared.
    memory = `${memory}-auditor`;
    new HeadStore(memory).meet(reading.identity);
    expect((await handedOver(first))[0]?.unchecked).toBeUndefined();
    const [alone] = await handedOver(later);
    expect(alone).toMatchObject({ outcome: "kept", unchecked: { other: at + 1 } });
    expect(alone && importedText(alone)).toMatch(/--ledger で指定すると確かめます。/);
  });

  test("with the proof that it goes on from one that is remembered, leaves nothing open", async () => {
    const { reading } = desk.services.session.demandLedger();
    const before = checkpointNote(reading);
    const from = await size();
    expect((await recorded("9-1")).ok).toBe(true);
    const proof = consistencyProofFrom(reading, from);
    memory = `${memory}-auditor`;
    new HeadStore(memory).meet(reading.identity);
    await handedOver(before);
    expect((await handedOver(proof))[0]).toEqual({
      name: "控え",
      origin: reading.identity.origin,
      outcome: "kept",
      size: from + 1,
    });
  });

  test("that the ledger's key has not signed is not remembered", async () => {
    const note = checkpointNote(desk.services.session.demandLedger().reading);
    expect(await handedOver(note.replace(/\n\d+\n/, "\n999999\n"))).toMatchObject([
      { outcome: "unsigned" },
    ]);
    expect(
      await handedOver(note.replaceAll(/internal\/[0-9a-f]{4}/g, "internal/0000")),
    ).toMatchObject([{ outcome: "noKey" }]);
  });
});

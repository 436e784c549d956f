/** Evidence made to do harm: whatever is handed over, it is named, nothing is unpacked, and the ledger is not touched. */
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { checkpointNote } from "../../electron/exchange/proofs.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { Unheld, heldInBytes, readHeld } from "../../electron/heads/held/read.ts";
import type { LedgerKey } from "../../electron/keys/ledgerKey.ts";
import { keyPath, readKeyFile, signerOf } from "../../electron/keys/ledgerKey.ts";
import { sha256 } from "../../electron/ledger/crypto.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { SAMPLE_PASSPHRASE, playSample } from "../../electron/sample/play.ts";
import { anchorText, readAnchor } from "../../shared/proof/anchorFile.ts";
import { signCheckpoint } from "../../shared/proof/checkpoint.ts";
import { readHeldText } from "../../shared/proof/held.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, name);
let ledger: ReadLedger;
let files: Readonly<Record<string, Buffer>>;
let code: string;
let note: string;

beforeAll(async () => {
  const path = at("sample.ukewatashi");
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
  ledger = openForReading(path);
  exportBundle(ledger, at("bundle"), { disclosures: false });
  const names = ["checkpoint", "ledger.vkey", "entries.jsonl"];
  files = Object.fromEntries(names.map((name) => [name, readFileSync(at(`bundle/${name}`))]));
  note = checkpointNote(ledger);
  const key = { form: "handoverSlip", subject: "slip-08", stage: "completed" } as const;
  code = formToPrint(ledger, key, "2027-04-06T10:00:00+09:00")?.proof.code ?? "";
}, 60_000);
afterAll(() => {
  ledger.close();
  scratch.remove();
});

type Entry = readonly [name: string, bytes: Buffer, stated?: number];

/** An archive, written by hand so that it can lie. */
function zip(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes, stated = bytes.length] of entries) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name, "utf8");
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(stated, 18);
    about.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, place, title]),
    );
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from("PK\x05\x06", "latin1"), end]);
}

const sound = (): Entry[] => Object.entries(files);
const without = (name: string) => sound().filter(([one]) => one !== name);

/** What comes of evidence in a file: its verdict, or why there is none in it. */
async function outcomeOf(path: string): Promise<string> {
  try {
    const { results } = compareHeld(ledger, await readHeld({ path }));
    return results
      .map(({ verdict, headOnly }) => `${verdict}${headOnly ? ", head only" : ""}`)
      .join();
  } catch (error) {
    if (error instanceof Unheld) return error.why;
    throw error;
  }
}

let archives = 0;
function outcomeOfZip(entries: readonly Entry[] | Buffer): Promise<string> {
  archives += 1;
  const path = at(`${archives}.zip`);
  writeFileSync(path, Buffer.isBuffer(entries) ? entries : zip(entries));
  return outcomeOf(path);
}

describe("an archive", () => {
  test("that is a bundle is read, with or without a folder around it", async () => {
    expect(await outcomeOfZip(sound())).toBe("held");
    expect(await outcomeOfZip(sound().map(([name, bytes]) => [`証拠/${name}`, bytes]))).toBe(
      "held",
    );
  });

  test.each<readonly [string, () => readonly Entry[] | Buffer]>([
    ["has names that lead out of it", () => [...sound(), ["../../outside", Buffer.from("x")]]],
    ["has an absolute name", () => [...sound(), ["/outside", Buffer.from("x")]]],
    ["has a name twice", () => [...sound(), ["checkpoint", Buffer.from(note)]]],
    ["has no checkpoint", () => without("checkpoint")],
    [
      "has a checkpoint that unpacks to megabytes",
      () => [...without("checkpoint"), ["checkpoint", Buffer.alloc(50_000_000)]],
    ],
    [
      "states another size than it has",
      () => [...without("checkpoint"), ["checkpoint", Buffer.alloc(5_000_000), 300]],
    ],
    [
      "has a checkpoint that is no UTF-8",
      () => [...without("checkpoint"), ["checkpoint", Buffer.from([0xff, 0xfe, 0])]],
    ],
    ["is cut short", () => zip(sound()).subarray(0, -40)],
    ["is no archive", () => Buffer.from("PK and nothing else")],
  ])("that %s is refused, and nothing of it is written anywhere", async (_, entries) => {
    const before = readdirSync(scratch.path).length;
    expect(await outcomeOfZip(entries())).toBe("archive");
    expect(readdirSync(scratch.path).length).toBe(before + 1);
  });

  test.each<readonly [string, () => Buffer]>([
    ["one endless line", () => Buffer.alloc(80_000_000, "a")],
    ["nothing", () => Buffer.alloc(0)],
    ["JSON a million levels deep", () => Buffer.from(`${"[".repeat(1_000_000)}\n`)],
    ["bytes that are no text", () => Buffer.from([0xff, 0x0a, 0xfe, 0x0a])],
  ])("whose entries are %s serves by its head alone", async (_, entries) => {
    expect(await outcomeOfZip([...without("entries.jsonl"), ["entries.jsonl", entries()]])).toBe(
      "held, head only",
    );
  });

  test("with the key of another under the ledger's name does not pass", async () => {
    const line = files["ledger.vkey"]?.toString("utf8") ?? "";
    const other = line.replace(/\+[0-9a-f]{8}\+/, "+00000000+");
    expect(
      await outcomeOfZip([...without("ledger.vkey"), ["ledger.vkey", Buffer.from(other)]]),
    ).toBe("otherKey");
  });

  test("of any bytes ends in a sentence", async () => {
    const bits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 });
    const whole = zip(sound().map(([name, bytes]) => [name, bytes.subarray(0, 4000)]));
    await fc.assert(
      fc.asyncProperty(bits, async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [place, value] of changes) bytes[place % bytes.length] = value;
        await outcomeOfZip(bytes);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe("a bundle of a million entries", () => {
  const MANY = 1_000_000;
  let key: LedgerKey;
  beforeAll(async () => {
    const { path, identity } = ledger;
    key = await readKeyFile(keyPath(path), identity.vkey, SAMPLE_PASSPHRASE);
  });

  /** A bundle by who has the ledger's key, for so many entries. */
  function madeUp(name: string, size: number): string {
    const root = createHash("sha256").update(name).digest();
    mkdirSync(at(name));
    const head = { origin: signerOf(key).name, size, root };
    writeFileSync(at(`${name}/checkpoint`), signCheckpoint(head, [signerOf(key)]));
    writeFileSync(at(`${name}/ledger.vkey`), key.vkey);
    writeFileSync(at(`${name}/entries.jsonl`), "{}\n".repeat(MANY));
    return at(name);
  }

  test("is read and compared while the program goes on answering", async () => {
    const path = madeUp("many", MANY);
    let turns = 0;
    const others = setInterval(() => (turns += 1), 1);
    expect(await outcomeOf(path)).toBe("short, head only");
    clearInterval(others);
    // Read and compared in one go it would be a handful, however fast the machine is.
    expect(turns).toBeGreaterThan(20);
  }, 60_000);

  test("is read no further than its signed head goes, and not at all where that is not signed", async () => {
    const few = await readHeld({ path: madeUp("few", 10) });
    expect(few).toMatchObject([{ kind: "bundle", entries: undefined }]);
    const path = madeUp("unsigned", MANY);
    const signed = readFileSync(join(path, "checkpoint"), "utf8");
    writeFileSync(join(path, "checkpoint"), signed.replace("\n1000000\n", "\n1000001\n"));
    expect(await readHeld({ path })).toMatchObject([{ kind: "bundle", entries: undefined }]);
  });

  test("that unpacks to far more than it is serves by its head alone", async () => {
    const bomb = Buffer.alloc(100_000_000, `${"a".repeat(60_000)}\n`);
    const began = performance.now();
    const entries: Entry[] = [...without("entries.jsonl"), ["entries.jsonl", bomb]];
    const path = at("bomb.zip");
    writeFileSync(path, zip(entries));
    const packed = performance.now() - began;
    expect(await outcomeOf(path)).toBe("held, head only");
    expect(performance.now() - began - packed).toBeLessThan(packed);
  });
});

describe("a folder", () => {
  test("whose files are links to other files is no bundle", async () => {
    mkdirSync(at("links"));
    symlinkSync(at("bundle/checkpoint"), at("links/checkpoint"));
    expect(await outcomeOf(at("links"))).toBe("folder");
  });
});

describe("a text", () => {
  test("that was changed in any place never passes for what it was", () => {
    const place = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 0x2fff }));
    fc.assert(
      fc.property(fc.constantFrom("code", "note"), place, (which, [where, by]) => {
        const text = which === "code" ? code : note;
        const index = where % text.length;
        const changed = `${text.slice(0, index)}${String.fromCharCode((text.charCodeAt(index) + by) % 0xd7ff)}${text.slice(index + 1)}`;
        const held = readHeldText(sha256, changed);
        if (!held.ok) return;
        const { results } = compareHeld(
          ledger,
          held.value.map((one) => ({ name: "x", ...one })),
        );
        // Case, width and spaces are no part of a code.
        const isSame = changed.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase() === text;
        expect(isSame || results.every(({ verdict }) => verdict !== "held")).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("of anything is answered, and bytes of anything", async () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom("UKW1", "\n\n", "— ", "old 3\n", "index 1\n", "c2sp.org/tlog-proof@v1\n"),
      fc.constantFrom(code, note),
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(fc.property(text, (one) => typeof readHeldText(sha256, one).ok === "boolean"));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await heldInBytes("x", bytes).catch((error: unknown) => {
          if (!(error instanceof Unheld)) throw error;
        });
      }),
    );
  });

  test("is an anchor file that gives back the notes it was written from, whatever stands between", () => {
    const stray = fc.string({ maxLength: 30 }).map((text) => text.replaceAll("\n", " "));
    fc.assert(
      fc.property(fc.array(stray, { maxLength: 5 }), (between) => {
        const text = between.map((one) => `${one}\n\n${anchorText([note])}`).join("");
        const { notes } = readAnchor(text);
        expect(notes.filter((one) => one === note).length).toBe(between.length);
      }),
    );
  });
});

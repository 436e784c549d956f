/** Head witnesses: another party looks at a ledger's heads by files alone, and its word is kept and counted. */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { VerifyReport } from "../../shared/views/audit.ts";
import { copied, playedSample } from "../helpers/desk.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";
import type { Ran } from "../helpers/words.ts";
import { runWords } from "../helpers/words.ts";
import { zipOf } from "../unit/verify-page/zipFile.ts";

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, name);
let ledger: string;
let ledgerKey: string;
let witnessKey: string;

/** Runs words on one of the two computers: the keeper's or the witness's, each with a memory of its own. */
const on = (who: "keeper" | "witness", words: readonly string[], input?: string): Promise<Ran> =>
  runWords(at(`memory-of-${who}`), words, input);

beforeAll(async () => {
  ledger = copied(await playedSample(scratch.path));
  ledgerKey = at("ledger.vkey");
  const made = await on("witness", [
    "witness-key",
    "--name",
    "city.example/kansa",
    "--out",
    at("witness.key"),
    "--json",
  ]);
  witnessKey = (JSON.parse(made.out) as { vkey: string }).vkey;
  const bundle = await on("keeper", [
    "export",
    "--ledger",
    ledger,
    "--out",
    at("bundle"),
    "--without-names",
  ]);
  if (made.code + bundle.code !== 0) throw new Error(made.err + bundle.err);
  writeFileSync(ledgerKey, readFileSync(at("bundle/ledger.vkey")));
}, 60_000);
afterAll(() => scratch.remove());

async function headSize(): Promise<number> {
  const { out } = await on("keeper", ["checkpoint", "--ledger", ledger]);
  return Number(out.split("\n")[1]);
}

async function grown(): Promise<void> {
  const command = {
    type: "registerParty",
    occurredAt: "2026-11-23T13:00:00+09:00",
    party: `unsou-${await headSize()}`,
    name: "たしか運輸",
    role: "carrier",
  };
  const ran = await on("keeper", ["apply", "--ledger", ledger], JSON.stringify(command));
  expect(ran.code).toBe(0);
}

let files = 0;
async function witnessed(
  words: readonly string[],
  ...more: readonly string[]
): Promise<Ran & { file: string }> {
  files += 1;
  const request = at(`request-${files}`);
  const file = at(`cosigned-${files}`);
  const asked = await on("keeper", [...words, "--ledger", ledger, "--out", request]);
  expect(asked.code).toBe(0);
  const ran = await on("witness", [
    "witness",
    request,
    "--key",
    at("witness.key"),
    "--out",
    file,
    ...more,
  ]);
  return { ...ran, file };
}

const take = (file: string, ...more: readonly string[]) =>
  on("keeper", ["import-cosignature", file, "--ledger", ledger, ...more]);

async function verified(path = ledger): Promise<VerifyReport> {
  const { out } = await on("keeper", ["verify", "--ledger", path, "--json"]);
  return JSON.parse(out) as VerifyReport;
}

describe("a witness", () => {
  let first: number;

  test("does not sign for a ledger whose key it was never given", async () => {
    const ran = await witnessed(["checkpoint"]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("公開鍵が必要です")]);
  });

  test("signs the first head it sees, once it has the key", async () => {
    first = await headSize();
    const ran = await witnessed(["checkpoint"], "--ledger-key", ledgerKey);
    expect(ran.code).toBe(0);
    const kept = await take(ran.file);
    expect([kept.code, kept.err]).toEqual([2, expect.stringContaining("立会人の公開鍵を")]);
    expect((await take(ran.file, "--witness-key", witnessKey)).code).toBe(0);
    expect((await verified()).heads?.witnesses).toMatchObject([
      { witness: "city.example/kansa", size: first },
    ]);
  });

  test("signs a later head only with the proof that it extends the last one it saw", async () => {
    await grown();
    await grown();
    const alone = await witnessed(["checkpoint"]);
    expect([alone.code, alone.err]).toEqual([2, expect.stringContaining(`consistency ${first}`)]);
    const fromElsewhere = await witnessed(["consistency", String(first - 1)]);
    expect(fromElsewhere.code).toBe(2);
    const proven = await witnessed(["consistency", String(first)]);
    expect(proven.code).toBe(0);
    // The key is known to the keeper by now.
    expect((await take(proven.file)).code).toBe(0);
    expect((await take(proven.file)).code).toBe(0);
    const report = await verified();
    expect(report.ok).toBe(true);
    expect(report.heads?.witnesses).toMatchObject([{ size: first + 2 }]);
  });

  test("does not sign an older head, and says that the ledger was cut or is an older copy", async () => {
    const older = join(scratch.path, "bundle", "checkpoint");
    const ran = await on("witness", [
      "witness",
      older,
      "--key",
      at("witness.key"),
      "--out",
      at("older"),
    ]);
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining("古い写しです")]);
  });

  test("is not believed when its line was altered", async () => {
    const ran = await witnessed(["checkpoint"]);
    expect(ran.code).toBe(0);
    const text = readFileSync(ran.file, "utf8");
    writeFileSync(
      at("altered"),
      text.replace(
        /(.)(=*)\n$/,
        (_, last: string, end: string) => `${last === "A" ? "Q" : "A"}${end}\n`,
      ),
    );
    const kept = await take(at("altered"));
    expect([kept.code, kept.err]).toEqual([
      2,
      expect.stringMatching(/連署が正しくありません|読めません|連署がありません/),
    ]);
  });

  test("whose line in the file was altered is found by verify", async () => {
    mkdirSync(at("changed"), { recursive: true });
    const path = tampered(ledger, at("changed/x.ukewatashi"), (db) => {
      db.exec("UPDATE cosignatures SET line = replace(line, substr(line, -20, 4), 'AAAA')");
    });
    const { ok, findings } = await verified(path);
    expect(ok).toBe(false);
    expect(findings.map(({ code }) => code)).toContain("cosignature-altered");
  });
});

describe("a bundle in somebody's hands", () => {
  const bundle = () => at("cosigned-bundle");
  let bare: string;
  let vouched: number;

  beforeAll(async () => {
    vouched = (await verified()).heads?.witnesses[0]?.size ?? 0;
    await grown();
    const words = ["export", "--ledger", ledger, "--out", bundle(), "--without-names"];
    await on("keeper", words);
    mkdirSync(at("bare"));
    bare = tampered(ledger, at("bare/x.ukewatashi"), (db) => db.exec("DELETE FROM cosignatures"));
  });

  /** Against a bundle, on the computer of somebody who has neither seen the ledger nor its witnesses. */
  async function against(held: string, ...more: readonly string[]): Promise<VerifyReport> {
    const words = ["verify", "--ledger", bare, "--json", "--against", held, ...more];
    const { out } = await runWords(at("memory-of-nobody"), words);
    return JSON.parse(out) as VerifyReport;
  }

  const byKey = ["--witness-key"];

  test.each([
    ["a folder", async () => bundle()],
    [
      "an archive",
      async () => {
        const names = readdirSync(bundle(), { recursive: true, encoding: "utf8" });
        const parts = names
          .filter((name) => statSync(join(bundle(), name)).isFile())
          .map((name) => ({
            name: `証拠一式/${name}`,
            content: readFileSync(join(bundle(), name)),
          }));
        writeFileSync(at("bundle.zip"), Buffer.from(await zipOf(parts).arrayBuffer()));
        return at("bundle.zip");
      },
    ],
    ["the cosigned head alone", async () => join(bundle(), "cosigned", String(vouched))],
  ])("as %s brings its witnesses along", async (_, held) => {
    const path = await held();
    const known = await against(path, ...byKey, witnessKey);
    expect(known.ok).toBe(true);
    expect(known.heads?.witnesses).toMatchObject([
      { witness: "city.example/kansa", size: vouched },
    ]);
    expect(known.heads?.results.every(({ verdict }) => verdict === "held")).toBe(true);
    const unknown = await against(path);
    expect(unknown.heads).toMatchObject({ witnesses: [], strangers: 1 });
  });

  test("counts once what the ledger keeps itself", async () => {
    const words = ["verify", "--ledger", ledger, "--json", "--against", bundle()];
    const { out } = await runWords(at("memory-of-nobody"), words);
    // The two that it keeps, of which the bundle has the newer.
    expect(JSON.parse(out)).toMatchObject({ heads: { witnesses: [], strangers: 2 } });
  });

  test("with a witness's line that was altered, or is on another head, is found out", async () => {
    const file = join(bundle(), "cosigned", String(vouched));
    const note = readFileSync(file, "utf8");
    writeFileSync(
      file,
      note.replace(
        /(.{20})(.)(?=.{20}\n$)/,
        (_, start: string, one: string) => `${start}${one === "A" ? "B" : "A"}`,
      ),
    );
    const altered = await against(bundle(), ...byKey, witnessKey);
    expect(altered.heads?.witnesses).toEqual([]);
    expect(altered.findings.map(({ code }) => code)).toEqual(["cosignature-altered"]);
    writeFileSync(file, note.replace(/\n\d+\n/, "\n7\n"));
    const other = await against(bundle(), ...byKey, witnessKey);
    expect(other.heads?.witnesses).toEqual([]);
    expect(other.findings.map(({ code }) => code)).toEqual(["head-forged"]);
  });
});

/** A paper beside the ledger: is it what was recorded, and does the ledger still hold that entry. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { encode } from "uqr";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import { checkpointNote } from "../../electron/exchange/proofs.ts";
import { compareHeld } from "../../electron/heads/held/compare.ts";
import { readHeld } from "../../electron/heads/held/read.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { formToPrint } from "../../electron/print/form.ts";
import { decodeSlipCode, encodeSlipCode } from "../../shared/proof/slipCode.ts";
import { heldSaying } from "../../shared/text/ja/heads.ts";
import type { CheckedView } from "../../shared/views/heads.ts";
import type { Desk } from "../helpers/desk.ts";
import { TODAY, command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
let sample: string;
let path: string;
let desk: Desk;
let code: string;

beforeAll(async () => {
  sample = await playedSample(scratch.path);
  code = codeOf(sample);
});
afterAll(() => scratch.remove());
beforeEach(async () => {
  path = copied(sample);
  desk = setUpDesk(scratch.path);
  await desk.open(path, "auditor");
});
afterEach(() => desk.close());

function codeOf(ledger: string): string {
  const reading = openForReading(ledger);
  const key = { form: "handoverSlip", subject: "slip-01", stage: "completed" } as const;
  const form = formToPrint(reading, key, `${TODAY}T12:30:00+09:00`);
  reading.close();
  if (!form) throw new Error("the sample has no such slip");
  return form.proof.code;
}

async function check(input: Parameters<typeof value>[0]): Promise<CheckedView> {
  const answer = await value(input);
  if (!answer.chosen) throw new Error("nothing was chosen");
  return answer.checked;
}
const value = (input: Parameters<typeof desk.value<"checkPaper">>[1]) =>
  desk.value("checkPaper", input);
const verdicts = ({ papers }: CheckedView) => papers.map(({ result }) => result.verdict);

describe("a paper", () => {
  test("that is what the ledger recorded is said so, with what was recorded", async () => {
    const { papers, refused } = await check({ from: "text", text: code });
    expect(refused).toEqual([]);
    expect(papers[0]).toMatchObject({
      title: "受渡票 令和8年度 第0001号(完了後)",
      result: { verdict: "held" },
      subject: { form: "handoverSlip", id: "slip-01" },
    });
    expect(papers[0]?.lines?.facts).toContainEqual(["発行日", ["令和8年4月10日"]]);
    expect(papers[0]?.lines?.units[0]).toMatchObject({ number: expect.any(String) });
  });

  test("with another wording than was recorded is said to be otherwise", async () => {
    const decoded = decodeSlipCode(code);
    if (!decoded.ok) throw new Error(decoded.reason);
    const { claim } = decoded.value;
    const sheetHash = Uint8Array.from(claim.sheetHash, (byte) => byte ^ 1);
    const text = encodeSlipCode({ ...decoded.value, claim: { ...claim, sheetHash } });
    const { papers } = await check({ from: "text", text });
    expect(papers[0]).toMatchObject({
      result: { verdict: "otherwise" },
      says: "用紙に書かれた内容が、台帳に記録された内容と違います。",
    });
    expect(papers[0]?.lines).toBeDefined();
  });

  test("that is later than the ledger says that the ledger was cut or is an older copy", async () => {
    const ahead = copied(sample);
    const elsewhere = setUpDesk(scratch.path);
    await elsewhere.open(ahead, "manager");
    const store = command("storeAssets", {
      contract: "K-1",
      assets: ["US-001"],
      person: "p-minato",
      shelf: "9-9",
    });
    await elsewhere.value("record", { command: store });
    const note = checkpointNote(elsewhere.services.session.demandLedger().reading);
    elsewhere.close();
    const { papers } = await check({ from: "text", text: note });
    expect(papers[0]?.result.verdict).toBe("short");
    expect(papers[0]?.says).toContain("古い写しが戻されています");
  });

  test("of another ledger is said to be of another", async () => {
    const other = setUpDesk(scratch.path);
    mkdirSync(join(scratch.path, "other"), { recursive: true });
    const own = join(scratch.path, "other", "台帳.ukewatashi");
    other.answers.push([own]);
    await other.value("chooseLedger", { purpose: "create" });
    await other.value("createLedger", {
      path: own,
      title: "別の台帳",
      passphrase: "a passphrase to keep",
      manager: { login: "kanri", password: "a long password" },
    });
    other.close();
    await desk.open(own);
    await desk.value("signIn", { login: "kanri", password: "a long password" });
    expect(verdicts(await check({ from: "text", text: code }))).toEqual(["otherLedger"]);
  });

  test("whose code was misread is asked for again, and nothing is compared", async () => {
    const { papers, refused } = await check({ from: "text", text: code.slice(0, -1) });
    expect(papers).toEqual([]);
    expect(refused).toEqual([expect.stringContaining("読み違えています")]);
  });
});

describe("a PDF that was kept", () => {
  const printedAs = "ab".repeat(32);

  /** The paper as it was read from a PDF of that hash, in a ledger where one print is recorded. */
  async function readFromPdf(pdfSha256: string) {
    const printedIn = copied(sample);
    const elsewhere = setUpDesk(scratch.path);
    await elsewhere.open(printedIn, "manager");
    const form = { form: "handoverSlip", subject: "slip-01", stage: "completed" } as const;
    const sent = { ...form, copies: 2, pages: 1, pdfSha256: printedAs, target: "file" } as const;
    const outcome = elsewhere.services.session.record(command("recordPrint", sent));
    elsewhere.close();
    const held = await readHeld({ text: code, name: "受渡票.pdf" });
    const ledger = openForReading(printedIn);
    const { results } = compareHeld(
      ledger,
      held.map((one) => ({ ...one, pdfSha256 })),
    );
    ledger.close();
    return { result: results[0], recorded: outcome.ok ? outcome.seq : undefined };
  }

  test("is known again by its bytes, and by the entry that recorded it as printed", async () => {
    const { result, recorded } = await readFromPdf(printedAs);
    expect(result?.file).toEqual({ sha256: printedAs, printed: recorded });
    expect(result && heldSaying(result, 1)).toContain("1バイトも違いません");
  });

  test("with other bytes is a scan or was altered, and is said so", async () => {
    const other = "ac".repeat(32);
    const { result } = await readFromPdf(other);
    expect(result).toMatchObject({ verdict: "held", file: { sha256: other } });
    expect(result?.file?.printed).toBeUndefined();
    expect(result && heldSaying(result, 1)).toContain("印刷の記録にありません");
  });
});

describe("several files at once", () => {
  test("are each compared, and one that is no evidence is named", async () => {
    const reading = openForReading(path);
    exportBundle(reading, join(scratch.path, "bundle"), { disclosures: false });
    writeFileSync(join(scratch.path, "head"), checkpointNote(reading));
    reading.close();
    writeFileSync(join(scratch.path, "slip.png"), picture(code));
    writeFileSync(join(scratch.path, "note.txt"), "ただのメモ");
    desk.answers.push(["bundle", "head", "slip.png", "note.txt"].map((n) => join(scratch.path, n)));
    const checked = await check({ from: "files" });
    expect(verdicts(checked)).toEqual(["held", "held", "held"]);
    expect(checked.refused).toEqual([expect.stringContaining("「note.txt」")]);
    const said = await desk.value("rememberHeads", {});
    expect(said.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await desk.value("heads", {})).places.map(({ kind }) => kind)).toEqual(["computer"]);
  });

  test("are none where a person changes their mind", async () => {
    expect(await value({ from: "files" })).toEqual({ chosen: false });
    expect(await value({ from: "folder" })).toEqual({ chosen: false });
  });
});

function picture(text: string): Buffer {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const png = new PNG({ width: size * 4, height: size * 4 });
  for (let at = 0; at < size * size * 16; at += 1) {
    const row = data[Math.floor(at / (size * 16))];
    const dark = row?.[Math.floor((at % (size * 4)) / 4)];
    png.data.fill(dark ? 0 : 255, at * 4, at * 4 + 3);
    png.data[at * 4 + 3] = 255;
  }
  return PNG.sync.write(png);
}

describe("verification", () => {
  test("compares with everything this computer has of the ledger, and counts it", async () => {
    await desk.services.session.demandLedger().heads.settled();
    await desk.value("verifyStart", {});
    await expect
      .poll(async () => (await desk.value("verifyStatus", {})).state, { timeout: 30_000 })
      .toBe("done");
    const status = await desk.value("verifyStatus", {});
    if (status.state !== "done") throw new Error(status.state);
    expect(status.report.ok).toBe(true);
    expect(status.report.heads?.results.map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ["key", "held"],
      ["anchor", "held"],
    ]);
  });
});

/** What the sample prints is recorded like every print, so that its ledger knows each file again by its bytes. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openForReading } from "../../electron/ledger/ledger.ts";
import { eachSheet } from "../../electron/ledger/sheets.ts";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import { newHome, runProgram } from "../helpers/program.ts";
import { filesIn, reportOn } from "../unit/verify-page/bundle.ts";

const home = newHome();
afterAll(() => home.remove());

test("the sample's papers are let out and recorded, and are known again", async () => {
  // The program runs as somebody else; its home is a folder it may write into.
  const out = join(home.path, "mihon");
  const made = await runProgram(home, { words: ["sample", "--out", out, "--json"] });
  expect(made.code, made.output).toBe(0);
  const path = join(out, "mihon.ukewatashi");
  const names = readdirSync(join(out, "print"));
  const ledger = openForReading(path);
  const printed = [...eachSheet(ledger.db)].filter(({ prints }) => prints.length > 0);
  ledger.close();
  expect(printed.map(({ subject }) => `${subject}.pdf`).toSorted()).toEqual(names.toSorted());
  for (const { subject, stage, prints } of printed) {
    const bytes = readFileSync(join(out, "print", `${subject}.pdf`));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(stage).toBe("completed");
    expect(prints).toEqual([expect.objectContaining({ pdfSha256: sha256 })]);
  }
  expect((await reportOn(filesIn(join(out, "bundle")))).findings).toEqual([]);
  expect(verifyLedger({ path, depth: "all" }).findings).toEqual([]);

  const [first = "", second = ""] = names;
  const files = [first, second].map((name) => join(out, "print", name));
  const words = ["verify", "--ledger", path, "--against", ...files];
  const compared = await runProgram(home, { words });
  expect(compared.code, compared.output).toBe(0);
  expect(compared.output.match(/1バイトも違いません/g)).toHaveLength(2);
  expect(compared.output).not.toContain("印刷の記録にありません");
}, 180_000);

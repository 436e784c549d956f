/** A contract that sets rules by their ids is as sound to both verifiers as any other. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { exportBundle } from "../../../electron/exchange/bundle.ts";
import { openForReading } from "../../../electron/ledger/ledger.ts";
import { verifyLedger } from "../../../electron/ledger/verify/verify.ts";
import { amend } from "../../helpers/amendmentActs.ts";
import { stageWith } from "../../helpers/stage.ts";
import { scratchFolder } from "../../helpers/tamper.ts";
import { toldLedger } from "../../helpers/toldLedger.ts";
import { filesIn, reportOn } from "./bundle.ts";

const scratch = scratchFolder();
afterAll(() => scratch.remove());

test("opened and amended with them, it verifies in the program and on the page", async () => {
  const path = join(scratch.path, "台帳.ukewatashi");
  const folder = join(scratch.path, "bundle");
  await toldLedger(
    path,
    stageWith({ severity: { "R13-3": "block" } }),
    amend({ settings: { severity: { "R13-1": "block", "R13-3": "warn" } } }),
  );
  expect(verifyLedger({ path, depth: "all" }).findings).toEqual([]);
  const ledger = openForReading(path);
  exportBundle(ledger, folder, { disclosures: true });
  ledger.close();
  expect((await reportOn(filesIn(folder))).findings).toEqual([]);
});

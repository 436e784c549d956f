/**
 * `npm run tour`: the main job in the real program, as people do it, on the sample contract. Leaves in out/tour/ a
 * picture of every screen, the printed forms, the ledger, and what verifying it says. Whatever goes wrong ends it.
 */
import { copyFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { verifyLedger } from "../../electron/ledger/verify/verify.ts";
import type { Desk } from "../e2e/screens.ts";
import { openSample } from "../e2e/sample.ts";
import { newDesk } from "../e2e/screens.ts";
import { newAlbum } from "./album.ts";
import { leaveTheDesk, lookAtContract, verify } from "./audit.ts";
import { arrive, depart, handOver, keep } from "./custody.ts";
import { destroy } from "./disposal.ts";
import { lookAtRecords } from "./records.ts";
import { makeLedger } from "./setup.ts";

const SCENES = [
  handOver,
  arrive,
  depart,
  keep,
  destroy,
  lookAtContract,
  lookAtRecords,
  verify,
  leaveTheDesk,
];

const album = newAlbum(resolve("out", "tour"));

/** Shows where the way ended, if it did. */
async function guided(desk: Desk, way: () => Promise<void>): Promise<void> {
  try {
    await way();
  } catch (error) {
    await album.shot(desk.page, "stopped", "ここで止まりました").catch(() => undefined);
    album.close();
    process.stderr.write(
      "ひととおりの操作が途中で止まりました。out/tour/index.html の最後の画面を見て、もう一度 npm run tour を実行してください。\n",
    );
    throw error;
  } finally {
    await desk.close();
    desk.home.remove();
  }
}

const first = await newDesk();
await guided(first, () => makeLedger(first, album));

const desk = await newDesk();
await guided(desk, async () => {
  await openSample(desk);
  for (const scene of SCENES) await scene(desk, album);
  const session = await desk.call("session", {});
  const path = (session.ok && session.value.ledger?.path) || "";
  // Closing folds the last entries into the file.
  await desk.call("closeLedger", {});
  album.file("mihon.ukewatashi", "この操作で書かれた台帳", (copy) => copyFileSync(path, copy));
});

const report = verifyLedger({ path: join(album.folder, "mihon.ukewatashi"), depth: "all" });
for (const beside of ["-shm", "-wal"])
  rmSync(join(album.folder, `mihon.ukewatashi${beside}`), { force: true });
album.file("verification.json", "台帳の検証の結果", (path) =>
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`),
);
album.close();
process.stdout.write(`${join(album.folder, "index.html")}\n`);
process.exitCode = report.ok ? 0 : 1;

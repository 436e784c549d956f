// The one door of every npm script: `node build/run.mjs TASK [arguments]`. It starts on any Node from
// 18 on, sets up only what the machine lacks (Node 24, then node_modules), and hands over to the
// task in build/tasks/, which sets up the rest it needs (Electron, system libraries, a display).
import { end, endOnSignals, stoppedBySignal } from "./setup/child.mjs";
import { modulesReady } from "./setup/modules.mjs";
import { nodeIsNewEnough, putNodeFirst, runUnderNewerNode } from "./setup/node.mjs";
import { sayStop, Stop } from "./setup/say.mjs";

const tasks = [
  "start",
  "test",
  "check",
  "dev",
  "tour",
  "bench",
  "soak",
  "custody",
  "package",
  "format",
];

async function main() {
  const [task = "", ...args] = process.argv.slice(2);
  if (!tasks.includes(task)) {
    throw new Stop(
      `「${task}」という作業はありません。あるもの: ${tasks.join("、")}`,
      `no such task; there are ${tasks.join(", ")}`,
    );
  }
  if (!nodeIsNewEnough()) return runUnderNewerNode(process.argv.slice(1));
  putNodeFirst();
  await modulesReady();
  const { perform } = await import(`./tasks/${task}.ts`);
  return perform(args);
}

const full = new Stop(
  "ディスクの空きが足りません。空きを作って、もう一度実行してください。",
  "the disk is full; make room and run again",
);

/** @param {unknown} error */
function explain(error) {
  if (error instanceof Stop) return sayStop(error);
  const { code, syscall, stack } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === "ENOSPC") return sayStop(full);
  sayStop(
    syscall
      ? new Stop(
          "ファイルかフォルダーを扱えません。場所と権限を確かめてください。",
          "a file or folder cannot be used; check where it is and its permissions",
          String(error),
        )
      : new Stop("予期しない誤りで止まりました。", "stopped by an unexpected error", stack),
  );
}

endOnSignals();
try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = 1;
  // What fails because the person stopped it needs no explanation.
  if (!stoppedBySignal()) explain(error);
  // Whoever reads the outcome of the tests from the last line finds one also when none could start.
  if (["test", "check"].includes(process.argv[2] ?? "")) console.log("0 passed, 1 failed");
} finally {
  await end();
}

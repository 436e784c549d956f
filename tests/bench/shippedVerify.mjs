// The program's own verifying thread, in a process of its own: node shippedVerify.mjs APP LEDGER DEPTH LIMITS
// Plain JavaScript, because reading TypeScript takes more memory than verifying does.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { peakMegabytes } from "./memory.mjs";

const [, , app = "", path, depth, limits = ""] = process.argv;
const worker = new Worker(join(app, "verify-worker.cjs"), {
  workerData: {
    path,
    depth,
    headsFolder: `${path}-heads`,
    helper: join(app, "verify-helper.cjs"),
  },
  resourceLimits: JSON.parse(limits),
});
worker.on("message", (message) => {
  if (message.type !== "report") return;
  const { ok, seconds } = message.report;
  const megabytes = peakMegabytes();
  process.stdout.write(JSON.stringify({ ok, seconds, megabytes }));
});

/** From starting the program to a window one can work in, on a ledger of a hundred thousand entries. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newHome, startProgram } from "../helpers/program.ts";
import { median } from "./harness.ts";

const STARTS = 5;

/** Milliseconds until the sign-in of the ledger at `path` can be typed into; the median of several starts. */
export async function startMs(path: string): Promise<number> {
  const home = newHome();
  try {
    const settings = join(home.path, "ukewatashi");
    mkdirSync(settings, { recursive: true });
    writeFileSync(
      join(settings, "settings.json"),
      JSON.stringify({
        version: 1,
        workstation: "ws-00000000",
        recent: [{ path, title: "計測", sample: true }],
        verified: {},
      }),
    );
    const times: number[] = [];
    for (let n = 0; n < STARTS; n += 1) {
      const started = performance.now();
      const program = await startProgram(home);
      await program.page.getByLabel("ログイン名").waitFor();
      times.push(performance.now() - started);
      await program.close();
    }
    return median(times);
  } finally {
    home.remove();
  }
}

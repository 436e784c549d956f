/** From starting the program to a window one can work in, on a ledger of a hundred thousand entries. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { NAME } from "../../shared/text/ja/program.ts";
import { newHome, startProgram } from "../helpers/program.ts";
import { median } from "./harness.ts";

const STARTS = 5;

/** Lets anyone use a folder and what is in it: the program may be started as another user. */
function open(folder: string): void {
  chmodSync(folder, 0o777);
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o666);
}

/** Milliseconds until the sign-in of the ledger at `path` can be typed into; the median of several starts. */
export async function startMs(path: string): Promise<number> {
  const home = newHome();
  try {
    const settings = join(home.path, NAME);
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
    open(settings);
    open(dirname(path));
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

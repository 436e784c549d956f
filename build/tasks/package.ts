// npm run package [-- electron-builder's targets]: the installable program, or a folder that runs.
import { join } from "node:path";
import { pack } from "../package.ts";
import { electronReady } from "../runtime/electron.ts";
import { root } from "../setup/places.mjs";
import { say } from "../setup/say.mjs";

/** Packs for release with the pinned Electron; another one gives a folder for trying only. */
export async function perform(args: readonly string[]): Promise<number> {
  const runtime = await electronReady();
  const output = join(root, "out", "package");
  if (runtime.kind === "pinned") {
    await pack(runtime, output, args.length > 0 ? args : undefined);
  } else {
    say(
      "固定した Electron ではないため、試用のフォルダだけを作ります。配布には使えません。",
      "not the pinned Electron: making a folder for trying only, not for release",
    );
    await pack(runtime, output);
  }
  say(`できました: ${output}`, "done");
  return 0;
}

// npm run dev: the app while it is being written. Its pages are reloaded in place; it is started again
// when what runs behind them has changed. The product knows nothing of it.
import { setTimeout } from "node:timers/promises";
import { _electron, type ElectronApplication } from "playwright-core";
import { appReady } from "../app.ts";
import { bundle, fitTo } from "../bundle.ts";
import { appFolder, type Runtime } from "../runtime/electron.ts";
import { atEnd } from "../setup/child.mjs";
import { say, sayStop, Stop } from "../setup/say.mjs";
import { stampOf } from "../stamp.ts";

const sources = ["shared", "electron", "renderer"] as const;

const lookEveryMs = 300;

/** Builds, starts, and follows changes until the app is closed. */
export async function perform(args: readonly string[]): Promise<number> {
  const nextChange = await watchSources();
  const runtime = await appReady();
  let app = await launch(runtime, args);
  atEnd(() => app.close().catch(() => {}));
  say("変更を待っています。終わるにはアプリを閉じてください。", "watching; close the app to end");
  while (true) {
    const changed = await Promise.race([nextChange(), app.waitForEvent("close", { timeout: 0 })]);
    if (!(changed instanceof Set)) return 0;
    if (!(await rebuild(runtime))) continue;
    if (changed.size === 1 && changed.has("renderer")) {
      await Promise.all(app.windows().map((page) => page.reload()));
    } else {
      await app.close();
      app = await launch(runtime, args);
    }
  }
}

/** What cannot be built is said, and the app stays as it was. */
async function rebuild(runtime: Runtime): Promise<boolean> {
  try {
    await bundle({ release: false });
    await fitTo(runtime);
    return true;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    sayStop(error);
    return false;
  }
}

async function launch(runtime: Runtime, args: readonly string[]): Promise<ElectronApplication> {
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, appFolder, ...args],
  });
  app.process().stdout?.pipe(process.stdout);
  app.process().stderr?.pipe(process.stderr);
  return app;
}

/** Returns a function that waits for the folders in which something was saved since it last did. */
async function watchSources(): Promise<() => Promise<ReadonlySet<string>>> {
  const stamps = () => Promise.all(sources.map((folder) => stampOf([folder])));
  let seen = await stamps();
  return async () => {
    // Looking is slower than being told, but it misses nothing on any system.
    for (;;) {
      await setTimeout(lookEveryMs, undefined, { ref: false });
      const now = await stamps();
      const changed = sources.filter((_, at) => now[at] !== seen[at]);
      seen = now;
      if (changed.length > 0) return new Set(changed);
    }
  };
}

// The app, ready to be started: an Electron, and the bundle made to fit it.
import { bundle, fitTo } from "./bundle.ts";
import { appFolder, electronReady, type Runtime } from "./runtime/electron.ts";
import type { Tool } from "./runtime/system.ts";
import { run } from "./setup/child.mjs";

/** Sets up Electron, the display it draws on and the bundle it starts. */
export async function appReady(tools: readonly Tool[] = []): Promise<Runtime> {
  const runtime = await electronReady(tools);
  await bundle({ release: false });
  await fitTo(runtime);
  return runtime;
}

/** Starts the app in the foreground and returns its exit code. */
export async function runApp(runtime: Runtime, args: readonly string[]): Promise<number> {
  const { code } = await run(runtime.executable, [...runtime.args, appFolder, ...args], {
    shown: true,
  });
  return code;
}

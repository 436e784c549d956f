// npm start: the app, in the foreground.
import { appReady, runApp } from "../app.ts";
import { hasDisplay } from "../runtime/display.ts";
import { say } from "../setup/say.mjs";
import { perform as tour } from "./tour.ts";

/** Starts the app, or shows it as pictures where no window could be seen. */
export async function perform(args: readonly string[]): Promise<number> {
  if (hasDisplay()) return runApp(await appReady(), args);
  say(
    "この機械には画面がないため、代わりに画面の見本を作ります（npm run tour）。",
    "there is no display here; making the tour's pictures instead",
  );
  return tour([]);
}

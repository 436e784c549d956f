// npm run tour: walks through the app and takes a picture of every screen and form.
import { appReady } from "../app.ts";
import { pdfTool } from "../runtime/system.ts";
import { runScript } from "../script.ts";

/** Takes the pictures. */
export async function perform(args: readonly string[]): Promise<number> {
  await appReady([pdfTool]);
  return runScript("tests/tour/tour.ts", args);
}

/** The print window: draws one form on pages and says when it is ready to be printed, or that it must not be. */
import "../ui/fonts.css";
import "./print.css";
import { createRoot } from "react-dom/client";
import type { Drawn } from "../../shared/forms/printed.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { formName } from "../../shared/text/ja/forms.ts";
import { bridge } from "./bridge.ts";
import { Sheets } from "./Sheets.tsx";

async function draw(): Promise<Drawn> {
  const form = await bridge().content();
  // Every face is loaded before anything is measured: a missing one would change every width.
  await Promise.all([...document.fonts].map((face) => face.load()));
  document.title = formName(form.content, formNumber(form.content.number));
  const element = document.getElementById("sheets");
  if (!element) return { fault: "the page has no place to draw on" };
  return new Promise((resolve) => {
    const root = createRoot(element, {
      onUncaughtError: (error) => resolve({ fault: String(error) }),
    });
    root.render(<Sheets form={form} onDrawn={resolve} />);
  });
}

void draw()
  .catch((error: unknown): Drawn => ({ fault: String(error) }))
  .then((drawn) => bridge().ready(drawn));

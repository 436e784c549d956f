/** The print window: draws one sheet on pages and says when it is ready to be printed, or that it must not be. */
import "../ui/fonts.css";
import "./print.css";
import { createRoot } from "react-dom/client";
import type { Drawn, SheetContent } from "../../shared/forms/printed.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { formName } from "../../shared/text/ja/forms.ts";
import { inspectionText } from "../../shared/text/ja/inspection.ts";
import { setupSheetText } from "../../shared/text/ja/setupSheet.ts";
import { VERIFY_REPORT } from "../../shared/text/ja/verify.ts";
import { bridge } from "./bridge.ts";
import { InspectionPages } from "./InspectionPages.tsx";
import { SetupPage } from "./SetupPage.tsx";
import { Sheets } from "./Sheets.tsx";
import { VerificationPages } from "./VerificationPages.tsx";

async function draw(): Promise<Drawn> {
  const content = await bridge().content();
  // Every face is loaded before anything is measured: a missing one would change every width.
  await Promise.all([...document.fonts].map((face) => face.load()));
  document.title = titleOf(content);
  const element = document.getElementById("sheets");
  if (!element) return { fault: "the page has no place to draw on" };
  return new Promise((resolve) => {
    const root = createRoot(element, {
      onUncaughtError: (error) => resolve({ fault: String(error) }),
    });
    root.render(<Sheet content={content} onDrawn={resolve} />);
  });
}

function Sheet(props: {
  readonly content: SheetContent;
  readonly onDrawn: (drawn: Drawn) => void;
}) {
  const { content, onDrawn } = props;
  switch (content.kind) {
    case "form":
      return <Sheets form={content.form} onDrawn={onDrawn} />;
    case "setup":
      return <SetupPage setup={content.setup} onDrawn={onDrawn} />;
    case "inspection":
      return <InspectionPages inspection={content.inspection} onDrawn={onDrawn} />;
    case "verification":
      return <VerificationPages verification={content.verification} onDrawn={onDrawn} />;
    default:
      return content satisfies never;
  }
}

function titleOf(content: SheetContent): string {
  if (content.kind === "setup") return setupSheetText.title;
  if (content.kind === "inspection") return inspectionText.title;
  if (content.kind === "verification") return VERIFY_REPORT;
  const { content: said } = content.form;
  return formName(said, formNumber(said.number));
}

void draw()
  .catch((error: unknown): Drawn => ({ fault: String(error) }))
  .then((drawn) => bridge().ready(drawn));

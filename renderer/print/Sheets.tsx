/**
 * A form on pages. It is drawn once to be measured, then laid out by the office's rule and drawn again for each copy.
 * A page that would lose anything over its edge is a fault: then nothing is printed.
 */
import type { ReactNode } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { Page } from "../../shared/forms/paginate.ts";
import { paginate } from "../../shared/forms/paginate.ts";
import type { Drawn, PrintedForm } from "../../shared/forms/printed.ts";
import { copyNames } from "../../shared/text/ja/formLabels.ts";
import { completionParts } from "./CompletionReport.tsx";
import { correctionParts } from "./CorrectionSlip.tsx";
import { certificateParts } from "./DisposalCertificate.tsx";
import { slipParts } from "./HandoverSlip.tsx";
import { incidentParts } from "./IncidentReport.tsx";
import { cutPages, heightsIn } from "./measure.ts";
import { DrawnPage, MeasuredParts } from "./Pages.tsx";
import { nonAcceptanceParts } from "./NonAcceptance.tsx";
import { periodCloseParts } from "./PeriodClose.tsx";
import { successionParts } from "./Succession.tsx";

/** What a form consists of, before it is known how many pages it takes. */
export interface FormParts {
  readonly first: ReactNode;
  /** Of the table; widths in millimetres. */
  readonly columns: readonly { readonly width: number }[];
  readonly head: ReactNode;
  readonly rows: readonly ReactNode[];
  /** What follows the table. */
  readonly tail: readonly ReactNode[];
  /** The last block of the tail holds the signatures. */
  readonly isSigned: boolean;
}

/** Draws the form and says how it went. */
export function Sheets({
  form,
  onDrawn,
}: {
  readonly form: PrintedForm;
  readonly onDrawn: (drawn: Drawn) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<readonly Page[]>();
  const parts = partsOf(form);
  useLayoutEffect(() => {
    if (!root.current) return;
    if (!pages) {
      setPages(paginate(heightsIn(root.current, parts.isSigned)));
      return;
    }
    const cut = cutPages(root.current);
    onDrawn(
      cut.length === 0 ? { pages: pages.length } : { fault: `cut off on page ${cut.join(", ")}` },
    );
  }, [pages, parts.isSigned, onDrawn]);
  return (
    <div ref={root}>
      {pages ? (
        copyNames[form.content.form].map((copy) =>
          pages.map((page, index) => (
            <DrawnPage
              key={`${copy} ${index}`}
              {...{ form, parts, page, copy, index, count: pages.length }}
            />
          )),
        )
      ) : (
        <MeasuredParts form={form} parts={parts} />
      )}
    </div>
  );
}

function partsOf(form: PrintedForm): FormParts {
  const { content } = form;
  switch (content.form) {
    case "handoverSlip":
      return slipParts(content, form);
    case "disposalCertificate":
      return certificateParts(content, form);
    case "incidentReport":
      return incidentParts(content, form);
    case "completionReport":
      return completionParts(content, form);
    case "correctionSlip":
      return correctionParts(content, form);
    case "succession":
      return successionParts(content, form);
    case "periodClose":
      return periodCloseParts(content, form);
    case "nonAcceptance":
      return nonAcceptanceParts(content, form);
    default:
      return content satisfies never;
  }
}

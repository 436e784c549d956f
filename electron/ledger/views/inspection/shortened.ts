/** An inspection for the screen and for paper, which count everything and list the first of it. */
import type { InspectionView } from "../../../../shared/views/inspection.ts";

/** The same with at most so many lines of each kind. */
export function shortened(whole: InspectionView, most: number): InspectionView {
  return {
    ...whole,
    articles: whole.articles.map((one) => ({
      ...one,
      evidence: one.evidence.map((records) => ({ ...records, rows: records.rows.slice(0, most) })),
      gaps: one.gaps.slice(0, most),
    })),
  };
}

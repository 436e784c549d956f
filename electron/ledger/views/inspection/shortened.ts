/** An inspection for the screen, which counts everything and lists the first of it. */
import type { InspectionView } from "../../../../shared/views/inspection.ts";

/** The same with at most so many lines of each kind. */
export function shortened(whole: InspectionView, most = Infinity): InspectionView {
  return {
    ...whole,
    articles: whole.articles.map((one) => ({
      ...one,
      evidence: one.evidence.map((records) => ({ ...records, rows: records.rows.slice(0, most) })),
      gaps: one.gaps.slice(0, most),
    })),
  };
}

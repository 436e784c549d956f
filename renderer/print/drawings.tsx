/** What is drawn and not written: boxes, seals, strokes, the stroke through empty rows. */
import type { ReactNode } from "react";
import type { PenStrokes } from "../../shared/forms/printed.ts";
import { formText } from "../../shared/text/ja/formLabels.ts";
import styles from "./drawings.module.css";

/** A check box; a mark in it is drawn, since neither face has ☑. */
export function CheckBox({
  checked,
  children,
}: {
  readonly checked: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <span className={styles["choice"]}>
      <svg
        className={styles["box"]}
        viewBox="0 0 10 10"
        role="img"
        aria-label={checked ? "✓" : "□"}
      >
        <rect x="0.5" y="0.5" width="9" height="9" fill="#fff" stroke="#000" strokeWidth="0.8" />
        {checked && <path d="M2 5.2 4.3 7.6 8.4 2.2" fill="none" stroke="#000" strokeWidth="1.5" />}
      </svg>
      {children}
    </span>
  );
}

/** Where a seal goes: 20 mm square, a small grey 印 inside. */
export function SealBox() {
  return <span className={styles["seal"]}>{formText.seal}</span>;
}

/** The line along which the two copies are laid on each other for the tally seal. */
export function TallyMark() {
  return (
    <span className={styles["tally"]}>
      <span>{formText.tally}</span>
    </span>
  );
}

/** As wide as the page is, whatever the words. */
const WATERMARK_MM = 170;

/** Large grey words behind everything. */
export function Watermark({ words }: { readonly words: readonly string[] }) {
  const text = words.join("・");
  return (
    <svg className={styles["watermark"]} viewBox="0 0 210 297" aria-hidden="true">
      <text
        x="105"
        y="150"
        fontSize={WATERMARK_MM / Math.max(2, text.length)}
        transform="rotate(-35 105 150)"
      >
        {text}
      </text>
    </svg>
  );
}

const ROW_MM = 9;
const PX_PER_MM = 96 / 25.4;
/** Half of a line's width, which lies outside the path it follows. */
const HALF_RULE = 0.13;

/** The rest of a table, ruled and struck through so that nothing can be added. */
export function BlankRows({
  columns,
  height,
}: {
  readonly columns: readonly { readonly width: number }[];
  readonly height: number;
}) {
  const tall = Math.floor(height / PX_PER_MM);
  const count = Math.floor(tall / ROW_MM);
  if (count === 0) return null;
  const widthOf = (some: typeof columns) => some.reduce((sum, column) => sum + column.width, 0);
  const width = widthOf(columns);
  const rules = columns.slice(0, -1).map((_, index) => widthOf(columns.slice(0, index + 1)));
  const step = tall / count;
  return (
    <svg
      className={styles["blank"]}
      style={{ width: `${width}mm`, height: `${tall}mm` }}
      viewBox={`0 0 ${width} ${tall}`}
      aria-hidden="true"
    >
      {rules.map((x) => (
        <path key={x} d={`M${x} 0V${tall}`} />
      ))}
      {Array.from({ length: count }, (_, index) => (
        <path key={index} d={`M0 ${(index + 1) * step - HALF_RULE}H${width}`} />
      ))}
      <path d={`M${HALF_RULE} 0V${tall}M${width - HALF_RULE} 0V${tall}`} />
      <path className={styles["stroke"]} d={`M${width} 0L0 ${tall}`} />
    </svg>
  );
}

const STROKE_BOX = { width: 360, height: 100 };

/** Handwriting as it was signed, in the box it was signed in. */
export function Handwriting({ strokes }: { readonly strokes: PenStrokes }) {
  const widest = Math.max(
    STROKE_BOX.width,
    ...strokes.flatMap((line) => line.filter((_, index) => index % 2 === 0)),
  );
  return (
    <svg
      className={styles["handwriting"]}
      viewBox={`-2 -10 ${widest + 4} ${STROKE_BOX.height + 20}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      {strokes.map((line, index) => (
        <polyline key={index} points={pairs(line)} />
      ))}
    </svg>
  );
}

/** A dot is a stroke of one point; doubled, it is drawn. */
function pairs(line: readonly number[]): string {
  const all = line.length === 2 ? [...line, ...line] : line;
  return all.join(" ");
}

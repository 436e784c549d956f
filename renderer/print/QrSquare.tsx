/** A text as a QR square on paper, large enough for a plain scan. */
import { encode } from "uqr";
import styles from "./QrSquare.module.css";

/** Smaller modules are lost in a 150 dpi scan without greys. */
const LEAST_MODULE_MM = 0.4;
/** Short codes get larger modules instead of a smaller square. */
const LEAST_SQUARE_MM = 32;
const QUIET_MODULES = 4;

export function QrSquare({ text }: { readonly text: string }) {
  const { size, data } = encode(text, { ecc: "M", border: 0 });
  const whole = size + 2 * QUIET_MODULES;
  const side = `${Math.max(LEAST_SQUARE_MM, whole * LEAST_MODULE_MM)}mm`;
  return (
    <svg
      className={styles["code"]}
      style={{ width: side, height: side }}
      viewBox={`${-QUIET_MODULES} ${-QUIET_MODULES} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label="QRコード"
    >
      <rect x={-QUIET_MODULES} y={-QUIET_MODULES} width={whole} height={whole} fill="#fff" />
      <path d={data.map(runsOf).join("")} />
    </svg>
  );
}

/** The dark modules of a row as rectangles, neighbours joined: one path leaves no seams between them. */
function runsOf(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
  }
  return path;
}

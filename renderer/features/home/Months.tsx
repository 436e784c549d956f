/** What came in and went out for good, by month: a small chart, and the same numbers as a table. */
import type { HomeView } from "../../../shared/views/home.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import { Table } from "../../ui/Table.tsx";
import { grouped } from "../../ui/numbers.ts";
import styles from "./Home.module.css";

type Month = HomeView["months"][number];

const WIDTH = 56;
const BAR = 16;
const HEIGHT = 120;
const FOOT = 24;

/** The chart and its table. */
export function Months({ months }: { readonly months: readonly Month[] }) {
  const most = Math.max(1, ...months.flatMap(({ received, closed }) => [received, closed]));
  const total = (of: "received" | "closed") => months.reduce((sum, month) => sum + month[of], 0);
  if (total("received") + total("closed") === 0)
    return <p>この1年の受領と返却・廃棄はありません。</p>;
  return (
    <figure className={styles["months"]}>
      <figcaption className={styles["legend"]}>
        <span data-of="received">受領 {grouped(total("received"))}点</span>
        <span data-of="closed">返却・廃棄 {grouped(total("closed"))}点</span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT + FOOT + 16}`}
        className={styles["chart"]}
      >
        {months.map((month, index) => (
          <Bars key={month.month} month={month} at={index * WIDTH} scale={HEIGHT / most} />
        ))}
        <line
          className={styles["base"]}
          x1="0"
          x2={months.length * WIDTH}
          y1={HEIGHT + 16}
          y2={HEIGHT + 16}
        />
      </svg>
      <details>
        <summary>表で見る</summary>
        <Table
          caption="月ごとの受領と返却・廃棄"
          captionHidden
          columns={[
            { head: "月", cell: (month) => monthName(month.month), wrap: "none" },
            { head: "受領", cell: (month) => `${grouped(month.received)}点`, align: "end" },
            { head: "返却・廃棄", cell: (month) => `${grouped(month.closed)}点`, align: "end" },
          ]}
          rows={months}
          keyOf={(month) => month.month}
        />
      </details>
    </figure>
  );
}

function Bars(props: { readonly month: Month; readonly at: number; readonly scale: number }) {
  const { month, at, scale } = props;
  const left = at + (WIDTH - BAR * 2 - 2) / 2;
  return (
    <g>
      <Bar of="received" count={month.received} x={left} scale={scale} />
      <Bar of="closed" count={month.closed} x={left + BAR + 2} scale={scale} />
      <text className={styles["tick"]} x={at + WIDTH / 2} y={HEIGHT + 34}>
        {Number(month.month.slice(5, 7))}月
      </text>
    </g>
  );
}

function Bar(props: {
  readonly of: "received" | "closed";
  readonly count: number;
  readonly x: number;
  readonly scale: number;
}) {
  const { of, count, x, scale } = props;
  if (count === 0) return null;
  const height = Math.max(2, count * scale);
  return (
    <>
      <rect
        className={styles["bar"]}
        data-of={of}
        x={x}
        y={HEIGHT + 16 - height}
        width={BAR}
        height={height}
      />
      <text className={styles["value"]} x={x + BAR / 2} y={HEIGHT + 12 - height}>
        {count}
      </text>
    </>
  );
}

/** 令和8年7月, of 2026-07 or a day in it. */
function monthName(month: string): string {
  return eraDate(`${month.slice(0, 7)}-02`).replace(/2日$/, "");
}

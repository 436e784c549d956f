/** A life from top to bottom: when, what, the few words that matter, and when it was written down if later. */
import type { ReactNode } from "react";
import { eraDate, timeOfDay } from "../../shared/forms/era.ts";
import type { HistoryItem } from "../../shared/views/common.ts";
import { GroundList } from "./Grounds.tsx";
import { More } from "./Layout.tsx";
import styles from "./Section.module.css";
import { lateness } from "./dates.ts";

/** The history of a unit, a slip, a contract; what allowed it and `proofOf` stand below each entry. */
export function Timeline(props: {
  readonly items: readonly HistoryItem[];
  readonly hrefOf: (seq: number) => string;
  readonly proofOf?: (seq: number) => ReactNode;
}) {
  const { items, hrefOf, proofOf } = props;
  return (
    <ol className={styles["timeline"]}>
      {items.map((item) => (
        <li key={item.seq + item.title} className={styles["event"]}>
          <div className={styles["when"]}>
            {eraDate(item.occurredAt)}
            <br />
            {timeOfDay(item.occurredAt)}
          </div>
          <div>
            <p className={styles["what"]}>{item.title}</p>
            <dl className={styles["details"]}>
              {item.details.map(({ label, value }) => (
                <div key={label + value}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              <div>
                <dt>記録</dt>
                <dd>
                  <a href={hrefOf(item.seq)}>{item.seq}</a> {item.by}
                  {lateness(item)}
                </dd>
              </div>
            </dl>
            {item.grounds.length > 0 && (
              <More label={`根拠(${item.grounds.length}件)`} small>
                <GroundList grounds={item.grounds} hrefOf={hrefOf} />
              </More>
            )}
            {proofOf?.(item.seq)}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What the unit was copied from, and the copies of it as a tree: each is found under what it was copied from. */
import type { AssetView, CopyRow } from "../../../shared/views/asset.ts";
import { pathTo } from "../../app/paths.ts";
import { shortMoment } from "../../ui/dates.ts";
import { linkTo } from "../../ui/links.tsx";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import styles from "./Copies.module.css";

/** Shown where there is something to show. */
export function Copies({ unit }: { readonly unit: AssetView }) {
  const { copyOf, copied, copies } = unit;
  if (!copyOf && copies.length === 0) return null;
  return (
    <Section title="複写" note={copies.length > 0 && `${grouped(copies.length)}件`}>
      {copyOf && copied && (
        <KeyValue
          facts={[
            ["原本", linkTo(copyOf, pathTo.asset)],
            ["指示・承諾", copied.approval.label],
            ["複写した日時", shortMoment(copied.at)],
          ]}
        />
      )}
      {copies.length > 0 && <Below rows={copies} depth={0} />}
    </Section>
  );
}

/** The copies of one level, each with its own below it. */
function Below({ rows, depth }: { readonly rows: readonly CopyRow[]; readonly depth: number }) {
  return (
    <ul className={styles["tree"]}>
      {rows.map((row, index) =>
        row.depth === depth ? (
          <li key={row.id}>
            <One row={row} />
            <Under rows={beneath(rows, index)} depth={depth + 1} />
          </li>
        ) : null,
      )}
    </ul>
  );
}

function Under(props: { readonly rows: readonly CopyRow[]; readonly depth: number }) {
  return props.rows.length > 0 ? <Below {...props} /> : null;
}

function One({ row: { id, number, name, state, place, approval } }: { readonly row: CopyRow }) {
  return (
    <>
      <a href={pathTo.asset(id)}>
        {number} {name}
      </a>{" "}
      <AssetStateBadge state={state} />
      <br />
      {[approval, place].filter((part) => part !== undefined).join("、")}
    </>
  );
}

/** The rows that follow one and lie deeper, up to the next that does not. */
function beneath(rows: readonly CopyRow[], index: number): readonly CopyRow[] {
  const after = rows.slice(index + 1);
  const end = after.findIndex(({ depth }) => depth <= (rows[index]?.depth ?? 0));
  return end < 0 ? after : after.slice(0, end);
}

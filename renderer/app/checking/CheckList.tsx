/** The frozen list on the desk, large enough to be read from the other side of it, with a tick per line. */
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { sameMark } from "../../../shared/domain/marks.ts";
import { media } from "../../../shared/text/ja/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { useSaid } from "../../ui/said.tsx";
import { MISSING } from "../../ui/missing.ts";
import { tidyMark } from "../typed.ts";
import { quantityText, sumInWords } from "../unitText.ts";
import { useScanner } from "../useScanner.ts";
import styles from "./Checking.module.css";
import type { CheckLine, Compared, Comparison } from "./checks.ts";
import {
  comparedLine,
  foundInstead,
  hashOf,
  isDone,
  isOther,
  sealOf,
  serialOf,
  ticked,
} from "./checks.ts";
import { FoundFields } from "./FoundFields.tsx";
import { HashField } from "./HashField.tsx";

interface ListProps {
  readonly items: readonly CheckLine[];
  /** What the units stand on, such as 受渡票. */
  readonly on: string;
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
}

/** The list. A scanned label ticks its line. */
export function CheckList({ items, on, comparison, onChange }: ListProps) {
  const say = useSaid();
  useScanner((text) => {
    const mark = tidyMark(text);
    const line = items.find((one) =>
      [one.asset.number, one.asset.serial, sealOf(one)].some(
        (known) => known !== undefined && sameMark(known, mark),
      ),
    );
    if (!line) return say(`${mark} は、この${on}にありません`);
    onChange(ticked(comparison, [line], { count: true, seal: true }));
    return say(`${mark} を照合しました`);
  });
  const sealed = items.filter((line) => sealOf(line) !== undefined);
  const numbered = items.some((line) => serialOf(line) !== undefined);
  const done = items.filter((line) => isDone(comparison, line)).length;
  const all = (lines: readonly CheckLine[], of: "count" | "seal") =>
    lines.length > 0 && lines.every((line) => comparedLine(comparison, line)[of]);
  return (
    <section className={styles["list"]} aria-label="照合する一覧">
      <p className={styles["sum"]}>
        {sumInWords(items.map(({ asset }) => asset))}、照合済み {done}行 / {items.length}行
      </p>
      <table className={styles["lines"]}>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">情報資産</th>
            <th scope="col">
              <Tick
                isAll
                label={numbered ? "製造番号・数量(すべて)" : "数量(すべて)"}
                checked={all(items, "count")}
                onTick={(count) => onChange(ticked(comparison, items, { count }))}
              />
            </th>
            <th scope="col">
              {sealed.length === 0 ? (
                "封印"
              ) : (
                <Tick
                  isAll
                  label="封印(すべて)"
                  checked={all(sealed, "seal")}
                  onTick={(seal) => onChange(ticked(comparison, sealed, { seal }))}
                />
              )}
            </th>
            <th scope="col">相違</th>
          </tr>
        </thead>
        {items.map((line, index) => (
          <LineRow key={line.asset.id} {...{ line, index, comparison, onChange }} />
        ))}
      </table>
    </section>
  );
}

interface LineProps extends Pick<ListProps, "comparison" | "onChange"> {
  readonly line: CheckLine;
  readonly index: number;
}

function LineRow({ line, index, comparison, onChange }: LineProps) {
  const { asset } = line;
  const seal = sealOf(line);
  const { count, seal: sealTicked, hash = "", found } = comparedLine(comparison, line);
  const expected = hashOf(comparison, line);
  const set = (part: Parameters<typeof ticked>[2]) => onChange(ticked(comparison, [line], part));
  return (
    <tbody
      data-done={isDone(comparison, line)}
      data-differs={found !== undefined || isOther(comparison, line)}
    >
      <tr>
        <td className={styles["no"]}>{index + 1}</td>
        <td>
          <Unit asset={asset} />
        </td>
        <td>
          <CountTick line={line} checked={count} onTick={(on) => set({ count: on })} />
        </td>
        <td>
          {seal === undefined ? (
            <span className={styles["unsealed"]}>封印なし</span>
          ) : (
            <Tick
              label={seal}
              what={`${asset.number} の封印`}
              checked={sealTicked}
              onTick={(on) => set({ seal: on })}
            />
          )}
        </td>
        <td>
          <Difference line={line} found={found !== undefined} onFound={set} />
        </td>
      </tr>
      {expected !== undefined && (
        <Below>
          <HashField
            number={asset.number}
            {...{ expected, hash }}
            onHash={(next) => set({ hash: next })}
          />
        </Below>
      )}
      {found && (
        <Below>
          <FoundFields
            {...{ line, found }}
            onFound={(next) => set({ found: next })}
            onAsWritten={() => onChange(withoutFound(comparison, line))}
          />
        </Below>
      )}
    </tbody>
  );
}

function CountTick(props: {
  readonly line: CheckLine;
  readonly checked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  const { line, ...tick } = props;
  const { number, quantity } = line.asset;
  const serial = serialOf(line);
  return (
    <Tick
      label={[quantityText(quantity), serial].filter(Boolean).join("、")}
      what={`${number} の${serial === undefined ? "" : "製造番号・"}数量`}
      {...tick}
    />
  );
}

function Unit({ asset }: Pick<CheckLine, "asset">) {
  const about = [media[asset.media], asset.serial && `製造番号 ${asset.serial}`];
  return (
    <>
      <span className={styles["mark"]}>{asset.number}</span>
      <span className={styles["name"]}>{asset.name}</span>
      <span className={styles["about"]}>{about.filter(Boolean).join("、")}</span>
    </>
  );
}

/** What is entered of a line, over its whole width. */
function Below({ children }: { readonly children: ReactNode }) {
  return (
    <tr>
      <td colSpan={5}>{children}</td>
    </tr>
  );
}

function withoutFound(comparison: Comparison, line: CheckLine): Comparison {
  const { found: _found, ...ticks } = comparedLine(comparison, line);
  return { ...comparison, [line.asset.id]: ticks };
}

function Tick(props: {
  readonly label: string;
  readonly what?: string;
  readonly isAll?: boolean;
  readonly checked: boolean;
  readonly onTick: (on: boolean) => void;
}) {
  const { label, what, isAll = false, checked, onTick } = props;
  return (
    <label className={styles["tick"]}>
      <input
        type="checkbox"
        {...{ [MISSING]: isAll ? "all" : undefined }}
        aria-label={what && `${what} ${label}`}
        checked={checked}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Whether the line differs, or the way to say so. */
function Difference(props: {
  readonly line: CheckLine;
  readonly found: boolean;
  readonly onFound: (part: Pick<Compared, "found">) => void;
}) {
  const { line, found, onFound } = props;
  if (found) {
    return (
      <Badge tone="warning" icon={TriangleAlert}>
        相違あり
      </Badge>
    );
  }
  return (
    <Button
      size="s"
      look="text"
      aria-label={`${line.asset.number} が違う`}
      onClick={() => onFound({ found: foundInstead(line) })}
    >
      違う
    </Button>
  );
}

/** Rows and columns. A row that leads somewhere is one link, in its first cell. */
import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button.tsx";
import styles from "./Table.module.css";
import { grouped } from "./numbers.ts";

export interface Column<R> {
  readonly head: string;
  /** What stands in the head instead of its words. */
  readonly headCell?: ReactNode;
  readonly cell: (row: R, index: number) => ReactNode;
  /** Numbers stand at the end. */
  readonly align?: "end";
  /** Dates and numbers are not broken. */
  readonly wrap?: "none";
}

interface TableProps<R> {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** Where a row leads. */
  readonly hrefOf?: (row: R) => string;
  /** Wider than the screen, perhaps, with nothing in it that the keyboard reaches. */
  readonly scrolls?: boolean;
}

/** A table. */
export function Table<R>(props: TableProps<R>) {
  const { caption, captionHidden = false, columns, rows, keyOf, hrefOf } = props;
  const reached = props.scrolls
    ? ({ role: "region", tabIndex: 0, "aria-label": caption } as const)
    : {};
  return (
    <div className={styles["frame"]} {...reached}>
      <table className={styles["table"]}>
        <caption className={styles["caption"]} data-hidden={captionHidden}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" data-align={column.align}>
                {column.headCell ?? column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={keyOf(row)} {...{ row, index, columns }} href={hrefOf?.(row)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row<R>(props: {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly href: string | undefined;
}) {
  const { row, index, columns, href } = props;
  return (
    <tr data-link={href !== undefined}>
      {columns.map((column, at) => (
        <td key={column.head} data-align={column.align} data-wrap={column.wrap}>
          {at === 0 && href !== undefined ? (
            <a className={styles["rowLink"]} href={href}>
              {column.cell(row, index)}
            </a>
          ) : (
            column.cell(row, index)
          )}
        </td>
      ))}
    </tr>
  );
}

interface PagerProps {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which part of a longer list is shown, and the way to the next. */
export function Pager({ page, perPage, total, onPage }: PagerProps) {
  if (total <= perPage) return null;
  const first = page * perPage + 1;
  const last = Math.min(total, first + perPage - 1);
  return (
    <nav className={styles["pager"]} aria-label="一覧のページ">
      <span>
        {grouped(total)}件のうち {grouped(first)}〜{grouped(last)}件目
      </span>
      {page > 0 && (
        <Button size="s" icon={ChevronLeft} onClick={() => onPage(page - 1)}>
          前へ
        </Button>
      )}
      {last < total && (
        <Button size="s" icon={ChevronRight} onClick={() => onPage(page + 1)}>
          次へ
        </Button>
      )}
    </nav>
  );
}

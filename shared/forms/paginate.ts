/**
 * Where a form's pages end. Heights come from the page that draws it, in whatever unit; here is only the office's
 * rule: every page repeats the table's head, the last line is followed by 以下余白, and the signatures stay together
 * with at least three lines. Where they cannot, they stand alone and the page says where the lines are.
 */

export interface Heights {
  /** Room on a page, between its margins and above its foot. */
  readonly page: number;
  /** What stands above the table: on the first page, on the others. */
  readonly first: number;
  readonly later: number;
  readonly head: number;
  readonly rows: readonly number[];
  /** The row that ends the table, 以下余白. */
  readonly end: number;
  /** The line under a table that goes on. */
  readonly more: number;
  /** What follows the table. */
  readonly tail: readonly number[];
  /** The last of the tail holds the signatures, which belong with the lines they are for. */
  readonly isSigned: boolean;
  /** The line that says where the lines are. */
  readonly notice: number;
}

export interface Page {
  /** First row and the one after the last. */
  readonly rows: readonly [number, number];
  /** The table ends here. */
  readonly ends: boolean;
  readonly tail: readonly [number, number];
  /** Signatures without lines: the last page that has some, from 1. */
  readonly linesEndOn?: number;
  /** Room left over. */
  readonly free: number;
}

const LEAST_ROWS = 3;

/** Lays the parts out on pages: each part once, in order, and none cut. */
export function paginate(heights: Heights): Page[] {
  const { rows, tail, isSigned } = heights;
  const tables = tablePages(heights, 0, rows.length);
  const last = tables.at(-1);
  if (!last || !isSigned) return flowing(heights, tables);
  const whole = withTail(heights, last, sum(tail));
  const together = last.rows[1] - last.rows[0] >= LEAST_ROWS || tables.length === 1;
  if (whole && together) return [...tables.slice(0, -1), whole];
  return pulled(heights) ?? (whole ? [...tables.slice(0, -1), whole] : flowing(heights, tables));
}

/** Pages for rows `from` to `to`. The table ends on the last of them if no row is left for a page after it. */
function tablePages(heights: Heights, from: number, to: number): Page[] {
  const isWhole = to === heights.rows.length;
  const closing = isWhole ? heights.end : heights.more;
  const pages: Page[] = [];
  let next = from;
  do {
    const start = next;
    let free = roomForRows(heights, pages.length === 0 && from === 0);
    while (next < to) {
      const height = heights.rows[next] ?? 0;
      const after = next === to - 1 ? closing : heights.more;
      const mustTake = next === start && pages.length > 0;
      if (height + after > free && !mustTake) break;
      free -= height;
      next += 1;
    }
    const ends = next === to && isWhole;
    pages.push({
      rows: [start, next],
      ends,
      tail: [0, 0],
      free: free - (ends ? heights.end : heights.more),
    });
  } while (next < to);
  return pages;
}

function roomForRows({ page, first, later, head }: Heights, isFirst: boolean): number {
  return page - head - (isFirst ? first : later);
}

/** The page with all of the tail, if that fits. */
function withTail({ tail }: Heights, page: Page, height: number): Page | undefined {
  return height <= page.free
    ? { ...page, tail: [0, tail.length], free: page.free - height }
    : undefined;
}

/** The last three rows drawn over to the signatures' page, if they fit there with them. */
function pulled(heights: Heights): Page[] | undefined {
  const { rows, end, tail } = heights;
  const from = rows.length - LEAST_ROWS;
  if (from <= 0) return undefined;
  const free = roomForRows(heights, false) - sum(rows.slice(from)) - end;
  const last = withTail(
    heights,
    { rows: [from, rows.length], ends: true, tail: [0, 0], free },
    sum(tail),
  );
  return last && [...tablePages(heights, 0, from), last];
}

/** The tail part by part behind the table, over as many pages as it takes. */
function flowing(heights: Heights, tables: readonly Page[]): Page[] {
  const { tail, page, later, notice, rows, isSigned } = heights;
  const pages = [...tables];
  tail.forEach((height, index) => {
    const signatures = isSigned && index === tail.length - 1 && rows.length > 0;
    const alone = signatures ? { linesEndOn: tables.length } : {};
    const aloneHeight = height + (signatures ? notice : 0);
    const current = pages.at(-1);
    const needed = current && hasRows(current) ? height : aloneHeight;
    if (current && needed <= current.free) {
      const tailed = [current.tail[0], index + 1] as const;
      const mark = hasRows(current) ? {} : alone;
      pages[pages.length - 1] = { ...current, tail: tailed, free: current.free - needed, ...mark };
      return;
    }
    const free = page - later - aloneHeight;
    pages.push({ rows: [0, 0], ends: false, tail: [index, index + 1], free, ...alone });
  });
  return pages;
}

function hasRows({ rows: [from, to] }: Page): boolean {
  return to > from;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

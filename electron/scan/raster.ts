/**
 * As much of drawing a page as it takes to read a code on it: filled shapes and pictures, in grey. Letters, lines and
 * patterns are left out, and nothing is clipped.
 */
import type { Bitmap } from "./bitmap.ts";

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

/** `inner` first, then `outer`. */
export function after(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, iff] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * iff + e,
    b * ie + d * iff + f,
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export interface Ink {
  readonly grey: number;
  /** From 0, nothing to be seen, to 1. */
  readonly alpha: number;
}

/** Fills what lies inside the outlines an odd number of times, or any number of times. */
export function fill(
  sheet: Bitmap,
  outlines: readonly (readonly Point[])[],
  { ink, isEvenOdd }: { readonly ink: Ink; readonly isEvenOdd: boolean },
): void {
  const edges = outlines.flatMap(edgesOf);
  const least = edges.reduce((sofar, edge) => Math.min(sofar, edge.top), Infinity);
  const most = edges.reduce((sofar, edge) => Math.max(sofar, edge.bottom), -Infinity);
  const top = Math.max(0, Math.floor(least));
  const bottom = Math.min(sheet.height, Math.ceil(most));
  for (let y = top; y < bottom; y += 1) {
    const middle = y + 0.5;
    const crossings = edges
      .filter((edge) => edge.top <= middle && middle < edge.bottom)
      .map((edge) => ({ x: edge.x + (middle - edge.top) * edge.slope, turn: edge.turn }))
      .toSorted((a, b) => a.x - b.x);
    let winding = 0;
    for (const [at, { x, turn }] of crossings.entries()) {
      winding += isEvenOdd ? 1 : turn;
      const isInside = isEvenOdd ? winding % 2 === 1 : winding !== 0;
      const next = crossings[at + 1];
      if (isInside && next) paintRow(sheet, { y, from: x, to: next.x }, ink);
    }
  }
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  /** Where it is at its top, and how far it goes sideways a row. */
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

function edgesOf(outline: readonly Point[]): Edge[] {
  return outline.flatMap(([x, y], at): Edge[] => {
    const [nextX, nextY] = outline[(at + 1) % outline.length] ?? [x, y];
    if (y === nextY) return [];
    const slope = (nextX - x) / (nextY - y);
    return y < nextY
      ? [{ top: y, bottom: nextY, x, slope, turn: 1 }]
      : [{ top: nextY, bottom: y, x: nextX, slope, turn: -1 }];
  });
}

function paintRow(
  { width, dots }: Bitmap,
  { y, from, to }: { readonly y: number; readonly from: number; readonly to: number },
  ink: Ink,
): void {
  const start = Math.max(0, Math.round(from));
  const end = Math.min(width, Math.round(to));
  for (let x = start; x < end; x += 1) paint(dots, y * width + x, ink);
}

function paint(dots: Uint8Array, at: number, { grey, alpha }: Ink): void {
  const before = dots[at] ?? 255;
  dots[at] = before + (grey - before) * alpha;
}

/** The ink of a picture at a place in it, both from 0 to 1; nothing where it lets through what is below. */
export type InkAt = (across: number, down: number) => Ink | undefined;

/** Draws a picture over what the matrix makes of the unit square; its first row is at the top. */
export function draw(sheet: Bitmap, matrix: Matrix, inkAt: InkAt): void {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]) => moved(matrix, [x, y]));
  const [fromX, toX] = bounds(
    corners.map(([x]) => x),
    sheet.width,
  );
  const [fromY, toY] = bounds(
    corners.map(([, y]) => y),
    sheet.height,
  );
  const back = inverse(matrix);
  if (!back) return;
  for (let y = fromY; y < toY; y += 1)
    for (let x = fromX; x < toX; x += 1) {
      const ink = mixed(back, inkAt, [x, y]);
      if (ink) paint(sheet.dots, y * sheet.width + x, ink);
    }
}

/** Where the looks are that make a dot: a page is often scanned finer than it is read. */
const LOOKS: readonly Point[] = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
];

/** The ink of one dot, mixed from several looks at the picture. */
function mixed(back: Matrix, inkAt: InkAt, [x, y]: Point): Ink | undefined {
  let alpha = 0;
  let grey = 0;
  for (const [dx, dy] of LOOKS) {
    const [across, up] = moved(back, [x + dx, y + dy]);
    const isInside = across >= 0 && across < 1 && up >= 0 && up < 1;
    const ink = isInside ? inkAt(across, 1 - up) : undefined;
    if (!ink) continue;
    alpha += ink.alpha;
    grey += ink.grey * ink.alpha;
  }
  return alpha === 0 ? undefined : { grey: grey / alpha, alpha: alpha / LOOKS.length };
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const area = a * d - b * c;
  if (area === 0 || !Number.isFinite(area)) return undefined;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}

function bounds(values: readonly number[], most: number): readonly [from: number, to: number] {
  const within = (value: number) => Math.min(most, Math.max(0, value));
  return [within(Math.floor(Math.min(...values))), within(Math.ceil(Math.max(...values)))];
}

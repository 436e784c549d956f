/** Pen strokes as the ledger keeps them. */

interface Drawn {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const LEAST = -100;
const MOST = 2000;
const POINTS = 1000;

/** Whole hundredths of the box's height; long strokes are thinned, since each has at most a thousand points. */
export function strokesOf(groups: readonly Drawn[], height: number): number[][] {
  return groups
    .filter((group) => group.points.length > 0)
    .slice(0, 200)
    .map(({ points }) => {
      const step = Math.max(1, Math.ceil(points.length / POINTS));
      return points
        .filter((_, index) => index % step === 0)
        .flatMap(({ x, y }) => [hundredths(x, height), hundredths(y, height)]);
    });
}

function hundredths(length: number, height: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round((length / height) * 100)));
}

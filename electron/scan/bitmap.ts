/** Pictures as the reader of codes wants them: a byte a dot, 0 for ink and 255 for paper. */

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** A sheet of A3 at 400 dpi, a photograph of any telephone. Larger pictures are refused before they are unpacked. */
export const MOST_DOTS = 64_000_000;

/** A sheet without anything on it. */
export function blank(width: number, height: number): Bitmap {
  return { width, height, dots: new Uint8Array(width * height).fill(255) };
}

/** Grey of red, green and blue, as the eye weighs them. */
export function greyOf(red: number, green: number, blue: number): number {
  return (red * 77 + green * 150 + blue * 29) >> 8;
}

/** The picture larger, smaller or turned about its middle, every dot mixed from the four around it. */
export function resampled(
  { width, height, dots }: Bitmap,
  { scale, angle }: { readonly scale: number; readonly angle: number },
): Bitmap {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const wide = Math.ceil((Math.abs(width * cos) + Math.abs(height * sin)) * scale);
  const high = Math.ceil((Math.abs(width * sin) + Math.abs(height * cos)) * scale);
  const result = blank(wide, high);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const dx = (x - wide / 2) / scale;
      const dy = (y - high / 2) / scale;
      const fromX = dx * cos + dy * sin + width / 2;
      const fromY = dy * cos - dx * sin + height / 2;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const across = fromX - left;
      const down = fromY - top;
      const upper = mix(dots[at], dots[at + 1], across);
      const lower = mix(dots[at + width], dots[at + width + 1], across);
      result.dots[y * wide + x] = mix(upper, lower, down);
    }
  }
  return result;
}

function mix(a = 255, b = 255, share: number): number {
  return a + (b - a) * share;
}

/** The lines of a stream of bytes, each within a limit: a file from outside may be one endless line. */
import { setImmediate } from "node:timers/promises";

const LF = 0x0a;

/** A line that is longer than any may be. */
class LineTooLong extends Error {}

/** Others get their turn after so long: a file from outside may have millions of lines. */
const TURN_MS = 10;

/** Hands over every line without its line feed; a last one without line feed counts too. Throws `LineTooLong`. */
export async function eachLine(
  pieces: AsyncIterable<unknown>,
  most: number,
  take: (line: Buffer) => void,
): Promise<void> {
  let held: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > most) throw new LineTooLong(`more than ${most} bytes`);
    held.push(part);
  };
  const hand = () => {
    take(held.length === 1 && held[0] ? held[0] : Buffer.concat(held));
    held = [];
    length = 0;
  };
  let began = performance.now();
  for await (const piece of pieces) {
    if (!Buffer.isBuffer(piece)) continue;
    if (performance.now() - began > TURN_MS) {
      // oxlint-disable-next-line no-await-in-loop -- that is the point
      await setImmediate();
      began = performance.now();
    }
    let from = 0;
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      keep(piece.subarray(from, end));
      hand();
      from = end + 1;
    }
    if (from < piece.length) keep(piece.subarray(from));
  }
  if (length > 0) hand();
}

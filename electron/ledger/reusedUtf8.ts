/**
 * UTF-8 of texts, one after the other, in one buffer that is filled anew for each: what the write path's busiest lines
 * bind and hash is copied there and then, and making a buffer for it would cost as much again.
 */

/** Writes texts; the bytes of one are good until the next is written. */
export function reusedUtf8(): (text: string) => Uint8Array {
  const buffer = new Uint8Array(MOST_BYTES);
  const encoder = new TextEncoder();
  return (text) =>
    BYTES_A_UNIT * text.length > MOST_BYTES
      ? encoder.encode(text)
      : buffer.subarray(0, encoder.encodeInto(text, buffer).written);
}

/** Longer than the longest entry; a longer text gets bytes of its own. */
const MOST_BYTES = 256 * 1024;
/** The most that one UTF-16 unit takes. */
const BYTES_A_UNIT = 3;

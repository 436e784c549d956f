/**
 * UUIDv7 (RFC 9562): time first, so that ids sort as they were made; random after, so that nobody can guess one.
 * Time and randomness are handed in. Within one millisecond the random part only counts up.
 */

/** Makes ids in rising order. `random` gives fresh random bytes. */
export function uuid7Maker(now: () => number, random: (bytes: number) => Uint8Array): () => string {
  let lastMs = -1;
  let tail = 0;
  return () => {
    const ms = Math.max(now(), lastMs);
    // 44 counted bits right after the time, so that ids of one millisecond sort too; the variant between them is fixed.
    tail = ms === lastMs ? tail + 1 : fresh(random(5));
    lastMs = ms;
    const time = ms.toString(16).padStart(12, "0");
    const counted = tail.toString(16).padStart(11, "0");
    const rest = [...random(4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counted.slice(0, 3)}-8${counted.slice(3, 6)}-${counted.slice(6)}${rest.slice(1)}`;
  };
}

/** 39 random bits: room for as many ids again within the same millisecond. */
function fresh(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0) % 2 ** 39;
}

/** UTF-8 of texts, one after the other in large buffers: to make a buffer for each would cost as much as writing it. */

/** Writes texts; what is written stays as it is. */
export function pooledUtf8(): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  let pool = new Uint8Array(0);
  let used = 0;
  return (text) => {
    const most = BYTES_A_UNIT * text.length;
    if (most > POOL_BYTES) return encoder.encode(text);
    if (used + most > pool.length) {
      pool = new Uint8Array(POOL_BYTES);
      used = 0;
    }
    const { written } = encoder.encodeInto(text, used === 0 ? pool : pool.subarray(used));
    const bytes = pool.subarray(used, used + written);
    used += written;
    return bytes;
  };
}

/** Longer than the longest entry; a longer text gets bytes of its own. */
const POOL_BYTES = 256 * 1024;
/** The most that one UTF-16 unit takes. */
const BYTES_A_UNIT = 3;

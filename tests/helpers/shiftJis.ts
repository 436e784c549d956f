/** Shift_JIS as Windows writes it, which no program of ours does. */

const BYTES = new Map<string, readonly number[]>();

function fill(): void {
  const decoder = new TextDecoder("shift_jis");
  for (let one = 0; one < 0x80; one += 1) BYTES.set(String.fromCharCode(one), [one]);
  for (let lead = 0x81; lead < 0xfd; lead += 1)
    for (let trail = 0x40; trail < 0xfd; trail += 1) {
      const letter = decoder.decode(Uint8Array.of(lead, trail));
      if (Array.from(letter).length === 1 && !BYTES.has(letter)) BYTES.set(letter, [lead, trail]);
    }
}

/** The bytes of a text of ASCII and full-width letters. */
export function shiftJis(text: string): Uint8Array {
  if (BYTES.size === 0) fill();
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const bytes = BYTES.get(letter);
      if (!bytes) throw new Error(`${letter} is not in Shift_JIS`);
      return bytes;
    }),
  );
}

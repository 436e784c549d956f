/** How large and how deep an input may be. Measured before any schema looks at it, since those walk all of it. */

/** A slip of 500 lines has a tenth of this; a signature with every stroke allowed has most of it. */
const MOST_UNITS = 4 * 1024 * 1024;
const DEEPEST = 32;

/** Whether a value is plain data of a size that a screen could send. */
export function fits(value: unknown): boolean {
  return left(value, MOST_UNITS, DEEPEST) >= 0;
}

/** What is left of the budget after this value; less than nothing when it does not fit. */
function left(value: unknown, budget: number, depth: number): number {
  if (typeof value === "string") return budget - value.length;
  if (typeof value !== "object" || value === null) return budget - 1;
  // A cycle is deeper than anything; whatever is neither list nor plain record is none of ours.
  if (depth === 0 || !isPlain(value)) return -1;
  // Looked at first, since going through a list makes a copy of it.
  if (Array.isArray(value) && value.length > budget) return -1;
  let rest = budget - 1;
  for (const [key, member] of Object.entries(value)) {
    rest = left(member, rest - key.length, depth - 1);
    if (rest < 0) return rest;
  }
  return rest;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

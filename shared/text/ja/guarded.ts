/** What a list says of a unit that a guard has for the night: who, and where it is not at the place it came to. */
export function guardedText(guard: string, place: string | undefined): string {
  return place === undefined
    ? `守衛 ${guard} が預かり中`
    : `守衛 ${guard} が「${place}」で預かり中`;
}

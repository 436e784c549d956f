/** Text a person typed, its line ends kept as paragraphs: on the paper, and beside it where the two are compared. */
export function paragraphs(text: string | undefined): readonly string[] {
  return text?.split("\n").filter((line) => line.trim() !== "") ?? [];
}

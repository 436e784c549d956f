/** From what was typed to what is sent: what was left empty is left out, blanks around are not meant. */

/** A member for what was typed, or none. */
export function given<K extends string>(name: K, typed: string): { [N in K]?: string } {
  // What was left empty is left out.
  return (typed.trim() === "" ? {} : { [name]: typed.trim() }) as { [N in K]?: string };
}

/** The sentences for what is still missing. */
export function lacking(...each: readonly (string | false)[]): readonly string[] {
  return each.filter((one) => one !== false);
}

/** 「氏名を入力してください。」 while nothing is typed. */
export function unfilled(typed: string, what: string): string | false {
  return typed.trim() === "" && `${what}を入力してください。`;
}

/** 「場所を選んでください。」 while nothing is chosen. */
export function unchosen(id: string, what: string): string | false {
  return id === "" && `${what}を選んでください。`;
}

/** The same mark as it would be scanned: half width, no blanks around. */
export function tidyMark(typed: string): string {
  return typed.normalize("NFKC").trim();
}

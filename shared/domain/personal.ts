/** Whether there is personal information in something: the rules that ask for care ask it in these words. */
import type { PersonalContent } from "./commands/common.ts";

/**
 * Whether there is, or may be, personal information. A My Number and sensitive information are personal, also where
 * an older entry says that nothing personal is there.
 */
export function isPersonal(content: PersonalContent): boolean {
  return PERSONAL.some((flag) => content[flag] !== "no");
}

/** What is said to be there, where nothing personal is said to be there. */
export function contradictions(content: PersonalContent): readonly ("myNumber" | "sensitive")[] {
  if (content.personal !== "no") return [];
  return (["myNumber", "sensitive"] as const).filter((flag) => content[flag] === "yes");
}

const PERSONAL = ["personal", "myNumber", "sensitive"] as const;

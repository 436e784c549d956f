/** How far a paper of the client goes. */
import type { Media } from "../../../shared/domain/vocabulary.ts";
import { media as words } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";

interface Limits {
  readonly media?: readonly Media[] | undefined;
  readonly highestRank?: number | undefined;
}

/** To which media and up to which class; nothing where it is not limited. */
export function limitsOf(
  { media, highestRank }: Limits,
  { settings: { classification } }: ContractView,
): readonly string[] {
  const highest = classification.find(({ rank }) => rank === highestRank);
  return [
    ...(media ? [`媒体: ${media.map((one) => words[one]).join("、")}`] : []),
    ...(highest ? [`分類: ${highest.label}まで`] : []),
  ];
}

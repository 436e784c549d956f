/** Refusals as a person reads them: the sentence, with names in place of ids. */
import type { Refusal } from "../../../shared/domain/refusal.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import type { RefusalView } from "../../../shared/views/common.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

export function refusalView({ names }: Pick<Reading, "names">, refusal: Refusal): RefusalView {
  const { rule, severity, article, path } = refusal;
  return { rule, severity, message: refusalText(refusal, names), ...given({ article, path }) };
}

/** What every refusal's sentence must be, whatever language it is said in. */
import { expect } from "vitest";
import type { Refusal } from "../../shared/domain/refusal.ts";
import type { Names } from "../../shared/text/refusalText.ts";
import { refusalText } from "../../shared/text/refusalText.ts";

/** Names that stand out in a sentence. */
export const NAMES: Names = {
  person: (id) => `‹person ${id}›`,
  party: (id) => `‹party ${id}›`,
  place: (id) => `‹place ${id}›`,
  asset: (id) => `‹asset ${id}›`,
  contract: (id) => `‹contract ${id}›`,
  slip: (id) => `‹slip ${id}›`,
  of: (kind, id) => `‹${kind} ${id}›`,
};

/** How a sentence ends: with what to do, with when it can be done, or with why nothing is left to do. */
const WAY_OUT =
  /(?:ください|できるのは.+のときです|記録済みです|処理されています)(?:\([^)]+\))?。$/u;

/** A rule's sentence names its article and says what to do; none holds a code that only we understand. */
export function demandGoodSentence(refusal: Refusal): void {
  const ja = refusalText(refusal, NAMES, "ja");
  const en = refusalText(refusal, NAMES, "en");
  const said = `${refusal.rule}: ${ja} / ${en}`;
  expect(ja, said).toMatch(WAY_OUT);
  expect(ja, said).not.toMatch(/[!！]|undefined|NaN|\[object|エラー/u);
  expect(en, said).toMatch(/^[A-Z‹"“0-9].*\.$/su);
  expect(en, said).not.toMatch(/undefined|NaN|\[object|!/u);
  if (!refusal.rule.startsWith("R")) return;
  expect(refusal.article, said).toBeDefined();
  expect(ja, said).toContain(`第${refusal.article}条`);
  expect(en, said).toContain(`Art. ${refusal.article}`);
}

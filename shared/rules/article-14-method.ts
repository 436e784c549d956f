/** Art. 14: which way of destroying leaves nothing to recover, by the medium, what is in it, and what was instructed. */
import type { Sealed } from "../domain/command.ts";
import { leastWhereItIs } from "../domain/medium.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import { coarsest, refusedTechnique, strength } from "../domain/sanitization.ts";
import type { Asset } from "../domain/state.ts";
import { METHOD_OF } from "../domain/vocabulary.ts";
import type { Situation } from "./rule.ts";

type Destroying = Sealed<"recordInstruction" | "recordDestruction">;
type Unfit = RefusalParams["R14-3"];

/** Why a unit cannot be destroyed this way, if it cannot. */
export function unfit(s: Situation, asset: Asset, command: Destroying): Unfit | undefined {
  const { method, technique } = command;
  const together = s.lines.map((line) => line.asset.asset);
  const least = leastWhereItIs(s.books, asset, { technique, together }, s.contract?.settings);
  const about = { asset: asset.asset, technique: technique ?? method, media: asset.media, least };
  if (technique && refusedTechnique(asset.media, technique)) return { ...about, why: "media" };
  const claimed = technique && strength(method) > strength(METHOD_OF[technique]);
  if (claimed || strength(method) < strength(least)) return { ...about, why: "method" };
  if (differs(s, command)) return { ...about, why: "instruction" };
  const most = coarsest(asset, technique);
  return command.type === "recordDestruction" && most !== undefined && isCoarse(command, most)
    ? { ...about, why: "particle", most }
    : undefined;
}

function differs({ instruction }: Situation, { method, technique }: Destroying): boolean {
  if (!instruction) return false;
  const weaker = strength(method) < strength(instruction.method);
  return weaker || (instruction.technique !== undefined && instruction.technique !== technique);
}

function isCoarse({ particleSquareMm }: Sealed<"recordDestruction">, most: number): boolean {
  return particleSquareMm === undefined || particleSquareMm > most;
}

/** Art. 14: what shows that a destruction was done. */
import type { Sealed } from "../domain/command.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import type { Asset } from "../domain/state.ts";
import { BODILESS_MEDIA } from "../domain/vocabulary.ts";
import type { Situation } from "./rule.ts";

/**
 * What shows that it was done: a witness where the instruction or the contract asks for one, and a photograph of every
 * unit where the instruction does. My Number is never destroyed unseen: before a witness, or with two photographs of
 * each unit that has a body. A serial that could not be read is shown to have been unreadable.
 */
export function missingEvidence(s: Situation) {
  const { command, instruction } = s;
  if (command.type !== "recordDestruction") return [];
  if (!instruction) return unpictured(s, command);
  const units = s.lines.map(({ asset }) => asset);
  const without = (least: number) => units.filter(({ asset }) => photosOf(command, asset) < least);
  const by = witnessAskedBy(s, command, without(1).length === 0);
  const unseen = by || isWitnessed(s, command.witness) ? [] : without(2).filter(isOfMyNumber);
  return [
    ...(by ? [evidence("witness", by, units, "witness")] : []),
    ...(instruction.photosRequired ? photos("instruction", without(1)) : []),
    ...photos("myNumber", unseen),
    ...unpictured(s, command),
  ];
}

function unpictured({ books }: Situation, { units }: Sealed<"recordDestruction">) {
  return units.flatMap(({ asset, unreadable, photos: taken }, index) => {
    const unit = books.get("asset", asset);
    if (!unit || !unreadable || taken.length > 0) return [];
    return [evidence("unreadable", "serial", [unit], `units.${index}.photos`)];
  });
}

/** Who asks for a witness that there is none of, photographs and a reason standing in where the contract lets them. */
function witnessAskedBy(
  s: Situation,
  { witness, withoutWitness }: Sealed<"recordDestruction">,
  photographed: boolean,
) {
  const always = s.contract?.settings.witness === "always";
  if (isWitnessed(s, witness)) return undefined;
  if (!always && withoutWitness !== undefined && photographed) return undefined;
  if (s.instruction?.witnessRequired) return "instruction" as const;
  return always ? ("contract" as const) : undefined;
}

function photos(by: RefusalParams["R14-6"]["by"], units: readonly Asset[]) {
  return units.length > 0 ? [evidence("photos", by, units, "units")] : [];
}

function evidence(
  missing: RefusalParams["R14-6"]["missing"],
  by: RefusalParams["R14-6"]["by"],
  units: readonly Asset[],
  path: string,
) {
  return { params: { missing, by, assets: numbersOf(units) }, path };
}

function photosOf({ units }: Sealed<"recordDestruction">, asset: string): number {
  return units.find((unit) => unit.asset === asset)?.photos.length ?? 0;
}

function isOfMyNumber({ content, media }: Asset): boolean {
  return content.myNumber !== "no" && !BODILESS_MEDIA.includes(media);
}

/** The numbers of units, as a sentence says them. */
export function numbersOf(units: readonly Asset[]): string {
  return units.map((one) => one.number).join(" ");
}

/** Only someone of the client can bear witness for the client. */
function isWitnessed(s: Situation, witness: string | undefined): boolean {
  return witness !== undefined && s.books.get("person", witness)?.party === s.contract?.client;
}

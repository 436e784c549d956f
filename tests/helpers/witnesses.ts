/** Head witnesses with keys of their own, and their lines on a checkpoint's note. */
import { newWitnessKey, publicKeyIn, signerOf } from "../../electron/keys/ledgerKey.ts";
import { cosign } from "../../shared/proof/cosignature.ts";
import type { NoteSigner } from "../../shared/proof/note.ts";

export interface TestWitness {
  readonly name: string;
  readonly vkey: string;
  readonly signer: NoteSigner;
}

/** Two witnesses by these names. */
export function witnesses(one: string, other: string): readonly [TestWitness, TestWitness] {
  return [witness(one), witness(other)];
}

function witness(name: string): TestWitness {
  const key = newWitnessKey(name);
  return { name: publicKeyIn(key.vkey).name, vkey: key.vkey, signer: signerOf(key) };
}

/** The witness's line on this note. */
export function cosignedBy({ signer }: TestWitness, note: string, time: number): string {
  return cosign(signer, { time, checkpointText: note.slice(0, note.indexOf("\n\n") + 1) });
}

/** Which witnesses vouch for which heads of a ledger, as far as their keys are known. */
import { utf8Text } from "../../shared/proof/bytes.ts";
import { verifyCosignatures } from "../../shared/proof/cosignature.ts";
import type { VerifierKey } from "../../shared/proof/note.ts";
import { isSignedUnder, parseNote } from "../../shared/proof/note.ts";
import type { HeadsReport, WitnessedHead } from "../../shared/views/heads.ts";
import type { ReadableDb } from "../ledger/connection.ts";
import { cosignatures } from "../ledger/cosignatures.ts";
import { crypto } from "../ledger/crypto.ts";
import { instantOf } from "../ledger/clock.ts";

export interface Witnessed extends Pick<HeadsReport, "witnesses" | "strangers"> {
  /** Sizes with a line that is not a genuine cosignature of the witness it names, or none at all. */
  readonly unsound: readonly number[];
}

/** Reads and verifies every line of a witness that the ledger keeps. A stranger's line proves nothing here. */
export function witnessedHeads(db: ReadableDb, keys: readonly VerifierKey[]): Witnessed {
  const newest = new Map<string, WitnessedHead>();
  const unsound: number[] = [];
  let strangers = 0;
  for (const { size, line, note } of cosignatures(db)) {
    const cosigned = parseNote(`${utf8Text(note) ?? ""}${line}\n`);
    const own = cosigned.ok ? cosigned.value.signatures.at(-1) : undefined;
    const key = own && keys.find((one) => isSignedUnder(one, own));
    if (!cosigned.ok || !own) unsound.push(size);
    else if (!key) strangers += 1;
    else {
      const verified = verifyCosignatures(crypto.verify, cosigned.value, [key]);
      const [cosignature] = verified.ok ? verified.value : [];
      if (!cosignature) unsound.push(size);
      else
        newest.set(key.name, { witness: key.name, size, at: instantOf(cosignature.time * 1000) });
    }
  }
  return { witnesses: [...newest.values()], strangers, unsound };
}

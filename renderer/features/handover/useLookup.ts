/** What the numbers in the rows turn out to be: units of the contract, or not known. */
import { tidyMark } from "../../app/typed.ts";
import { useEffect, useRef, useState } from "react";
import type { SlipKind } from "../../../shared/domain/vocabulary.ts";
import type { FoundAsset } from "../../../shared/views/handover.ts";
import { ask } from "../../app/api.ts";
import { useDesk } from "../../app/ledger.tsx";

/** What is known of a number: nothing yet, or what was found. */
export type Lookup = (number: string) => FoundAsset | undefined;

interface Sought {
  readonly contract: string;
  readonly kind: SlipKind;
  readonly numbers: readonly string[];
}

/** Looks numbers up as they appear, and all of them again when the head moves. */
export function useLookup({ contract, kind, numbers }: Sought): Lookup {
  const { revision } = useDesk();
  const [found, setFound] = useState<Readonly<Record<string, FoundAsset>>>({});
  const asked = useRef(new Set<string>());
  const scope = `${contract} ${kind} ${revision}`;
  const wanted = [...new Set(numbers.map(tidyMark))].filter((number) => number !== "");
  const key = JSON.stringify(wanted);
  useEffect(() => {
    if (contract === "") return;
    for (const text of JSON.parse(key) as string[]) {
      const name = `${scope} ${text}`;
      if (asked.current.has(name)) continue;
      asked.current.add(name);
      void ask("findAsset", { contract, kind, text }).then((reply) => {
        if (reply.ok)
          setFound((before) => ({ ...before, [`${contract} ${kind} ${text}`]: reply.value }));
        // Locked in between: it is asked again after signing in.
        else asked.current.delete(name);
      });
    }
  }, [contract, kind, key, scope]);
  return (number) => found[`${contract} ${kind} ${tidyMark(number)}`];
}

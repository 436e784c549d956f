/** Units by their ids, as they are now; and a list of units that stands in the address of the screen. */
import { useEffect, useState } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { AssetView } from "../../shared/views/asset.ts";
import { ask } from "./api.ts";
import { useDesk } from "./ledger.tsx";
import { insteadOf, useHashPath, useQuery } from "./paths.ts";
import type { View } from "./useView.ts";

interface Answer {
  readonly key: string;
  readonly units: readonly AssetView[];
  readonly fault?: Fault;
}

/** The units with these ids, in this order. */
export function useUnits(ids: readonly string[]): View<readonly AssetView[]> {
  const { revision, refresh } = useDesk();
  const [answer, setAnswer] = useState<Answer>();
  const key = ids.join(",");
  useEffect(() => {
    let wanted = true;
    void Promise.all(split(key).map((id) => ask("asset", { id }))).then((replies) => {
      if (!wanted) return;
      const fault = replies.find((reply) => !reply.ok)?.fault;
      const units = replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
      // Locked: the sign-in stands over the page, which stays as it was.
      if (fault?.kind === "locked") refresh();
      else setAnswer({ key, units, ...(fault ? { fault } : {}) });
    });
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a moved head asks again
  }, [key, revision, refresh]);
  if (answer?.fault && answer.key === key) return { state: "failed", fault: answer.fault };
  if (answer?.key === key) return { state: "shown", value: answer.units };
  return { state: "asking", last: answer?.units };
}

/** The units named in the address, and the way to name others. */
export function useNamedUnits(): readonly [readonly string[], (ids: readonly string[]) => void] {
  const [path] = useHashPath();
  const query = useQuery();
  const change = (ids: readonly string[]) => {
    const next = new URLSearchParams(query);
    next.set("units", ids.join(","));
    insteadOf(`#${path}?${next.toString()}`);
  };
  return [split(query.get("units") ?? ""), change];
}

function split(ids: string): readonly string[] {
  return ids.split(",").filter((id) => id !== "");
}

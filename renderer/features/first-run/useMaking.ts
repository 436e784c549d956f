/** Makes the ledger and records the set-up, one command after another. What fails leaves a usable ledger. */
import { useState } from "react";
import { ask } from "../../app/api.ts";
import { now } from "../../app/clock.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import type { Fault } from "../../../shared/ipc/reply.ts";
import type { RefusalView } from "../../../shared/views/common.ts";
import type { Secrets } from "./check.ts";
import type { Planned } from "./commands.ts";
import { setupPlan } from "./commands.ts";
import type { SetupDraft } from "./draft.ts";

/** How far it is. `made` is whether the ledger itself exists. */
export interface Progress {
  readonly made: boolean;
  readonly planned: readonly Planned[];
  readonly recorded: number;
  readonly fault?: Fault;
  readonly refusals?: readonly RefusalView[];
}

export interface MakingLedger {
  readonly progress: Progress | undefined;
  readonly make: (draft: SetupDraft, secrets: Secrets) => Promise<void>;
  /** Goes on with what is not recorded yet. */
  readonly goOn: () => Promise<void>;
  /** Goes to the new ledger with what is recorded, or back to the set-up if there is none. */
  readonly leave: () => void;
}

/** The making of one ledger. */
export function useMaking(
  onSettingUp: (underway: boolean) => void,
  onDone: () => void,
): MakingLedger {
  const { refresh } = useDesk();
  const [progress, setProgress] = useState<Progress>();
  const finish = () => {
    onDone();
    setProgress(undefined);
    // The paper is made while the passphrase is fresh in mind.
    location.hash = pathTo.setupSheet();
    refresh();
    onSettingUp(false);
  };
  const record = async (planned: readonly Planned[], from: number) => {
    for (const [index, one] of planned.entries()) {
      if (index < from) continue;
      setProgress({ made: true, planned, recorded: index });
      const command = { ...one.command, id: newId() };
      const reply = await ask("record", { command });
      const failed = { made: true, planned, recorded: index };
      if (!reply.ok) return setProgress({ ...failed, fault: reply.fault });
      if (!reply.value.recorded) return setProgress({ ...failed, refusals: reply.value.refusals });
    }
    return finish();
  };
  const make = async (draft: SetupDraft, secrets: Secrets) => {
    const { planned, owner } = setupPlan(draft, now(), newId);
    onSettingUp(true);
    setProgress({ made: false, planned, recorded: 0 });
    const reply = await ask("createLedger", {
      path: draft.path,
      ...(draft.anchorFolder === "" ? {} : { anchorFolder: draft.anchorFolder }),
      title: draft.ledgerTitle.trim(),
      passphrase: secrets.passphrase,
      manager: {
        login: draft.login.normalize("NFKC").trim(),
        password: secrets.password,
        ...(owner === undefined ? {} : { person: owner }),
      },
    });
    if (!reply.ok) return setProgress({ made: false, planned, recorded: 0, fault: reply.fault });
    return record(planned, 0);
  };
  const goOn = () => (progress ? record(progress.planned, progress.recorded) : Promise.resolve());
  const leave = () => {
    if (progress?.made) return finish();
    setProgress(undefined);
    return onSettingUp(false);
  };
  return { progress, make, goOn, leave };
}

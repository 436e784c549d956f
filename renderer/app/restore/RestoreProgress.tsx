/** How far a rehearsal or a restore has got. */
import { restoreRest, restoredFar, restoringStep } from "../../../shared/text/ja/restore.ts";
import { Progress } from "../../ui/Section.tsx";
import type { RunningRestore } from "./useRestoreStatus.ts";

/** The step, how far it is, how long it takes still; with a way to call it off where one is given. */
export function RestoreProgress(props: {
  readonly running: RunningRestore;
  readonly onStop?: () => void;
}) {
  const { running, onStop } = props;
  const { step, done, total, secondsLeft, stopping } = running;
  return (
    <Progress
      label={stopping ? "中止しています。" : restoringStep[step]}
      done={done}
      total={total}
      far={restoredFar(running)}
      rest={restoreRest(secondsLeft)}
      {...(onStop && !stopping && step !== "naming" ? { onStop } : {})}
    />
  );
}

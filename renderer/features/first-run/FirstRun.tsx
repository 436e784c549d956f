/** What is seen while no ledger is open. */
import { useState } from "react";
import { RestorePage } from "./RestorePage.tsx";
import { Setup } from "./Setup.tsx";
import { Welcome } from "./Welcome.tsx";

/** The welcome, the set-up, or a restore. `onSettingUp` keeps this on the screen while the ledger is being filled. */
export function FirstRun(props: { readonly onSettingUp: (underway: boolean) => void }) {
  const [doing, setDoing] = useState<"making" | "restoring">();
  const leave = () => setDoing(undefined);
  if (doing === "making") return <Setup onLeave={leave} onSettingUp={props.onSettingUp} />;
  if (doing === "restoring") return <RestorePage onLeave={leave} />;
  return <Welcome onMake={() => setDoing("making")} onRestore={() => setDoing("restoring")} />;
}

/** What is seen while no ledger is open. */
import { useState } from "react";
import { Setup } from "./Setup.tsx";
import { Welcome } from "./Welcome.tsx";

/** The welcome, or the set-up. `onSettingUp` keeps this on the screen while the ledger is being filled. */
export function FirstRun(props: { readonly onSettingUp: (underway: boolean) => void }) {
  const [making, setMaking] = useState(false);
  return making ? (
    <Setup onLeave={() => setMaking(false)} onSettingUp={props.onSettingUp} />
  ) : (
    <Welcome onMake={() => setMaking(true)} />
  );
}

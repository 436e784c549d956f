/** The quiet line that says what was done. It stands at the foot of the screen and of the one gone to after. */
import { createContext, use, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { Said } from "./Notice.tsx";

interface Speaker {
  readonly words: string;
  readonly say: (words: string) => void;
}

const SpeakerContext = createContext<Speaker>({ words: "", say: () => {} });

/** Provides the line to the screens inside; `screen` is the address of the one that is open. */
export function SpeakerProvider(props: { readonly screen: string; readonly children: ReactNode }) {
  const { screen, children } = props;
  const [said, setSaid] = useState({ words: "", screen, moves: 0 });
  if (said.screen !== screen) {
    // The screen one is sent to after doing something still shows it; the next does not.
    setSaid({ words: said.moves === 0 ? said.words : "", screen, moves: said.moves + 1 });
  }
  const speaker = useMemo(
    () => ({ words: said.words, say: (words: string) => setSaid({ words, screen, moves: 0 }) }),
    [said.words, screen],
  );
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** The way to say what was done. */
export function useSaid(): (words: string) => void {
  return use(SpeakerContext).say;
}

/** The line itself. */
export function SaidLine() {
  return <Said>{use(SpeakerContext).words}</Said>;
}

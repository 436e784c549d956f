/** The quiet line that says what was done; it stays until something else is done or another screen is opened. */
import { createContext, use, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { grouped } from "../ui/numbers.ts";
import { Said } from "../ui/Notice.tsx";
import type { Recorded } from "./useCommand.ts";
import { useHashPath } from "./paths.ts";

interface Speaker {
  readonly words: string;
  /** Says it here and on the next screen one goes to. */
  readonly say: (words: string) => void;
}

const SpeakerContext = createContext<Speaker | undefined>(undefined);

/** Provides the line to everything inside. */
export function SpeakerProvider({ children }: { readonly children: ReactNode }) {
  const [path] = useHashPath();
  const [said, setSaid] = useState({ words: "", path, moves: 0 });
  if (said.path !== path) {
    // A screen one was sent to after doing something still shows it; the one after that does not.
    setSaid({ words: said.moves === 0 ? said.words : "", path, moves: said.moves + 1 });
  }
  const speaker = useMemo(
    () => ({ words: said.words, say: (words: string) => setSaid({ words, path, moves: 0 }) }),
    [said.words, path],
  );
  return <SpeakerContext value={speaker}>{children}</SpeakerContext>;
}

/** The way to say what was done. */
export function useSaid(): (words: string) => void {
  return use(SpeakerContext)?.say ?? nothing;
}

function nothing(): void {}

/** The line itself, where the frame wants it. */
export function SaidLine() {
  return <Said>{use(SpeakerContext)?.words}</Said>;
}

/** 受渡票 第0012号を記録しました(記録 1,235). */
export function recordedAs(what: string, { seq, number }: Recorded): string {
  return `${what}${number === undefined ? "" : ` ${number}`}を記録しました(記録 ${grouped(seq)})`;
}

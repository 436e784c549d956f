/**
 * Hears a barcode reader wherever the focus is. A reader types like a keyboard, only faster than any hand, and ends
 * with Enter. What it typed into a field that did not ask for it is taken out again.
 */
import { useEffect, useRef } from "react";

/** Milliseconds a character of a reader takes on average; hands need several times that. */
const AVERAGE_MS = 45;
/** A pause after which something new begins; a busy screen may hear a reader late. */
const PAUSE_MS = 150;
const LEAST = 4;

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Burst {
  text: string;
  beganAt: number;
  lastAt: number;
  field: Typed | undefined;
  before: string;
}

/** Calls back with every scanned text. */
export function useScanner(onScan: (text: string) => void): void {
  const heard = useRef(onScan);
  useEffect(() => {
    heard.current = onScan;
  });
  useEffect(() => {
    const burst: Burst = { text: "", beganAt: 0, lastAt: 0, field: undefined, before: "" };
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const paused = event.timeStamp - burst.lastAt > PAUSE_MS;
      burst.lastAt = event.timeStamp;
      if (event.key === "Enter") {
        const scanned = paused ? undefined : readOf(burst);
        burst.text = "";
        if (scanned === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        takeBack(burst);
        heard.current(scanned);
      } else if (event.key.length === 1) {
        if (paused || burst.text === "") begin(burst);
        burst.text += event.key;
      }
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, []);
}

/** What no hand could have typed, if it is for whoever listens: a field that asks for it keeps it. */
function readOf({ text, beganAt, lastAt, field }: Burst): string | undefined {
  const fast = text.length >= LEAST && (lastAt - beganAt) / text.length <= AVERAGE_MS;
  return fast && field?.dataset["scan"] === undefined ? text : undefined;
}

function begin(burst: Burst): void {
  const at = document.activeElement;
  const field = isTyped(at) ? at : undefined;
  burst.text = "";
  burst.beganAt = burst.lastAt;
  burst.field = field;
  burst.before = field?.value ?? "";
}

function isTyped(element: Element | null): element is Typed {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** Puts back what stood in the field, the way typing or choosing would, so that React hears of it. */
function takeBack({ field, before }: Burst): void {
  if (!field || field.value === before) return;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, before);
  const heard = field instanceof HTMLSelectElement ? "change" : "input";
  field.dispatchEvent(new Event(heard, { bubbles: true }));
}

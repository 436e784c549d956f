/** A box to sign in by hand. What it gives are the strokes, never a picture. */
import Pad from "signature_pad";
import { useEffect, useRef } from "react";
import { Button } from "./Button.tsx";
import styles from "./SignaturePad.module.css";
import { strokesOf } from "./strokes.ts";

/** The strokes: each a list x, y, x, y … in hundredths of the box's height. */
export type DrawnStrokes = number[][];

/** A signature in handwriting; `onStrokes` is called after every stroke, with none after clearing. */
export function SignaturePad(props: {
  readonly label: string;
  readonly onStrokes: (strokes: DrawnStrokes) => void;
}) {
  const { label, onStrokes } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(undefined);
  const tell = useRef(onStrokes);
  useEffect(() => {
    tell.current = onStrokes;
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const ratio = Math.max(1, window.devicePixelRatio);
    element.width = element.offsetWidth * ratio;
    element.height = element.offsetHeight * ratio;
    element.getContext("2d")?.scale(ratio, ratio);
    const drawn = new Pad(element, { penColor: "#000000", minWidth: 1, maxWidth: 3 });
    pad.current = drawn;
    const ended = () => tell.current(strokesOf(drawn.toData(), element.offsetHeight));
    drawn.addEventListener("endStroke", ended);
    return () => {
      drawn.removeEventListener("endStroke", ended);
      drawn.off();
    };
  }, []);
  return (
    <div className={styles["pad"]}>
      <p>{label}</p>
      <div className={styles["box"]}>
        <canvas ref={canvas}>{label}</canvas>
      </div>
      <span>
        <Button
          size="s"
          onClick={() => {
            pad.current?.clear();
            onStrokes([]);
          }}
        >
          書き直す
        </Button>
      </span>
    </div>
  );
}

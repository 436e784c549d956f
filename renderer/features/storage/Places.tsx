/** The places where something lies, one of which is looked at. */
import type { PlaceRow } from "../../../shared/views/contract.ts";
import { grouped } from "../../ui/numbers.ts";
import styles from "./Places.module.css";

/** One button a place. */
export function Places(props: {
  readonly places: readonly PlaceRow[];
  readonly current: string;
  readonly onPlace: (place: string) => void;
}) {
  return (
    <div className={styles["places"]} role="group" aria-label="場所">
      {props.places.map(({ id, name, held }) => (
        <button
          key={id}
          type="button"
          className={styles["place"]}
          aria-pressed={id === props.current}
          onClick={() => props.onPlace(id)}
        >
          <span>{name}</span>
          <span className={styles["count"]}>{grouped(held)}点</span>
        </button>
      ))}
    </div>
  );
}

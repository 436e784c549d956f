/** When something happened: as a rule just now, else a moment that is typed. */
import { shortDate } from "../../shared/forms/era.ts";
import type { TypedMoment } from "./DateField.tsx";
import { DateTimeField } from "./DateField.tsx";
import { instantTyped } from "./dates.ts";
import { Check } from "./TextField.tsx";

/** Nothing while it is just now. */
export type Occurred = TypedMoment | null;

/** The instant, or nothing where a typed one cannot be read. */
export function occurredAt(occurred: Occurred, now: string): string | undefined {
  return occurred ? instantTyped(occurred.day, occurred.time) : now;
}

/** A check that opens two fields. */
export function OccurredField(props: {
  readonly label: string;
  readonly value: Occurred;
  readonly now: () => string;
  readonly onValue: (occurred: Occurred) => void;
}) {
  const { label, value, now, onValue } = props;
  const toggle = (typed: boolean) => {
    const at = now();
    onValue(typed ? { day: shortDate(at), time: at.slice(11, 16) } : null);
  };
  return (
    <div>
      <Check
        label={`${label}を指定する(指定しないときは、記録する時刻になります)`}
        checked={value !== null}
        onValue={toggle}
      />
      {value && <DateTimeField label={label} need="required" value={value} onValue={onValue} />}
    </div>
  );
}

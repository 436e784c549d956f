/** From when and until when something holds. */
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { lacking } from "../../app/typed.ts";

/** What a term lacks. One without an end is open. */
export function termLacks(from: string, to: string): readonly string[] {
  return lacking(
    dayTyped(from) === undefined && "期間の始まりを入力してください。",
    dateFault(to) !== undefined && "期間の終わりの日付を読み取れません。",
  );
}

/** The two days. */
export function TermFields(props: {
  /** What holds, such as 指定. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly onTerm: (part: { from?: string; to?: string }) => void;
}) {
  const { what, from, to, onTerm } = props;
  return (
    <Pair>
      <DateField
        label={`${what}の始まり`}
        need="required"
        value={from}
        onValue={(typed) => onTerm({ from: typed })}
      />
      <DateField
        label={`${what}の終わり`}
        need="optional"
        help="文書に終わりの定めがないときは、空のままにします。"
        value={to}
        onValue={(typed) => onTerm({ to: typed })}
      />
    </Pair>
  );
}

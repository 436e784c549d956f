/** A password typed twice. It is kept in no draft: a lock or a reload forgets it. */
import { Pair } from "../../ui/Layout.tsx";
import { TextField } from "../../ui/TextField.tsx";

/** Shortest password; a shorter one is refused. */
const LEAST = 8;

export interface Typed {
  readonly next: string;
  readonly again: string;
}

/** What is wrong with the two. */
export function secretLacks({ next, again }: Typed): readonly string[] {
  const short = next.normalize("NFKC").length < LEAST;
  return [
    ...(short ? [`パスワードを${LEAST}文字以上で入力してください。`] : []),
    ...(next === again ? [] : ["2回のパスワードが一致しません。"]),
  ];
}

/** The two fields. */
export function SecretFields(props: {
  readonly label: string;
  readonly value: Typed;
  readonly onValue: (typed: Typed) => void;
}) {
  const { label, value, onValue } = props;
  return (
    <Pair>
      <TextField
        label={label}
        need="required"
        help={`${LEAST}文字以上`}
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={value.next}
        onValue={(next) => onValue({ ...value, next })}
      />
      <TextField
        label={`${label}(もう一度)`}
        need="required"
        help="確かめるため、同じものを入力します。"
        type="password"
        autoComplete="new-password"
        maxLength={200}
        value={value.again}
        onValue={(again) => onValue({ ...value, again })}
      />
    </Pair>
  );
}

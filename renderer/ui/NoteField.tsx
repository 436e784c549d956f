/** 備考: what someone wants to add to an entry, in as many words as a note may have. */
import { TextArea } from "./TextField.tsx";

/** The field. */
export function NoteField(props: {
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  return <TextArea label="備考" need="optional" maxLength={1000} {...props} />;
}

/** A paper of the client that gives authority: its number, its date, its scan. */
import type { Attachment, Document } from "../../shared/domain/values.ts";
import { DateField } from "../ui/DateField.tsx";
import { dayTyped } from "../ui/dates.ts";
import { Pair } from "../ui/Layout.tsx";
import { TextField } from "../ui/TextField.tsx";
import { AttachField } from "./AttachField.tsx";
import { lacking } from "./typed.ts";

/** As it is typed. */
export interface DocumentDraft {
  readonly number: string;
  readonly date: string;
  readonly scans: readonly Attachment[];
}

/** Nothing typed. */
export const freshDocument: DocumentDraft = { number: "", date: "", scans: [] };

/** The document; nothing while its number or its date is missing. */
export function documentOf({ number, date, scans }: DocumentDraft): Document | undefined {
  const day = dayTyped(date);
  if (number.trim() === "" || day === undefined) return undefined;
  return { number: number.trim(), date: day, ...(scans[0] ? { scan: scans[0] } : {}) };
}

/** A member for the document, or none where nothing was typed. */
export function givenDocument<K extends string>(
  name: K,
  draft: DocumentDraft,
): { [N in K]?: Document } {
  const document = documentOf(draft);
  // What was left empty is left out.
  return (document ? { [name]: document } : {}) as { [N in K]?: Document };
}

/** What a document lacks. One that may be left out may not be begun. */
export function documentLacks(
  draft: DocumentDraft,
  what: string,
  need: "required" | "optional" = "required",
): readonly string[] {
  const untouched = draft.number.trim() === "" && draft.date.trim() === "";
  if (need === "optional" && untouched && draft.scans.length === 0) return [];
  return lacking(
    draft.number.trim() === "" && `${what}の番号を入力してください。`,
    dayTyped(draft.date) === undefined && `${what}の日付を入力してください。`,
  );
}

/** The fields. */
export function DocumentFields(props: {
  /** What the paper is, such as 発注者の指示書. */
  readonly label: string;
  readonly need: "required" | "optional";
  readonly help?: string;
  readonly value: DocumentDraft;
  readonly onValue: (document: DocumentDraft) => void;
}) {
  const { label, need, help, value, onValue } = props;
  return (
    <>
      <Pair>
        <TextField
          label={`${label}の番号`}
          need={need}
          help={help ?? "例: 8川財税第123号"}
          maxLength={60}
          value={value.number}
          onValue={(number) => onValue({ ...value, number })}
        />
        <DateField
          label={`${label}の日付`}
          need={need}
          value={value.date}
          onValue={(date) => onValue({ ...value, date })}
        />
      </Pair>
      <AttachField
        label={`${label}の写し`}
        purpose="scan"
        files={value.scans}
        onFiles={(scans) => onValue({ ...value, scans })}
      />
    </>
  );
}

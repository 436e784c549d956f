/** On which day something ends that the client has allowed, and by which paper. */
import { shortDate } from "../../../shared/forms/era.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { lacking } from "../../app/typed.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";

export interface End {
  readonly lastDay: string;
  readonly document: DocumentDraft;
}

/** As it is before anything was typed: today, without a paper. */
export const freshEnd = (): End => ({ lastDay: shortDate(today()), document: freshDocument });

/** What an end lacks. `what` ends, such as 指定. */
export function endLacks(what: string, { lastDay, document }: End): readonly string[] {
  return [
    ...lacking(dayTyped(lastDay) === undefined && `${what}の終わりの日を入力してください。`),
    ...documentLacks(document, "発注者の文書", "optional"),
  ];
}

/** The end as a command says it; nothing while its day cannot be read. */
export function endOf({ lastDay, document }: End) {
  const day = dayTyped(lastDay);
  return day === undefined ? undefined : { lastDay: day, ...givenDocument("document", document) };
}

/** The day and the paper. */
export function EndFields(props: {
  readonly what: string;
  readonly end: End;
  readonly onEnd: (part: Partial<End>) => void;
}) {
  const { what, end, onEnd } = props;
  return (
    <>
      <DateField
        label={`${what}の終わりの日`}
        need="required"
        value={end.lastDay}
        onValue={(lastDay) => onEnd({ lastDay })}
      />
      <DocumentFields
        label="発注者の文書"
        need="optional"
        value={end.document}
        onValue={(document) => onEnd({ document })}
      />
    </>
  );
}

/** What is typed of a written report, and the command it becomes. What the ledger knows begins it. */
import type { Attachment } from "../../../shared/domain/values.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { reportMeans } from "../../../shared/text/ja/recordWords.ts";
import type { IncidentView } from "../../../shared/views/incident.ts";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { given, lacking, unchosen, unfilled } from "../../app/typed.ts";
import type { Unsent } from "../../app/unsent.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { dayTyped, instantTyped } from "../../ui/dates.ts";
import { readCount } from "../../ui/numbers.ts";
import type { About } from "./IncidentAct.tsx";
import { typedMoment } from "./openDraft.ts";

type Command = Unsent<"writeIncidentReport">;

export interface CourseStep extends TypedMoment {
  readonly text: string;
}

export interface ReportDraft extends Pick<
  Command,
  "edition" | "kind" | "certainty" | "malicious" | "notice"
> {
  readonly report: string;
  readonly persons: string;
  readonly course: readonly CourseStep[];
  readonly cause: string;
  readonly measures: string;
  readonly response: string;
  readonly secondary: string;
  readonly prevention: string;
  readonly police: Command["police"]["state"];
  readonly policeAt: TypedMoment;
  readonly policeReference: string;
  readonly attachments: readonly Attachment[];
  readonly issuedOn: string;
  readonly author: string;
  readonly responsible: string;
}

export function freshReport({ incident, contract, self }: About): ReportDraft {
  const people = peopleOptions(contract, "contractor");
  return {
    report: newId(),
    edition: incident.reports.length === 0 ? "first" : "further",
    kind: incident.kind,
    certainty: incident.certainty,
    malicious: incident.malicious,
    persons: "",
    course: courseOf(incident),
    cause: "",
    measures: "",
    response: "",
    secondary: "",
    prevention: "",
    police: "notNeeded",
    policeAt: { day: "", time: "" },
    policeReference: "",
    notice: "undecided",
    attachments: [],
    issuedOn: shortDate(today()),
    author: ifOffered(people, self),
    responsible: people[0]?.value ?? "",
  };
}

const MOST_STEPS = 30;
const MOST_CHARACTERS = 200;

/** The course of events as the ledger has it, oldest first. */
function courseOf(incident: IncidentView): readonly CourseStep[] {
  const { happenedAt, learnedAt, learnedBy, circumstances } = incident;
  const steps = [
    ...(happenedAt === undefined ? [] : [[happenedAt, "発生"] as const]),
    [learnedAt, `${learnedBy.label} が覚知。${circumstances}`] as const,
    ...incident.developments.map(
      ({ at, doubts }) =>
        [at, doubts.map(({ asset, what }) => `${asset.label} ${what}`).join("、")] as const,
    ),
    ...incident.told.map(
      ({ at, to, means }) => [at, `${to} へ報告(${reportMeans[means]})`] as const,
    ),
    ...incident.instructed.map(
      ({ at, person, content }) => [at, `${person} の指示: ${content}`] as const,
    ),
  ];
  return steps
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .slice(0, MOST_STEPS)
    .map(([at, text]) => ({
      ...typedMoment(at),
      text: text.replaceAll("\n", "、").slice(0, MOST_CHARACTERS),
    }));
}

const isStep = ({ day, time, text }: CourseStep) =>
  instantTyped(day, time) !== undefined && text.trim() !== "";
const isBlank = ({ day, time, text }: CourseStep) => `${day}${time}${text}`.trim() === "";

export function reportLacks(draft: ReportDraft): readonly string[] {
  const typed = draft.course.filter((step) => !isBlank(step));
  const final = draft.edition === "final";
  const { day, time } = draft.policeAt;
  return lacking(
    typed.length === 0 && "状況(時系列)を1行以上入力してください。",
    !typed.every(isStep) && "状況(時系列)の行に、年月日・時刻・内容をすべて入力してください。",
    final && unfilled(draft.cause, "原因"),
    unfilled(draft.measures, "応急処置"),
    final && unfilled(draft.prevention, "再発防止策"),
    draft.police === "filed" &&
      instantTyped(day, time) === undefined &&
      "警察への届出日時を入力してください。",
    draft.persons.trim() !== "" &&
      readCount(draft.persons) === undefined &&
      "本人の数を数字で入力してください。",
    dayTyped(draft.issuedOn) === undefined && "報告書の日付を入力してください。",
    unchosen(draft.author, "報告者"),
    unchosen(draft.responsible, "責任者"),
  );
}

export function writing(
  draft: ReportDraft,
  { incident }: About,
  occurredAt: string,
): Command | undefined {
  const issuedOn = dayTyped(draft.issuedOn);
  const persons = readCount(draft.persons);
  if (issuedOn === undefined) return undefined;
  return {
    type: "writeIncidentReport",
    occurredAt,
    report: draft.report,
    incident: incident.id,
    edition: draft.edition,
    issuedOn,
    kind: draft.kind,
    certainty: draft.certainty,
    malicious: draft.malicious,
    ...(persons === undefined ? {} : { persons }),
    course: draft.course.flatMap(({ day, time, text }) => {
      const at = instantTyped(day, time);
      return at === undefined || text.trim() === "" ? [] : [{ at, text: text.trim() }];
    }),
    ...given("cause", draft.cause),
    measures: draft.measures.trim(),
    ...given("response", draft.response),
    ...given("secondary", draft.secondary),
    ...given("prevention", draft.prevention),
    police: policeOf(draft),
    notice: draft.notice,
    attachments: [...draft.attachments],
    author: draft.author,
    responsible: draft.responsible,
  };
}

function policeOf({ police, policeAt, policeReference }: ReportDraft): Command["police"] {
  const at = instantTyped(policeAt.day, policeAt.time);
  if (police !== "filed" || at === undefined)
    return { state: police === "planned" ? "planned" : "notNeeded" };
  return { state: "filed", at, ...given("reference", policeReference) };
}

/** The work of destruction while it is being written: who, how, with what result, unit by unit. */
import type { Attachment } from "../../../shared/domain/values.ts";
import type { Method, Technique } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import type { InstructionRow } from "../../../shared/views/disposal.ts";
import { ifOffered, peopleOptions, placeOptions } from "../../app/choices.ts";
import { now } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { given, lacking, tidyMark, unchosen, unfilled } from "../../app/typed.ts";
import type { Circumstances } from "../../app/UnitsAct.tsx";
import { sinceLast } from "../../app/UnitsAct.tsx";
import type { Unsent } from "../../app/unsent.ts";
import type { TypedMoment } from "../../ui/DateField.tsx";
import { instantTyped } from "../../ui/dates.ts";
import { readCount } from "../../ui/numbers.ts";

type Result = "passed" | "failed" | "notDone" | "";

export interface DestructionDraft {
  readonly destruction: string;
  readonly place: string;
  readonly started: TypedMoment;
  readonly method: Method | "";
  readonly technique: Technique | "";
  readonly tool: string;
  readonly particle: string;
  readonly performer: string;
  readonly supervisor: string;
  readonly witness: string;
  readonly withoutWitness: string;
  readonly result: Result;
  readonly how: string;
  readonly verifier: string;
  readonly remains: string;
  readonly note: string;
  readonly serials: Readonly<Record<string, string>>;
  readonly photos: Readonly<Record<string, readonly Attachment[]>>;
  /** Why a serial cannot be read, and what the label says instead. */
  readonly unreadable: Readonly<Record<string, Unreadable>>;
}

export interface Unreadable {
  readonly reason: string;
  readonly label: string;
}

/** Where the units are, as the client has instructed. */
export function freshDestruction(
  { units, contract, self }: Circumstances,
  instructed: InstructionRow | undefined,
): DestructionDraft {
  const at = now();
  return {
    destruction: newId(),
    place: ifOffered(placeOptions(contract), units[0]?.place?.id),
    started: { day: shortDate(at), time: "" },
    method: instructed?.method ?? "",
    technique: instructed?.technique ?? "",
    tool: "",
    particle: "",
    performer: "",
    supervisor: ifOffered(peopleOptions(contract, "contractor"), self),
    witness: "",
    withoutWitness: "",
    result: "",
    how: "",
    verifier: "",
    remains: "",
    note: "",
    serials: {},
    photos: {},
    unreadable: {},
  };
}

/** What is still missing; whether it is enough, the rules say. */
export function destructionLacks(
  draft: DestructionDraft,
  { units }: Circumstances,
): readonly string[] {
  const checked = draft.result === "passed" || draft.result === "failed";
  const unread = units.filter(
    ({ id, serial }) => serial && !draft.serials[id]?.trim() && !draft.unreadable[id],
  );
  const unexplained = Object.values(draft.unreadable).some(
    ({ reason, label }) => reason.trim() === "" || label.trim() === "",
  );
  return lacking(
    unchosen(draft.place, "実施場所"),
    !startedAt(draft) && "開始日時を入力してください。",
    unchosen(draft.method, "廃棄の区分"),
    unchosen(draft.technique, "技法"),
    unfilled(draft.tool, "使用した機器・ソフト"),
    draft.particle.trim() !== "" &&
      readCount(draft.particle) === undefined &&
      "残った片の大きさを数で入力してください。",
    unchosen(draft.performer, "実施者"),
    unchosen(draft.supervisor, "確認者"),
    draft.witness === "" &&
      draft.withoutWitness.trim() === "" &&
      "立会者を選ぶか、立会者がいない理由を入力してください。",
    draft.result === "" && "検証の結果を選んでください。",
    checked && unfilled(draft.how, "検証の方法"),
    checked && unchosen(draft.verifier, "検証者"),
    unfilled(draft.remains, "残骸の処理"),
    unexplained && "製造番号を判読できない理由と、札の番号を入力してください。",
    unread.length > 0 &&
      `現物の製造番号を読み取って入力してください(残り${unread.length}点: ${unread.map(({ number }) => number).join("、")})。`,
  );
}

function startedAt({ started }: DestructionDraft): string | undefined {
  return instantTyped(started.day, started.time);
}

/** What could be read on a unit: its serial, or why not and the number on its label. */
function readOn({ serials, unreadable }: DestructionDraft, id: string) {
  const why = unreadable[id];
  if (!why) return given("serialRead", (serials[id] ?? "").normalize("NFKC"));
  return { unreadable: { reason: why.reason.trim(), labelRead: tidyMark(why.label) } };
}

/** The command; nothing while something is lacking. */
export function destroying(
  draft: DestructionDraft,
  { units }: Circumstances,
  about: { readonly slip: string; readonly at: string },
): Unsent<"recordDestruction"> | undefined {
  const started = startedAt(draft);
  const { method, technique, result } = draft;
  if (!started || method === "" || technique === "" || result === "") return undefined;
  const particle = readCount(draft.particle);
  return {
    type: "recordDestruction",
    occurredAt: about.at,
    destruction: draft.destruction,
    slip: about.slip,
    startedAt: sinceLast(started, units),
    place: draft.place,
    method,
    technique,
    tool: draft.tool.trim(),
    ...(particle === undefined ? {} : { particleSquareMm: particle }),
    performer: draft.performer,
    supervisor: draft.supervisor,
    ...given("witness", draft.witness),
    ...given("withoutWitness", draft.witness === "" ? draft.withoutWitness : ""),
    verification:
      result === "notDone" ? { result } : { result, how: draft.how.trim(), person: draft.verifier },
    units: units.map(({ id }) => ({
      asset: id,
      photos: [...(draft.photos[id] ?? [])],
      ...readOn(draft, id),
    })),
    remains: draft.remains.trim(),
    ...given("note", draft.note),
  };
}

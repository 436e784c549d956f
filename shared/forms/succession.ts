/** 引継書: what passes from one custody manager to the next, frozen as it is handed on and again once it is taken over (domain E09). */
import { withoutAbsent } from "../domain/absent.ts";
import { dayOf } from "../domain/calendar.ts";
import type { FormNumber } from "../domain/event.ts";
import type { Books, Change } from "../domain/state.ts";
import { sheetId } from "../domain/state.ts";
import type { Succession } from "../domain/succession.ts";
import {
  cited,
  contactOnForm,
  contractOnForm,
  isSample,
  need,
  personOnForm,
  placeOnForm,
  unitOnForm,
} from "./onForm.ts";
import type { HandedUnitOnForm, SuccessionContent } from "./successionContent.ts";

/** The paper's sheet, frozen at entry `seq`, of one that has a number: earlier programs gave none, nor a paper. */
export function successionSheet(books: Books, of: Succession, seq: number): readonly Change[] {
  const { succession: subject, acceptance, number } = of;
  if (!number) return [];
  const stage = acceptance ? "completed" : "issued";
  const content = withoutAbsent(contentOf(books, of, { number, stage }));
  return [
    {
      kind: "sheet",
      id: sheetId("succession", subject, stage),
      doc: { form: "succession", subject, stage, seq, content, prints: [] },
    },
  ];
}

type Members = { [K in keyof SuccessionContent]: SuccessionContent[K] | undefined };

function contentOf(
  books: Books,
  { contract, from, to, writtenAt, acceptance, ...of }: Succession,
  { number, stage }: { readonly number: FormNumber; readonly stage: SuccessionContent["stage"] },
): SuccessionContent {
  const content: Members = {
    version: 1,
    form: "succession",
    stage,
    sample: isSample(books),
    number,
    issuedOn: dayOf(writtenAt),
    contract: contractOnForm(books, contract),
    from: personOnForm(books, contract, from, writtenAt),
    to: personOnForm(books, contract, to, acceptance?.at ?? writtenAt),
    reason: of.reason,
    lastDay: of.lastDay,
    units: of.assets.map((id) => handedUnit(books, id)),
    keys: of.keys,
    handed: signed({ at: writtenAt, by: of.confirmation, remarks: of.remarks }),
    taken: acceptance && signed(acceptance),
    notice: acceptance?.notice && cited(acceptance.notice),
    contact: contactOnForm(books, contract, from, writtenAt),
  };
  // Absent members are dropped next; the others have the shape the type promises.
  return content as SuccessionContent;
}

function handedUnit(books: Books, id: string): HandedUnitOnForm {
  const asset = need(books.get("asset", id), id);
  const { place, shelf, seal, container } = asset;
  // As above.
  return {
    ...unitOnForm(books, asset),
    place: place === undefined ? undefined : placeOnForm(books, place),
    shelf,
    seal,
    container,
  } as HandedUnitOnForm;
}

function signed({
  at,
  by,
  remarks,
}: Pick<NonNullable<Succession["acceptance"]>, "at" | "by"> & {
  readonly remarks?: string | undefined;
}): SuccessionContent["handed"] {
  return {
    at,
    by: by.by,
    ...(by.by === "signature" ? { strokes: by.strokes } : {}),
    ...(remarks === undefined ? {} : { remarks }),
  };
}

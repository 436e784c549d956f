/** The papers of a contract, each as it can be corrected, with the corrections there are of it. */
import type { CorrectedPaper, Subject } from "../../../shared/domain/commands/correction.ts";
import { CORRECTABLE } from "../../../shared/domain/correctable.ts";
import { correctionsId } from "../../../shared/domain/correction.ts";
import type { Kind } from "../../../shared/domain/state.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { PaperRow } from "../../../shared/views/correction.ts";
import { correctedName } from "../correctedName.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

/** By which id the papers of a kind are known, and in which documents they are kept. */
const KEPT = {
  designation: ["standing", "person"],
  pledge: ["standing", "person"],
  training: ["standing", "person"],
  placeDesignation: ["placement", "place"],
  permit: ["permits", "place"],
  consent: ["admission", "party"],
  copyApproval: ["copyApproval", "approval"],
  instruction: ["instruction", "instruction"],
  incidentInstruction: ["incident", "incident"],
} as const satisfies Record<CorrectedPaper, readonly [Kind, string]>;

export function papers(reading: Reading, { contract }: { readonly contract: string }): PaperRow[] {
  const kinds = Object.entries(KEPT) as [CorrectedPaper, (typeof KEPT)[CorrectedPaper]][];
  return kinds.flatMap(([kind, [keeper, by]]) =>
    few(reading, keeper)
      .filter((doc) => doc.contract === contract)
      // Each is named in its document by the member of that name.
      .flatMap((doc) => papersOf(reading, contract, kind, doc[by as keyof typeof doc])),
  );
}

/** Those of one list, in their order; of what has an id of its own just that. */
function papersOf(
  reading: Reading,
  contract: string,
  kind: CorrectedPaper,
  id: string,
): readonly PaperRow[] {
  const { known } = CORRECTABLE[kind];
  const under = known.includes("contract") ? { contract } : {};
  if (!known.includes("nth")) return paper(reading, { kind, id, ...under });
  const rows: PaperRow[] = [];
  for (let nth = 0; ; nth += 1) {
    const subject = { kind, id, ...under, nth };
    if (!CORRECTABLE[kind].now(reading.books, subject)) return rows;
    rows.push(...paper(reading, subject));
  }
}

/** As a row; what was said by word of mouth is none. */
function paper({ books, names }: Reading, subject: Subject): readonly PaperRow[] {
  const said = CORRECTABLE[subject.kind].now(books, subject);
  const date = said?.documentDate ?? said?.signedOn ?? said?.heldOn;
  if (!said || date === undefined) return [];
  const all = books.get("corrections", correctionsId(subject))?.all ?? [];
  const label = correctedName(books, names, subject);
  return [
    {
      subject: { ...subject, label },
      date,
      corrections: all.flatMap((id) => {
        const one = books.get("correction", id);
        return one ? [{ id, label: formNumber(one.number) }] : [];
      }),
      ...given({ from: said.validFrom, to: said.validTo ?? said.deadline }),
    },
  ];
}

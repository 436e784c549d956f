/** An inspection (Art. 19): each article with the records that meet it in a period, and the gaps. */
import type { Received } from "../../../../shared/ipc/contract.ts";
import type { InspectionView } from "../../../../shared/views/inspection.ts";
import type { Reading } from "../reading.ts";
import { given, ref } from "../reading.ts";
import { article24 } from "./closings.ts";
import { article15, article16, article17, article20 } from "./consents.ts";
import { article06, article10 } from "./holders.ts";
import { article05, article12 } from "./persons.ts";
import { article08 } from "./copying.ts";
import { groundsLost } from "./corrected.ts";
import { article11, article13 } from "./custody.ts";
import { article14, article18 } from "./ends.ts";
import { article04, article07, article09, article19, article21, reasonsGiven } from "./others.ts";
import { staysByPlace } from "./stays.ts";
import { unitsOf } from "./units.ts";
import type { Finding, Inspected } from "./inspected.ts";

const ARTICLES: readonly (readonly [number, (of: Inspected) => Finding])[] = [
  [4, article04],
  [5, article05],
  [6, article06],
  [7, article07],
  [8, article08],
  [9, article09],
  [10, article10],
  [11, article11],
  [12, article12],
  [13, article13],
  [14, article14],
  [15, article15],
  [16, article16],
  [17, article17],
  [18, article18],
  [19, article19],
  [20, article20],
  [21, article21],
  [24, article24],
];

/** A contract and the days looked at; and who of the client asked for it. */
export type InspectionAsked = Received<"inspection"> & { readonly requester?: string };

/** The whole of it, of one state of the ledger; nothing where there is no such contract. */
export function inspection(
  reading: Reading,
  { contract, from, to, requester }: InspectionAsked,
): InspectionView | undefined {
  const doc = reading.books.get("contract", contract);
  if (!doc) return undefined;
  const asked = { reading, contract: doc, from, to, docs: new Map() } satisfies Partial<Inspected>;
  const of: Inspected = {
    ...asked,
    stays: once(() => staysByPlace(asked)),
    units: once(() => unitsOf(asked)),
  };
  const reasons = reasonsGiven(of);
  const lost = groundsLost(of);
  return {
    contract: ref(reading, "contract", contract),
    sample: reading.books.get("ledger", "ledger")?.sample ?? false,
    number: doc.number,
    client: reading.names.party(doc.client),
    contractor: reading.names.party(doc.contractor),
    from,
    to,
    at: reading.now,
    entries: Number(reading.db.prepare("SELECT count(*) FROM entries").pluck().get()),
    articles: ARTICLES.map(([article, look]) => {
      const { evidence, gaps } = look(of);
      const answered = reasons.get(article);
      const all = [...gaps, ...(lost.get(article) ?? [])];
      return {
        article,
        evidence: [...evidence, ...(answered ? [answered] : [])],
        gaps: all,
        gapCount: all.length,
      };
    }),
    ...given({ requester }),
  };
}

/** Found out when it is first asked for, and kept. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

/** Contracts: what was agreed, how far it is, and what has happened under it. */
import type { Amendment, Contract } from "../../../shared/domain/state.ts";
import { OUTSTANDING_STATES } from "../../../shared/domain/state.ts";
import { changedLines, lapseText } from "../../../shared/text/ja/amendment.ts";
import type { AmendmentView, ContractRow, ContractView } from "../../../shared/views/contract.ts";
import { readBody } from "../entries.ts";
import { openDifferences } from "./certified.ts";
import { findings } from "./findings.ts";
import { copyApprovals } from "./copying.ts";
import { told } from "./history.ts";
import type { Tally } from "./lists.ts";
import { few, tally, unitsIn } from "./lists.ts";
import { parties, persons, places } from "./people.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { retention } from "./retention.ts";

export function contracts(reading: Reading): ContractRow[] {
  const counts = Map.groupBy(tally(reading), (one) => one.contract);
  return few(reading, "contract").map((doc) =>
    contractRow(reading, doc, counts.get(doc.contract) ?? []),
  );
}

function contractRow(reading: Reading, doc: Contract, counts: readonly Tally[]): ContractRow {
  return {
    id: doc.contract,
    number: doc.number,
    title: doc.title,
    client: ref(reading, "party", doc.client),
    contractor: ref(reading, "party", doc.contractor),
    from: doc.from,
    to: doc.to,
    phase: phaseOf(reading, doc),
    assets: unitsIn(counts),
    outstanding: unitsIn(counts, OUTSTANDING_STATES),
  };
}

/** A contract closes on the day after its term, whether or not anyone has recorded its end. */
export function phaseOf({ today }: Reading, doc: Contract): ContractRow["phase"] {
  if (doc.state === "completed") return "completed";
  if (doc.state === "ended" || today > doc.to) return "closing";
  return today < doc.from ? "preparing" : "running";
}

export function contract(reading: Reading, id: string): ContractView | undefined {
  const doc = reading.books.get("contract", id);
  if (!doc) return undefined;
  return {
    ...contractRow(reading, doc, tally(reading, id)),
    addressee: doc.addressee,
    purpose: doc.purpose,
    settings: doc.settings,
    persons: persons(reading, { contract: id }),
    places: places(reading, { contract: id }),
    parties: parties(reading, { contract: id }),
    differences: [...openDifferences(reading, id)],
    copyApprovals: copyApprovals(reading, id),
    findings: findings(reading, id),
    amendments: (doc.amendments ?? []).map((one) => amendment(reading, one)),
    retention: retention(reading, doc),
    history: told(reading, bodiesUnder(reading, id), { kind: "contract", id }),
    ...given({ ended: doc.ended }),
  };
}

function amendment({ names }: Reading, doc: Amendment): AmendmentView {
  return {
    document: doc.document.number,
    date: doc.document.date,
    changes: changedLines(doc),
    lapsing: doc.lapsing.map((one) => ({ what: lapseText(one, names), until: one.until })),
  };
}

/** What touched the contract itself, and whom and where the client has designated under it. */
function bodiesUnder({ db }: Reading, contractId: string) {
  const seqs = db
    .prepare<[{ id: string }], number>(
      `SELECT seq FROM history WHERE kind = 'contract' AND id = @id
       UNION SELECT history.seq FROM books JOIN history USING (kind, id)
         WHERE books.kind IN ('standing', 'placement', 'admission', 'permits', 'cloudService', 'copyApproval', 'inspectionFinding')
           AND books.contract = @id
       ORDER BY seq`,
    )
    .pluck()
    .all({ id: contractId });
  return seqs.map((seq) => readBody(db, seq));
}

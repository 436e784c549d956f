/** 収支 (Art. 14): what came in under a contract and what became of it; once it is completed, the report of it. */
import { balanceOf } from "../../../shared/domain/balance.ts";
import type { BalanceTally } from "../../../shared/domain/balance.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import type { BalanceView } from "../../../shared/views/contract.ts";
import { bodiesOf } from "./history.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { scans, sheets } from "./sheets.ts";

export function balance(reading: Reading, { contract }: Received<"balance">): BalanceView {
  return {
    contract: ref(reading, "contract", contract),
    at: reading.now,
    rows: [...balanceOf(tallies(reading, contract))],
    ...given({ report: report(reading, contract) }),
  };
}

type Flag = "original" | "copied";

/** Summed where they lie: a contract may have a hundred thousand units. */
function tallies({ db }: Reading, contract: string): readonly BalanceTally[] {
  return db
    .prepare<[string], Omit<BalanceTally, Flag> & { readonly [F in Flag]: 0 | 1 }>(
      `SELECT doc ->> '$.media' AS media, doc ->> '$.quantity.unit' AS unit, state,
         doc -> '$.parents' IS NULL AS original, doc -> '$.copyOf' IS NOT NULL AS copied,
         sum(doc ->> '$.quantity.value') AS value
       FROM books WHERE kind = 'asset' AND contract = ?
       GROUP BY media, unit, state, original, copied ORDER BY min(rowid)`,
    )
    .all(contract)
    .map((tally) => ({ ...tally, original: tally.original === 1, copied: tally.copied === 1 }));
}

function report(reading: Reading, contract: string): BalanceView["report"] {
  const doc = reading.books.get("completion", contract);
  return (
    doc && {
      number: formNumber(doc.number),
      issuer: reading.names.person(doc.issuer),
      sheets: sheets(reading, { form: "completionReport", subject: contract }),
      scans: scans(bodiesOf(reading, { kind: "completion", id: contract })),
    }
  );
}

/** The entries themselves, their proofs, and whether the ledger is whole. */
import type { Handlers } from "../guard.ts";
import { entryProof } from "../../exchange/proofs.ts";
import { entries, entry } from "../../ledger/views/entries.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import { verifyText } from "../../../shared/text/ja/verify.ts";
import type { VerifyReport } from "../../../shared/views/audit.ts";
import { saved } from "./save.ts";

type Calls =
  | "entries"
  | "entry"
  | "saveProof"
  | "verifyStart"
  | "verifyStatus"
  | "verifyCancel"
  | "saveReport";

export function auditHandlers({ session, dialogs, verification }: Services): Pick<Handlers, Calls> {
  return {
    entries: (input) => session.read((reading) => entries(reading, input)),
    entry: ({ seq }) => {
      const found = session.read((reading) => entry(reading, seq));
      if (!found) throw new Denied("not-there");
      return found;
    },
    saveProof: ({ seq }) => {
      const proof = entryProof(session.demandLedger().reading, seq);
      return saved(dialogs, { name: `記録${seq}.tlog-proof`, kind: "proof", text: proof });
    },
    verifyStart: () => {
      const { path, heads } = session.demandLedger();
      return verification.start({ path, missing: heads.missing });
    },
    verifyStatus: () => verification.status,
    verifyCancel: () => verification.cancel(),
    saveReport: () => {
      const report = verification.demandReport();
      return saved(dialogs, {
        name: `検証結果_${report.startedAt.slice(0, 10)}.txt`,
        kind: "report",
        text: (ending) => (ending === ".json" ? `${JSON.stringify(report)}\n` : asText(report)),
      });
    },
  };
}

function asText(report: VerifyReport): string {
  return [report.path, report.startedAt, verifyText(report), ""].join("\n");
}

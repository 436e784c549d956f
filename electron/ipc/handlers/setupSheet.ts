/** The 初期設定控: how it looks, and letting it out on paper or into a file. Nothing of it is recorded. */
import { Problem } from "../../../shared/domain/problem.ts";
import type { SetupSheet } from "../../../shared/forms/setupSheet.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { setupSheetText, setupUnprinted } from "../../../shared/text/ja/setupSheet.ts";
import { keyPath } from "../../keys/ledgerKey.ts";
import { instantOf } from "../../ledger/clock.ts";
import { parseBody, readEntry } from "../../ledger/entries.ts";
import { given } from "../../ledger/views/reading.ts";
import type { PrintTarget } from "../../print/print.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";

export function setupSheetHandlers(
  services: Services,
): Pick<Handlers, "setupSheet" | "printSetupSheet"> {
  const { printing } = services;
  return {
    setupSheet: () => printing.pdfOf({ kind: "setup", setup: setupOf(services) }),
    printSetupSheet: async ({ target }) => {
      const setup = setupOf(services);
      const out = await targetOf(services, target);
      if (!out) return { printed: false, why: setupUnprinted.notChosen };
      const why = await printing.printSetup(setup, out);
      if (why !== undefined) return { printed: false, why };
      return { printed: true, ...given({ path: out.to === "file" ? out.path : undefined }) };
    },
  };
}

function setupOf({ session }: Services): SetupSheet {
  const { path, identity, db } = session.demandLedger();
  const { title, sample, origin, vkey } = identity;
  const first = readEntry(db, 0);
  const openedAt = first && parseBody(first.body)?.recordedAt;
  if (openedAt === undefined) throw new Problem("damaged", "0");
  return {
    title,
    sample,
    origin,
    vkey,
    openedAt,
    ledgerFile: path,
    keyFile: keyPath(path),
    printedAt: instantOf(session.parts.clock.wallMs()),
  };
}

async function targetOf(
  { dialogs }: Services,
  target: Received<"printSetupSheet">["target"],
): Promise<PrintTarget | undefined> {
  if (target === "printer") return { to: "printer" };
  const path = await dialogs.save(`${setupSheetText.title}.pdf`, "pdf");
  // The dialog has asked before an existing file is replaced.
  return path === undefined ? undefined : { to: "file", path, replace: true };
}

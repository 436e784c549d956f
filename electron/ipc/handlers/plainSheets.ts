/**
 * Sheets that are no forms, the 初期設定控, what an inspection sees and what verify found: how they look, and letting
 * them out. Nothing of it is recorded.
 */
import { Problem } from "../../../shared/domain/problem.ts";
import type { SetupSheet } from "../../../shared/forms/setupSheet.ts";
import type { VerificationSheet } from "../../../shared/forms/verificationSheet.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { inspectionText } from "../../../shared/text/ja/inspection.ts";
import { plainUnprinted, setupSheetText } from "../../../shared/text/ja/setupSheet.ts";
import { VERIFY_REPORT } from "../../../shared/text/ja/verify.ts";
import { keyPath } from "../../keys/ledgerKey.ts";
import { instantOf } from "../../ledger/clock.ts";
import { parseBody, readEntry } from "../../ledger/entries.ts";
import { given } from "../../ledger/views/reading.ts";
import type { PrintTarget } from "../../print/letOut.ts";
import type { PlainSheet } from "../../print/print.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";
import { present } from "./views.ts";

export function plainSheetHandlers(
  services: Services,
): Pick<Handlers, "setupSheet" | "printSetupSheet" | "printInspection" | "printReport"> {
  const { printing } = services;
  return {
    setupSheet: () => printing.pdfOf({ kind: "setup", setup: setupOf(services) }),
    printSetupSheet: async ({ target }) => {
      const content = { kind: "setup", setup: setupOf(services) } as const;
      return letOut(services, content, { target, title: setupSheetText.title });
    },
    printInspection: async ({ target, ...asked }) => {
      const inspection = await services.inspecting.forPaper({
        ...present(services.session),
        asked,
      });
      const content = { kind: "inspection", inspection } as const;
      return letOut(services, content, { target, title: inspectionText.title });
    },
    printReport: async ({ target }) => {
      const content = { kind: "verification", verification: foundIn(services) } as const;
      return letOut(services, content, { target, title: VERIFY_REPORT });
    },
  };
}

interface Way {
  readonly target: Received<"printSetupSheet">["target"];
  readonly title: string;
}

/** Onto paper, or into a file the person chooses. */
async function letOut(services: Services, content: PlainSheet, { target, title }: Way) {
  const out = await targetOf(services, target, title);
  if (!out) return { printed: false as const, why: plainUnprinted.notChosen(title) };
  const why = await services.printing.printPlain(content, out);
  if (why !== undefined) return { printed: false as const, why };
  const path = out.to === "file" ? out.path : undefined;
  return { printed: true as const, ...given({ path }) };
}

function foundIn({ session, verification }: Services): VerificationSheet {
  const { title, sample, origin, vkey } = session.demandLedger().identity;
  const printedAt = instantOf(session.parts.clock.wallMs());
  return { title, sample, origin, vkey, report: verification.demandReport(), printedAt };
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
  target: Way["target"],
  title: string,
): Promise<PrintTarget | undefined> {
  if (target === "printer") return { to: "printer" };
  const path = await dialogs.save(`${title}.pdf`, "pdf");
  // The dialog has asked before an existing file is replaced.
  return path === undefined ? undefined : { to: "file", path, replace: true };
}

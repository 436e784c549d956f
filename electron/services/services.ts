/** Everything a call may need, put together once. What needs a window is handed in. */
import type { SheetContent } from "../../shared/forms/printed.ts";
import type { PrintJob, PrintTarget, Printed } from "../print/letOut.ts";
import type { FormPdf, PlainSheet } from "../print/print.ts";
import type { ListOrder } from "../exchange/list-worker.ts";
import type { AnsweringThread } from "./answeringThread.ts";
import type { Dialogs } from "./dialogs.ts";
import type { ExportingParts } from "./exporting.ts";
import { Exporting } from "./exporting.ts";
import type { StartInspection } from "./inspecting.ts";
import { Inspecting } from "./inspecting.ts";
import { PickedList } from "./importing.ts";
import { Backups } from "./backups.ts";
import type { Scanner } from "../scan/scanner.ts";
import { Papers } from "./papers.ts";
import { PickedFiles } from "./pickedFiles.ts";
import type { SessionParts } from "./session.ts";
import type { RestoresParts } from "./restores.ts";
import { Restores } from "./restores.ts";
import { Session } from "./session.ts";
import type { VerificationParts } from "./verification.ts";
import { Verification } from "./verification.ts";

export interface Printing {
  pdfOf(content: SheetContent): Promise<FormPdf>;
  printForm(job: PrintJob): Promise<Printed>;
  printPlain(content: PlainSheet, out: PrintTarget): Promise<string | undefined>;
}

export interface ServiceParts extends SessionParts {
  readonly dialogs: Dialogs;
  readonly printing: Printing;
  readonly scan: Scanner;
  readonly verify: VerificationParts["start"];
  readonly inspect: StartInspection;
  readonly saveList: (order: ListOrder) => AnsweringThread<object>;
  readonly exportBundle: ExportingParts["start"];
  readonly restore: RestoresParts["start"];
  readonly report: (where: string, error: unknown) => string;
  /** The terms of everything the program is made of. */
  readonly licences: () => string;
  /** verify.html, which checks bundles and papers where there is no program. */
  readonly verifyPage: () => string;
}

export interface Services extends Pick<
  ServiceParts,
  "dialogs" | "printing" | "saveList" | "licences" | "verifyPage"
> {
  readonly session: Session;
  readonly files: PickedFiles;
  readonly list: PickedList;
  readonly papers: Papers;
  readonly verification: Verification;
  readonly inspecting: Inspecting;
  readonly exporting: Exporting;
  readonly backups: Backups;
  readonly restores: Restores;
  /** Forgets the key and what was picked; the ledger stays open. */
  readonly lock: () => void;
  /** Ends everything that is open. */
  readonly close: () => void;
}

export function servicesOf(parts: ServiceParts): Services {
  const session = new Session(parts);
  const files = new PickedFiles();
  const list = new PickedList();
  const papers = new Papers(parts);
  const verification = new Verification({
    start: parts.verify,
    elapsedMs: () => parts.clock.elapsedMs(),
    report: (error) => parts.report("verify", error),
    finished: (report) => {
      const { origin, startedAt: at, size, ok } = report;
      if (origin !== undefined) parts.settings.keepVerified(origin, { at, size, ok });
      parts.moved();
    },
  });
  const inspecting = new Inspecting(parts.inspect);
  const exporting = new Exporting({
    start: parts.exportBundle,
    report: (error) => parts.report("export", error),
  });
  const backups = new Backups(session, {
    report: (error) => parts.report("backup", error),
  });
  const restores = new Restores({
    start: parts.restore,
    elapsedMs: () => parts.clock.elapsedMs(),
  });
  const lock = () => {
    files.forget();
    list.forget();
    inspecting.forget();
    session.signOut();
  };
  return {
    session,
    files,
    list,
    papers,
    verification,
    inspecting,
    exporting,
    backups,
    restores,
    dialogs: parts.dialogs,
    printing: parts.printing,
    saveList: parts.saveList,
    licences: parts.licences,
    verifyPage: parts.verifyPage,
    lock,
    close: () => {
      lock();
      verification.forget();
      exporting.forget();
      backups.forget();
      restores.cancel();
      papers.forget();
      session.close();
    },
  };
}

/** What people are given who do not have the program: a bundle, and the page that checks it. */
import { join } from "node:path";
import type { Received } from "../../../shared/ipc/contract.ts";
import { bundleFolderName } from "../../../shared/text/ja/bundle.ts";
import { instantOf } from "../../ledger/clock.ts";
import type { Services } from "../../services/services.ts";
import { guards } from "../../ledger/views/guards.ts";
import type { Handlers } from "../guard.ts";
import { saved } from "./save.ts";
import { viewsOf } from "./views.ts";

type Calls = "exportStart" | "exportStatus" | "exportCancel" | "guards" | "saveVerifyPage";

export function handOutHandlers(services: Services): Pick<Handlers, Calls> {
  const { session, dialogs, exporting, verifyPage } = services;
  return {
    exportStart: async (asked) => {
      const parent = await dialogs.folder("export");
      if (parent === undefined) return exporting.status;
      // Only now: meanwhile the ledger may have been closed.
      const { path, identity } = session.demandLedger();
      const now = instantOf(session.parts.clock.wallMs());
      const folder = join(parent, bundleFolderName(identity.title, now));
      const { attachments } = asked;
      return exporting.start({
        ledger: path,
        folder,
        ...namesOf(asked.names),
        attachments,
        verifyPage: Buffer.from(verifyPage(), "utf8"),
      });
    },
    exportStatus: () => exporting.status,
    exportCancel: () => exporting.cancel(),
    guards: viewsOf(services).seen(guards),
    saveVerifyPage: () => saved(dialogs, { name: "verify.html", kind: "page", text: verifyPage() }),
  };
}

function namesOf(names: Received<"exportStart">["names"]) {
  return {
    disclosures: names.of !== "none",
    without: names.of === "some" ? names.without : [],
  };
}

/** What is kept of the ledger outside of it, and what people bring to compare with it. */
import { entryCount } from "../../ledger/entries.ts";
import { forWitness } from "../../heads/cosigned.ts";
import { headsView } from "../../heads/view.ts";
import type { HeldSource } from "../../heads/held/read.ts";
import type { Services } from "../../services/services.ts";
import { PASTED } from "../../../shared/text/ja/unheld.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { saved } from "./save.ts";
import type { Handlers } from "../guard.ts";

type Calls = "heads" | "keepHeads" | "checkPaper" | "rememberHeads" | "saveHead" | "takeCosigned";

export function headsHandlers({ session, papers, dialogs }: Services): Pick<Handlers, Calls> {
  const view = async () => {
    const ledger = session.demandLedger();
    const { heads } = ledger;
    await heads.settled();
    return headsView(ledger, heads);
  };
  const sources = async (input: Received<"checkPaper">): Promise<readonly HeldSource[]> => {
    if (input.from === "text") return [{ text: input.text, name: PASTED }];
    const folder = input.from === "folder" ? await dialogs.folder("bundle") : undefined;
    const paths = input.from === "files" ? await dialogs.evidence() : [folder];
    return paths.flatMap((path) => (path === undefined ? [] : [{ path }]));
  };
  return {
    heads: view,
    keepHeads: async ({ folder }) => {
      const chosen = folder === undefined ? undefined : session.demandChosen(folder);
      await session.demandLedger().heads.keepIn(chosen);
      return view();
    },
    checkPaper: async (input) => {
      const named = await sources(input);
      if (named.length === 0) return { chosen: false };
      return { chosen: true, checked: await papers.check(session.demandLedger(), named) };
    },
    rememberHeads: () => papers.remember(session.demandLedger()),
    saveHead: () => {
      const { reading, heads } = session.demandLedger();
      return saved(dialogs, {
        name: `先頭_${entryCount(reading.db)}件.txt`,
        kind: "head",
        text: forWitness(reading, heads.witnessKeys),
      });
    },
    takeCosigned: async ({ key }) => {
      const paths = await dialogs.evidence();
      if (paths.length === 0) return [];
      return papers.takeCosigned(session.demandLedger(), paths, key);
    },
  };
}

/** `restore --rehearse`: what a restore from a backup would mean; nothing is replaced. */
import { resolve } from "node:path";
import {
  nothingReplaced,
  rehearsalFacts,
  rehearsalSays,
  rehearsed,
} from "../../../shared/text/ja/restore.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { rehearse } from "../../backup/rehearse.ts";
import { HeadStore } from "../../heads/store.ts";
import { systemClock } from "../../ledger/clock.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { readOptions } from "../options.ts";
import { heldAt } from "./held.ts";

export const RESTORE_USAGE =
  "restore --rehearse --backup バックアップ [--ledger いまの台帳] [--against 控え…] [--json]";

export async function restore(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      rehearse: { type: "boolean" },
      backup: { type: "string" },
      ledger: { type: "string" },
      against: { type: "string", multiple: true },
    },
    RESTORE_USAGE,
  );
  if (!options.on("rehearse")) throw new Usage(`使い方: ${RESTORE_USAGE}`);
  const ledger = options.text("ledger");
  const held = await heldAt([...options.all("against"), ...options.positionals], io);
  const view = await rehearse(
    {
      backup: resolve(options.required("backup")),
      present: ledger === undefined ? undefined : resolve(ledger),
      against: held,
    },
    {
      heads: new HeadStore(io.headsFolder),
      helper: io.verifyHelper,
      wallMs: systemClock.wallMs(),
    },
  );
  io.out(options.on("json") ? JSON.stringify(view) : linesOf(view).join("\n"));
  return view.outcome === "whole" || view.outcome === "loses" ? EXIT.done : EXIT.unverified;
}

function linesOf(view: RehearsalView): string[] {
  return [
    rehearsed[view.outcome],
    rehearsalSays(view),
    ...rehearsalFacts(view).map(([label, value]) => `  ${label}: ${value}`),
    ...view.findings.map((finding) => `  ${finding}`),
    ...view.losses.map(({ seq, title }) => `  記録 ${seq}: ${title}`),
    nothingReplaced,
  ];
}

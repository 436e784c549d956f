/**
 * `restore`: a ledger from a backup. Where entries are lost by it, only with `--successor`: then another ledger follows
 * the one before. With `--rehearse` only what it would mean.
 */
import { hostname } from "node:os";
import { resolve } from "node:path";
import { mayAsk } from "../../../shared/domain/command.ts";
import { Note } from "../../../shared/domain/values.ts";
import {
  notRestored,
  nothingReplaced,
  rehearsalFacts,
  rehearsalSays,
  rehearsalStopped,
  rehearsed,
  restoreStopped,
  restoredTo,
  restoringText,
} from "../../../shared/text/ja/restore.ts";
import { missingText } from "../../../shared/text/ja/missingHeads.ts";
import { succeededTo } from "../../../shared/text/ja/lineage.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import type { Rehearsing, RehearsingParts } from "../../backup/rehearse.ts";
import { rehearse } from "../../backup/rehearse.ts";
import type { Restored } from "../../backup/restore.ts";
import { restoreLedger } from "../../backup/restore.ts";
import type { RestoringParts } from "../../backup/restoring.ts";
import { Stopped } from "../../backup/restoring.ts";
import { HeadStore } from "../../heads/store.ts";
import { systemClock } from "../../ledger/clock.ts";
import { secondsLeft } from "../../ledger/verify/progress.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { openedForRecording } from "../opened.ts";
import type { Options } from "../options.ts";
import { readOptions } from "../options.ts";
import { accountFor } from "../recording.ts";
import { secret } from "../secrets.ts";
import { checked, keeperFor, sayNotKept } from "./heads.ts";
import { heldAt } from "./held.ts";

export const RESTORE_USAGE = `restore バックアップ --ledger 復元先.ukewatashi --reason 理由 [--successor] [--present いまの台帳] [--against 控え…] [--as ログイン名] [--json]
restore --rehearse --backup バックアップ [--ledger いまの台帳] [--against 控え…] [--json]`;

export async function restore(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      rehearse: { type: "boolean" },
      backup: { type: "string" },
      ledger: { type: "string" },
      present: { type: "string" },
      reason: { type: "string" },
      successor: { type: "boolean" },
      as: { type: "string" },
      against: { type: "string", multiple: true },
    },
    RESTORE_USAGE,
  );
  return options.on("rehearse") ? rehearsing(options, io) : restoring(options, io);
}

async function rehearsing(options: Options, io: Io): Promise<Exit> {
  const ledger = options.text("ledger");
  const what = {
    backup: resolve(options.required("backup")),
    present: ledger === undefined ? undefined : resolve(ledger),
    against: await heldAt([...options.all("against"), ...options.positionals], io),
  };
  const view = await followed(io, (parts) => rehearse(what, parts));
  if (!view) {
    io.err(rehearsalStopped);
    return EXIT.failed;
  }
  io.out(options.on("json") ? JSON.stringify(view) : linesOf(view).join("\n"));
  return view.outcome === "whole" || view.outcome === "loses" ? EXIT.done : EXIT.unverified;
}

async function restoring(options: Options, io: Io): Promise<Exit> {
  const out = resolve(options.required("ledger"));
  const what = {
    ...(await sourceOf(options, io)),
    out,
    reason: reasonIn(options),
    successor: options.on("successor"),
  };
  const ended = await followed(io, (parts) =>
    restoreLedger(what, {
      ...parts,
      passphrase: () => secret(io, "passphrase"),
      actorFor: (ledger, books) => {
        const { account, role } = accountFor(ledger, books, options.text("as"));
        if (!mayAsk(role, "recordRestore")) throw new Usage("復元できるのは管理責任者だけです。");
        return { account, role, workstation: hostname(), via: "cli" };
      },
    }),
  );
  if (!ended) {
    io.err(restoreStopped);
    return EXIT.failed;
  }
  const { rehearsal, restored, succeeded } = ended;
  if (restored) await remembered(out, io);
  io.err(saysOf({ rehearsal, restored, succeeded }));
  if (options.on("json")) io.out(JSON.stringify({ restored, rehearsal, succeeded }));
  else if (restored) io.out(out);
  return restored ? EXIT.done : refusalOf(rehearsal);
}

function saysOf({ rehearsal, restored, succeeded }: Restored): string {
  if (succeeded) return succeededTo(succeeded).join("\n");
  return restored ? restoredTo(rehearsal.size) : notRestored(rehearsal);
}

/** A backup that cannot be trusted failed its verification; one that would lose entries is refused. */
function refusalOf({ outcome }: RehearsalView): Exit {
  return outcome === "unsound" || outcome === "parted" ? EXIT.unverified : EXIT.refused;
}

async function sourceOf(options: Options, io: Io): Promise<Rehearsing> {
  const [given, ...held] = options.positionals;
  if (given === undefined) throw new Usage(`使い方: ${RESTORE_USAGE}`);
  const present = options.text("present");
  return {
    backup: resolve(given),
    present: present === undefined ? undefined : resolve(present),
    against: await heldAt([...options.all("against"), ...held], io),
  };
}

function reasonIn(options: Options): string {
  const reason = Note.safeParse(options.required("reason"));
  if (!reason.success) throw new Usage(`復元する理由を書いてください。\n使い方: ${RESTORE_USAGE}`);
  return reason.data;
}

/** Keeps the new head outside the file, now that the file has its name. */
async function remembered(path: string, io: Io): Promise<void> {
  const ledger = await openedForRecording(path, io);
  try {
    const keeper = keeperFor(ledger, io, true);
    const problem = await checked(keeper, io);
    if (problem) throw problem;
    keeper.committed();
    await keeper.settled();
    sayNotKept(keeper, io);
  } finally {
    ledger.close();
  }
}

type Parts = RehearsingParts & Pick<RestoringParts, "decided">;

/** Shows at the terminal how far it has got, and ends it where it is called off: then there is nothing. */
async function followed<T>(io: Io, act: (parts: Parts) => Promise<T>): Promise<T | undefined> {
  const { interruptible = (does) => does(new AbortController().signal) } = io;
  try {
    return await interruptible((calledOff) => act(partsFor(io, calledOff)));
  } catch (error) {
    if (error instanceof Stopped) return undefined;
    throw error;
  } finally {
    io.live?.("");
  }
}

function partsFor(io: Io, calledOff: AbortSignal): Parts {
  const began = { step: "", ms: 0 };
  const demandWanted = () => {
    if (calledOff.aborted) throw new Stopped();
  };
  return {
    heads: new HeadStore(io.headsFolder),
    helper: io.verifyHelper,
    wallMs: systemClock.wallMs(),
    decided: demandWanted,
    progress: (progress) => {
      demandWanted();
      const now = performance.now();
      if (progress.step !== began.step) Object.assign(began, { step: progress.step, ms: now });
      const { done, total } = progress;
      const left = total > 0 ? secondsLeft({ done, total }, now - began.ms) : undefined;
      io.live?.(restoringText(progress, left));
    },
  };
}

function linesOf(view: RehearsalView): string[] {
  return [
    rehearsed[view.outcome],
    rehearsalSays(view),
    ...rehearsalFacts(view).map(([label, value]) => `  ${label}: ${value}`),
    ...view.findings.map((finding) => `  ${finding}`),
    ...(view.missing ?? []).map((one) => `  ${missingText(one)}`),
    ...view.losses.map(({ seq, title }) => `  記録 ${seq}: ${title}`),
    nothingReplaced,
  ];
}

/**
 * A restore from the screens: from a backup that the person has chosen and tried out, into a new file that is then open.
 * Nothing of the ledger before is changed.
 */
import { dirname, join } from "node:path";
import { mayAsk } from "../../shared/domain/command.ts";
import { generationOf, nextOrigin } from "../../shared/domain/generation.ts";
import {
  notRestored,
  rehearsalStopped,
  restoreStopped,
  restoredFileName,
} from "../../shared/text/ja/restore.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import type { Received } from "../../shared/ipc/contract.ts";
import type { Rehearsed, RestoreOutcome } from "../../shared/views/restore.ts";
import { tryPassword } from "../keys/accounts.ts";
import { storedBooks } from "../ledger/books.ts";
import type { ReadLedger } from "../ledger/ledger.ts";
import { openForReading } from "../ledger/ledger.ts";
import { Denied } from "./denied.ts";
import type { Services } from "./services.ts";
import type { SessionView } from "../../shared/views/session.ts";

type Desk = Pick<Services, "session" | "dialogs" | "restores">;

/** A backup is chosen and tried out. From then on it may be named. */
export async function rehearseChosen({ session, dialogs, restores }: Desk): Promise<Rehearsed> {
  const present = session.ledger?.path;
  const backup = await dialogs.backup();
  if (backup === undefined) return { chosen: false };
  session.choose(backup);
  const ended = await restores.run({
    backup,
    present,
    missing: session.ledger?.heads.missing,
    wallMs: session.parts.clock.wallMs(),
  });
  return ended
    ? { chosen: true, rehearsal: ended.rehearsal }
    : { chosen: false, why: rehearsalStopped };
}

/** What a person asks for. */
type Asked = Received<"restoreBackup">;

/** Restores in the name of an account, into a file that the person chooses, and opens it. */
export async function restoreAs(
  { session, dialogs, restores }: Desk,
  { backup: named, reason, passphrase, successor }: Asked,
  account: string,
  opened: (view: SessionView) => SessionView,
): Promise<RestoreOutcome> {
  const backup = session.demandChosen(named);
  const out = await dialogs.newLedger(proposedFor(backup, session.ledger?.path, successor));
  if (out === undefined) return { restored: false };
  const actor = { account, role: roleIn(backup, account), ...session.workplace() };
  const ended = await restores.run({
    backup,
    present: session.ledger?.path,
    wallMs: session.parts.clock.wallMs(),
    into: { out, reason, successor, passphrase, actor },
  });
  if (!ended) return { restored: false, why: restoreStopped };
  const { rehearsal, restored } = ended;
  if (restored === false) return { restored: false, why: notRestored(rehearsal) };
  session.choose(out);
  return { restored: true, session: opened(await session.open(out)) };
}

/** What an account that may restore is in a backup. */
function roleIn(backup: string, account: string): Role {
  const ledger = openForReading(backup);
  try {
    const known = storedBooks(ledger.db).get("account", account);
    if (!known || known.closed || !mayAsk(known.role, "recordRestore"))
      throw new Denied("not-in-backup");
    return known.role;
  } finally {
    ledger.close();
  }
}

/** The account of a manager whom the backup knows, by the password they had when it was taken. */
export async function managerIn(
  { session }: Desk,
  { backup, login, password }: { backup: string; login: string; password: string },
): Promise<string> {
  const ledger = openForReading(session.demandChosen(backup));
  try {
    const books = storedBooks(ledger.db);
    const account = books.get("login", login)?.account;
    const tried = await tryPassword(ledger.db, account, password);
    tried.seed?.fill(0);
    if (!tried.ok || account === undefined) throw new Denied("not-in-backup");
    return account;
  } finally {
    ledger.close();
  }
}

/** Beside the ledger in use, under a name that tells it apart. */
function proposedFor(backup: string, present: string | undefined, successor: boolean): string {
  const ledger = openForReading(backup);
  ledger.close();
  const folder = dirname(present ?? backup);
  return join(folder, restoredFileName(ledger.identity.title, generationAfter(ledger, successor)));
}

function generationAfter({ identity }: ReadLedger, successor: boolean): number | undefined {
  const next = successor ? nextOrigin(identity.origin) : undefined;
  return next === undefined ? undefined : generationOf(next);
}

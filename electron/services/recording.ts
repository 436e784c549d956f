/** Commands from people: who may give which, what a password confirms, and what is answered. */
import type { Command } from "../../shared/domain/command.ts";
import { COMMANDS_OF_PROGRAM, mayAsk } from "../../shared/domain/command.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { confirmationByOther, confirmationRefused } from "../../shared/text/ja/faults.ts";
import type { TriedOut } from "../../shared/views/common.ts";
import type { RecordOutcome } from "../../shared/views/session.ts";
import { LEAST_PASSWORD, newCredential } from "../keys/accounts.ts";
import type { Alongside, Outcome } from "../ledger/append.ts";
import { removeCredential, storeCredential } from "../ledger/credentials.ts";
import { BARE_NAMES } from "../ledger/names.ts";
import { numberGiven } from "../ledger/numberGiven.ts";
import { groundsIn } from "../ledger/views/grounds.ts";
import { given } from "../ledger/views/reading.ts";
import { refusalView } from "../ledger/views/refusals.ts";
import { Denied } from "./denied.ts";
import type { PickedFiles } from "./pickedFiles.ts";
import type { Session } from "./session.ts";
import type { SignedIn } from "./signedIn.ts";

/** Records a command. Its attachments are those picked before; a confirmation by password has its own way. */
export function record(session: Session, files: PickedFiles, command: Command): RecordOutcome {
  demandMayAsk(session, command);
  if (accountConfirming(command) !== undefined) throw new Denied("own-password");
  return recordAs(session, command, {
    attachments: files.bytes,
    ...(command.type === "closeAccount"
      ? { also: (db) => removeCredential(db, command.account) }
      : {}),
  });
}

/** Records a confirmation by the password of the very person who confirms. */
export async function confirm(
  session: Session,
  { command, password }: { command: Command; password: string },
): Promise<RecordOutcome> {
  const user = demandMayAsk(session, command);
  const confirming = accountConfirming(command);
  if (!confirming) throw new Denied("bad-request");
  const { account, person } = confirming;
  const own = session.read(({ books }) => {
    const known = books.get("account", account);
    return known !== undefined && !known.closed && known.person === person;
  });
  if (!own) return notConfirmed("confirmation.account", confirmationByOther);
  const { ok, waitSeconds } = await session.check(account, password);
  demandStill(session, user);
  return ok
    ? recordAs(session, command)
    : notConfirmed("password", confirmationRefused(waitSeconds));
}

/** Everything that would be refused, and what would allow it, in words; nothing is recorded. */
export function tryOut(session: Session, command: Command): TriedOut {
  demandMayAsk(session, command);
  const { refusals, noted } = session.tryOut(command);
  return session.read((reading) => ({
    refusals: refusals.map((refusal) => refusalView(reading, refusal)),
    grounds: groundsIn(reading).foreseen(noted),
  }));
}

/** Opens an account with its password; one that may record gets its own copy of the ledger's key. */
export async function openAccount(
  session: Session,
  {
    password,
    ...fields
  }: Omit<Extract<Command, { type: "openAccount" }>, "type"> & { password: string },
): Promise<RecordOutcome> {
  const user = session.demandUser();
  demandLong(password);
  const seed = fields.role === "auditor" ? undefined : user.seed;
  const credential = await newCredential(fields.account, password, seed, session.parts.logN);
  demandStill(session, user);
  return recordAs(
    session,
    { type: "openAccount", ...fields },
    { also: (db) => storeCredential(db, credential) },
  );
}

/** Gives whoever is signed in another password. */
export async function changePassword(
  session: Session,
  {
    current,
    next,
    id,
    occurredAt,
  }: { id: string; occurredAt: string; current: string; next: string },
): Promise<RecordOutcome> {
  const user = session.demandUser();
  const { account, seed } = user;
  demandLong(next);
  const { ok, waitSeconds } = await session.check(account, current);
  if (!ok) return notConfirmed("current", confirmationRefused(waitSeconds));
  const credential = await newCredential(account, next, seed, session.parts.logN);
  demandStill(session, user);
  return recordAs(
    session,
    { type: "changePassword", id, occurredAt, account },
    { also: (db) => storeCredential(db, credential) },
  );
}

function recordAs(session: Session, command: Command, alongside: Alongside = {}): RecordOutcome {
  return outcomeView(session, command, session.record(command, alongside));
}

function outcomeView(session: Session, command: Command, outcome: Outcome): RecordOutcome {
  if (!outcome.ok)
    return session.read((reading) => ({
      recorded: false,
      refusals: outcome.refusals.map((one) => refusalView(reading, one)),
    }));
  const { seq, notices, repeated } = outcome;
  const recorded = { recorded: true, seq, repeated } as const;
  try {
    return session.read((reading) => ({
      ...recorded,
      notices: notices.map((one) => refusalView(reading, one)),
      ...given({ number: numberGiven(reading.books, command) }),
    }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // It stands in the ledger. That no more can be read about it must not be taken for a failure and sent again.
    return { ...recorded, notices: notices.map((one) => refusalView({ names: BARE_NAMES }, one)) };
  }
}

function demandMayAsk(session: Session, { type }: Command): SignedIn {
  const user = session.demandUser();
  if (COMMANDS_OF_PROGRAM.includes(type) || !mayAsk(user.role, type)) throw new Denied("forbidden");
  return user;
}

/** A password takes a while to work on. Whoever gave the command must still be there, and their key with them. */
function demandStill(session: Session, user: SignedIn): void {
  if (session.user !== user) throw new Denied("locked");
}

function demandLong(password: string): void {
  if (password.normalize("NFKC").length < LEAST_PASSWORD) throw new Denied("short-password");
}

/** The account by whose password a command confirms, and for whom. */
function accountConfirming(command: Command): { account: string; person: string } | undefined {
  if (!("confirmation" in command) || command.confirmation.by !== "account") return undefined;
  const person = command.type === "writeSuccession" ? command.from : command.person;
  return { account: command.confirmation.account, person };
}

function notConfirmed(path: string, message: string): RecordOutcome {
  return {
    recorded: false,
    refusals: [{ rule: "confirmation", severity: "block", path, message }],
  };
}

/** What the screens are told about the session. */
import { problem as problemText, role as roleText } from "../../shared/text/ja/words.ts";
import type { LedgerView, SessionView } from "../../shared/views/session.ts";
import { entryCount, parseBody, readEntry } from "../ledger/entries.ts";
import { SAMPLE_ACCOUNTS } from "../sample/play.ts";
import { given } from "../ledger/views/reading.ts";
import type { OpenedLedger } from "./openedLedger.ts";
import type { Session } from "./session.ts";
import type { SignedIn } from "./signedIn.ts";

export function sessionView(session: Session): SessionView {
  const { ledger, user, parts } = session;
  const { settings, about } = parts;
  return {
    ...about,
    recent: [...settings.recent],
    ...given({
      ledger: ledger && ledgerView(ledger, user),
      user: user && userView(session, user),
      verified: session.verified,
      sampleAccounts: ledger?.identity.sample ? sampleAccounts() : undefined,
    }),
  };
}

/** A sample is for trying: anyone may sign in as anyone. */
function sampleAccounts(): NonNullable<SessionView["sampleAccounts"]> {
  return SAMPLE_ACCOUNTS.map(({ login, password, role }) => ({ login, password, role }));
}

function ledgerView(ledger: OpenedLedger, user: SignedIn | undefined): LedgerView {
  const { title, sample, origin, vkey } = ledger.identity;
  const problem = ledger.problem ?? user?.problem;
  const size = entryCount(ledger.db);
  const last = readEntry(ledger.db, size - 1);
  return {
    path: ledger.path,
    title,
    sample,
    origin,
    vkey,
    size,
    heldBy: ledger.heads.heldBy,
    missingHeads: [...ledger.heads.missing],
    ...given({
      lastRecordedAt: last && parseBody(last.body)?.recordedAt,
      problem: problem?.code,
      problemText: problem && problemText[problem.code](problem.detail),
    }),
  };
}

function userView(session: Session, { account, role }: SignedIn): NonNullable<SessionView["user"]> {
  return session.read(({ books, names }) => {
    const known = books.get("account", account);
    const person = known?.person;
    const name = person === undefined ? roleText[role] : names.person(person);
    return { account, login: known?.login ?? "", role, name, ...given({ person }) };
  });
}

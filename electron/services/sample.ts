/** The sample for trying: a ledger of its own, played through to the middle of its contract. */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { addDays, dayOf } from "../../shared/domain/calendar.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { instantOf } from "../ledger/clock.ts";
import { SAMPLE_ACCOUNTS, firstDayForMiddle, playSample } from "../sample/play.ts";
import type { Session } from "./session.ts";

/** When the last day of the story is over. */
const TOLD_BY = "12:30";

/** Plays the sample into a new file, opens it and signs its manager in. */
export async function createSample(session: Session): Promise<SessionView> {
  const { clock, ledgerFolder } = session.parts;
  const folder = ledgerFolder();
  mkdirSync(folder, { recursive: true });
  const path = freePath(folder, "見本台帳");
  const now = instantOf(clock.wallMs());
  // Nothing of the story may lie ahead: before its last act of the day, the day was yesterday.
  const today = now.slice(11, 16) < TOLD_BY ? addDays(dayOf(now), -1) : dayOf(now);
  await playSample({
    path,
    firstDay: firstDayForMiddle(today),
    until: "middle",
    actor: session.workplace(),
    ...session.cost(),
  });
  session.choose(path);
  await session.open(path);
  const [manager] = SAMPLE_ACCOUNTS;
  if (manager) await session.signIn(manager);
  return session.view();
}

/** A name in the folder that no file has yet. */
function freePath(folder: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, `${name}${n === 1 ? "" : ` ${n}`}.ukewatashi`);
    if (!existsSync(path)) return path;
  }
}

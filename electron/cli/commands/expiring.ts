/** `expiring`: what ends soon under each contract that is not completed, for people and for scripts. */
import { systemClock } from "../../ledger/clock.ts";
import { few } from "../../ledger/views/lists.ts";
import type { Reading } from "../../ledger/views/reading.ts";
import { read } from "../../ledger/views/reading.ts";
import { terms } from "../../ledger/views/todosOfTerms.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { readOptions } from "../options.ts";
import { reading } from "./proofs.ts";

export const EXPIRING_USAGE = "expiring --ledger 台帳.ukewatashi [--days 何日先まで] [--json]";

/** Nobody plans further ahead than ten years. */
const MOST_DAYS = 3660;

/** No contract, or none that is not completed. */
const NOTHING = "続いている契約がないため、終わりの近いものはありません。";

export function expiring(args: readonly string[], io: Io): Promise<Exit> {
  const config = { ledger: { type: "string" }, days: { type: "string" } } as const;
  const options = readOptions(args, config, EXPIRING_USAGE);
  const ahead = daysIn(options.text("days"));
  return reading(options, io, ({ db }) => {
    const list = read(db, systemClock.wallMs(), (ledger) => endingIn(ledger, ahead));
    const lines = list.flatMap(({ number, title, ending }) => [
      `${number} ${title}`,
      ...(ending.length === 0 ? ["該当なし"] : ending),
    ]);
    const text = list.length === 0 ? NOTHING : lines.join("\n");
    io.out(options.on("json") ? JSON.stringify({ contracts: list }) : text);
    return EXIT.done;
  });
}

function daysIn(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  const days = Number(typed);
  if (!/^\d{1,4}$/.test(typed) || days < 1 || days > MOST_DAYS)
    throw new Usage(`--days は1から${MOST_DAYS}までの数です。\n使い方: ${EXPIRING_USAGE}`);
  return days;
}

function endingIn(ledger: Reading, ahead: number | undefined) {
  return few(ledger, "contract")
    .filter(({ state }) => state !== "completed")
    .map((doc) => ({
      number: doc.number,
      title: doc.title,
      ending: terms(ledger, doc, ahead).map(({ text }) => text),
    }));
}

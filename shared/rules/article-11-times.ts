/** Art. 11: what people tell of comes after what came before it, and has happened; so have the papers it rests on. */
import { addMinutes, dayOf } from "../domain/calendar.ts";
import type { CommandType, SealedCommand } from "../domain/command.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { Situation } from "./rule.ts";

/** Clocks of two desks may differ a little; beyond this a time lies in the future. */
const FUTURE_MINUTES = 5;

/** What is done because the client's paper says so: not before there is the paper. */
const BY_PAPER: readonly CommandType[] = [
  "recordInstruction",
  "withdrawInstruction",
  "settleCertificateDifference",
  "settleConfirmation",
  "settleStranger",
  "releaseQuarantine",
  "issueSlip",
  "closeLoss",
  "deferReturn",
];

export function outOfOrder(s: Situation) {
  const days = daysIn(s.command);
  const limit = latest(s, days);
  if (s.at > limit) return [{ params: { asset: "", last: limit, at: s.at }, path: "occurredAt" }];
  const early = [...s.lines, ...s.aside].flatMap(({ asset }) =>
    begins(s)
      .filter(({ at }) => asset.lastAt > at)
      .map(({ at, path }) => ({ params: { asset: asset.asset, last: asset.lastAt, at }, path })),
  );
  const ahead = days
    .filter(({ day }) => day > dayOf(limit))
    .map(({ day, path }) => ({ params: { asset: "", last: limit, at: day }, path }));
  return [...early, ...ahead, ...(ahead.length > 0 ? [] : beforePaper(s))];
}

function beforePaper({ command, at }: Situation) {
  if (!BY_PAPER.includes(command.type)) return [];
  return papersIn(command)
    .filter(({ day }) => day > dayOf(at))
    .map(({ day, path }) => ({
      params: { asset: "", last: at, at: day, paper: true as const },
      path,
    }));
}

/** The last moment that may be told of; now is close enough where nothing told of lies beyond it. */
function latest({ at, facts }: Situation, days: readonly unknown[]): Instant {
  return at <= facts.now && days.length === 0 ? facts.now : addMinutes(facts.now, FUTURE_MINUTES);
}

/** When what the command tells of began: work takes time, and had to wait for what came before it too. */
function begins({ command, at }: Situation): { at: Instant; path: string }[] {
  return command.type === "recordDestruction"
    ? [{ at: command.startedAt, path: "startedAt" }]
    : [{ at, path: "occurredAt" }];
}

interface Dated {
  readonly day: Day;
  readonly path: string;
}

/** Days on which something was done, as they are called where a command says one. */
const DONE_ON = ["issuedOn", "endedOn", "signedOn", "heldOn", "readOn", "evaluatedOn"] as const;

/** Days on which something is said to have been done. */
function daysSaid(command: SealedCommand): Dated[] {
  const done: Dated[] = [];
  for (const path of DONE_ON) {
    const day = (command as { readonly [M in typeof path]?: Day })[path];
    if (day !== undefined) done.push({ day, path });
  }
  if (command.type === "recordVendorCertificate")
    return [...done, { day: command.date, path: "date" }];
  if (command.type === "correctRecord") return [...done, ...daysCorrected(command)];
  if (command.type === "closePeriod") return [...done, { day: command.to, path: "to" }];
  return done;
}

/** Days of papers, and days on which something was signed or held, as a correction would have them. */
const CORRECTED_ON = ["documentDate", "applicationDate", "signedOn", "heldOn"] as const;

function daysCorrected({ after }: Extract<SealedCommand, { type: "correctRecord" }>): Dated[] {
  return CORRECTED_ON.flatMap((field) => {
    const day = after[field];
    return day === undefined ? [] : [{ day, path: `after.${field}` }];
  });
}

/** The members under which commands name papers; none can be dated ahead. */
const PAPERS = ["document", "consent", "application", "instruction", "notice", "receipt"] as const;

function papersIn(command: SealedCommand): Dated[] {
  const found: Dated[] = [];
  for (const member of PAPERS) {
    const paper = (command as { readonly [M in typeof member]?: unknown })[member];
    // An instruction may also be named by its id.
    if (typeof paper === "object" && paper !== null && "date" in paper)
      found.push({ day: paper.date as Day, path: `${member}.date` });
  }
  if (command.type === "issueSlip" && command.quarantine)
    found.push({
      day: command.quarantine.instruction.date,
      path: "quarantine.instruction.date",
    });
  return found;
}

/** Every day that must have come: most commands say none. */
function daysIn(command: SealedCommand): readonly Dated[] {
  const papers = papersIn(command);
  const done = daysSaid(command);
  return papers.length === 0 ? done : [...done, ...papers];
}

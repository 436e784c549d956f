/**
 * Art. 24: whatever else proper management needs. A unit can be told from every other one, and the ledger itself
 * gives away neither a password nor a citizen.
 */
import { COMMANDS_OF_PEOPLE } from "../domain/command.ts";
import { foldMark } from "../domain/marks.ts";
import { leaksPassword, looksLikeAddress, looksLikeMyNumber, saidIn } from "../domain/sensitive.ts";
import { corrected } from "./article-11-corrections.ts";
import type { Situation } from "./rule.ts";
import { rule } from "./rule.ts";

/** Commands by which units get numbers and serials. */
const MARKING = [
  "registerAsset",
  "registerCopy",
  "repackAssets",
  "importList",
  "correctRecord",
  "approveCorrection",
] as const;

export const article24 = [
  rule("R24-1", {
    article: 24,
    severity: "block",
    governs: MARKING,
    check: (s) =>
      taken(s, "number").map(({ text, asset, path }) => ({
        params: { number: text, asset },
        path,
      })),
  }),
  rule("R24-2", {
    article: 24,
    severity: "block",
    governs: MARKING,
    check: (s) => {
      if (isNewEverywhere(s)) return [];
      const here = taken(s, "serial");
      return here.length === 0
        ? elsewhere(s)
        : here.map(({ text, asset, path }) => ({
            params: { serial: text, asset, contract: s.contract?.contract ?? "" },
            path,
          }));
    },
  }),
  rule("R24-3", {
    article: 24,
    severity: "warn",
    adjustable: true,
    governs: COMMANDS_OF_PEOPLE,
    check: ({ command }) =>
      saidIn(command).flatMap(({ text, path }) => {
        const why = citizenIn(text);
        return why ? [{ params: { why }, path }] : [];
      }),
  }),
  rule("R24-4", {
    article: 24,
    severity: "block",
    governs: COMMANDS_OF_PEOPLE,
    check: ({ command }) =>
      saidIn(command)
        .filter(({ text }) => leaksPassword(text))
        .map(({ path }) => ({ params: {}, path })),
  }),
] as const;

function citizenIn(text: string): "myNumber" | "address" | undefined {
  if (looksLikeMyNumber(text)) return "myNumber";
  return looksLikeAddress(text) ? "address" : undefined;
}

type Mark = "number" | "serial";

interface Claim {
  readonly unit: string;
  readonly text: string;
  readonly path: string;
  /** The medium that it shares with others. */
  readonly medium?: string | undefined;
}

/** The marks a command takes for units. */
function claims(s: Situation, mark: Mark): Claim[] {
  const { command } = s;
  const right = corrected(s);
  if (right) {
    const text = right.after[mark];
    const { id: unit } = right.subject;
    const medium = s.books.get("asset", unit)?.medium;
    return text === undefined ? [] : [{ unit, text, path: `after.${mark}`, medium }];
  }
  if (command.type === "registerAsset" || command.type === "registerCopy") {
    const text = command[mark];
    const medium = command.type === "registerAsset" ? command.medium : undefined;
    return text === undefined ? [] : [{ unit: command.asset, text, path: mark, medium }];
  }
  if (command.type === "repackAssets") return claimsOf(command.into, mark, "into");
  if (command.type !== "importList" || command.list.of !== "assets") return [];
  return claimsOf(command.list.rows, mark, "list.rows");
}

type Marked = { readonly asset: string; readonly medium?: string } & {
  readonly [M in Mark]?: string;
};

function claimsOf(units: readonly Marked[], mark: Mark, path: string): Claim[] {
  return units.flatMap((unit, index) => {
    const text = unit[mark];
    const { asset, medium } = unit;
    return text === undefined
      ? []
      : [{ unit: asset, text, path: `${path}.${index}.${mark}`, medium }];
  });
}

/** Marks of living units of the contract, and marks the command gives twice. A serial passes on when packed anew. */
function taken(s: Situation, mark: Mark) {
  const { command } = s;
  const heirsOf = command.type === "repackAssets" && mark === "serial" ? command.from : [];
  const own = corrected(s)?.subject.id;
  const seen = new Map<string, Claim>();
  return claims(s, mark).flatMap((claim) => {
    const { text, path } = claim;
    const folded = foldMark(text);
    const earlier = seen.get(folded);
    seen.set(folded, earlier ?? claim);
    const before = earlier ?? holding(s, mark, text);
    if (!before || before.unit === own || heirsOf.includes(before.unit)) return [];
    // On one medium all have its serial; a number is each unit's own.
    const together = mark === "serial" && claim.medium !== undefined;
    if (together && before.medium === claim.medium) return [];
    return [{ text, asset: before.unit, path }];
  });
}

function holding(s: Situation, mark: Mark, text: string): Omit<Claim, "text" | "path"> | undefined {
  const unit = held(s, mark, text);
  return unit === undefined ? undefined : { unit, medium: s.books.get("asset", unit)?.medium };
}

/** The unit of the contract that has a mark. What a list registers is asked about row by row. */
function held({ command, books, contract }: Situation, mark: Mark, text: string) {
  return command.type === "importList" ? undefined : books.holder(mark, contract?.contract, text);
}

/** The usual case, found out by looking once. */
function isNewEverywhere({ command, books }: Situation): boolean {
  if (command.type !== "registerAsset" && command.type !== "registerCopy") return false;
  const { serial } = command;
  return serial === undefined || books.holder("serial", undefined, serial) === undefined;
}

/** A serial nobody has here. One thing cannot be in two contracts; two of one serial can: that is only asked about. */
function elsewhere(s: Situation) {
  // Rows of a list are asked about one by one, a correction when it is written.
  if (s.command.type === "importList" || s.command.type === "approveCorrection") return [];
  return claims(s, "serial").flatMap(({ text: serial, path }) => {
    const asset = s.books.holder("serial", undefined, serial);
    const other = asset === undefined ? undefined : s.books.get("asset", asset);
    if (!other || other.contract === s.contract?.contract) return [];
    const params = { serial, asset: other.asset, contract: other.contract };
    return [{ params, path, severity: "warn" as const }];
  });
}

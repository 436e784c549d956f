/** Deciding about confirmations on paper outside a designation, and what the client says of them (R12-2). */
import { heldForTerm } from "../../rules/article-12-offices.ts";
import type { Situation } from "../../rules/rule.ts";
import { asideForDoubt } from "../confirmation.ts";
import { differencesOf } from "../differences.ts";
import type { Event } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Asset, Books, Slip } from "../state.ts";
import type { Handler } from "./handler.ts";
import { assetLines, fieldsOf, handlers, happened, reference, the } from "./handler.ts";

export const settleConfirmation: Handler<"settleConfirmation"> = {
  refers: (c) => [...reference("slip", c.slip, "slip"), ...reference("person", c.person, "person")],
  parts: (c, books) => {
    const slip = the(books, "slip", c.slip);
    return {
      contract: the(books, "contract", slip.contract),
      slip,
      handlers: handlers(books, slip.contract, [[c.person, "person"]]),
      lines: assetLines(books, setAsideFor(books, slip), () => "slip"),
    };
  },
  stage: (s) => notWaiting(s.slip),
  events: (s) => [
    happened(s, "confirmationSettled", {
      ...fieldsOf(s.command),
      contract: s.contract?.contract ?? "",
      accepted: s.command.outcome === "confirmed" ? inOrder(s) : [],
    }),
  ],
};

/** That a confirmation is held, before it is told; nothing where it is in order. */
export function doubted(s: Situation): readonly Event[] {
  const held = heldForTerm(s);
  if (!held || !s.slip) return [];
  const { contract, slip } = s.slip;
  const { person, from, to } = held;
  const until = to === undefined ? {} : { to };
  return [happened(s, "confirmationDoubted", { contract, slip, person, from, ...until })];
}

function notWaiting(slip: Slip | undefined): readonly Refusal[] {
  if (!slip || (slip.doubt && !slip.doubt.settled)) return [];
  const stage = slip.doubt ? "answered" : slip.state;
  return [structural("wrong-stage", { kind: "slip", id: slip.slip, stage }, "slip", 12)];
}

function setAsideFor(books: Books, slip: Slip): readonly string[] {
  return slip.lines
    .map(({ asset }) => the(books, "asset", asset))
    .filter((asset) => asideForDoubt(slip, asset))
    .map(({ asset }) => asset);
}

/** What was set aside for the doubt alone: a difference that was found, too, keeps a unit aside. */
function inOrder({ lines, slip }: Situation): string[] {
  const checks = slip?.receipt?.checks ?? [];
  const isFine = (asset: Asset) =>
    checks.some((check) => check.asset === asset.asset) &&
    differencesOf([asset], checks).length === 0;
  return lines.map(({ asset }) => asset).flatMap((asset) => (isFine(asset) ? [asset.asset] : []));
}

/** Deciding whether a slip may go on with another one, under its number with the next branch (枝番, E34). */
import type { Sealed } from "../command.ts";
import { LAST_BRANCH, isOn, missingFrom, openIn, seriesOf } from "../continuation.ts";
import type { FormNumber } from "../event.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Slip } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import { nextNumber, numberless, the } from "./handler.ts";

type Issuing = Situation<Sealed<"issueSlip">>;

/** The series that the command goes on with. */
function seriesGoneOn({ command, books }: Issuing): readonly Slip[] {
  const { continues } = command;
  return continues === undefined ? [] : seriesOf(books, the(books, "slip", continues));
}

/** The slip whose number it takes with a branch, whichever of the series was named. */
export function firstOf(s: Issuing): string | undefined {
  return seriesGoneOn(s)[0]?.slip;
}

/** A number of its own, or that of the first of its series with the next branch, in the year of the first. */
export function slipNumber(s: Issuing): FormNumber {
  const series = seriesGoneOn(s);
  const [first] = series;
  return first
    ? { ...first.number, branch: series.length + 1 }
    : nextNumber(s, "handoverSlip", s.command.issuedOn);
}

/** Why no number can be given: four digits, and two of a branch. */
export function unnumbered(s: Issuing): readonly Refusal[] {
  const series = seriesGoneOn(s);
  const [first] = series;
  if (!first) return numberless(s, "handoverSlip", s.command.issuedOn);
  if (series.length < LAST_BRANCH) return notContinued(s, series, first);
  const { form, year } = first.number;
  return [structural("numbers-used-up", { form, year }, "continues", 11)];
}

/** It goes on with a finished series that left something undone, between the same parties, and with nothing else. */
function notContinued(s: Issuing, series: readonly Slip[], first: Slip): readonly Refusal[] {
  const open = openIn(series);
  if (open)
    return [
      structural(
        "wrong-stage",
        { kind: "slip", id: open.slip, stage: open.state },
        "continues",
        11,
      ),
    ];
  const other = otherThan(s, first);
  if (other) return [structural("other-handover", { slip: first.slip, ...other }, "continues", 11)];
  if (missingFrom(s.books, series).length === 0)
    return [structural("nothing-missing", { slip: first.slip }, "continues", 11)];
  // What is sent again may be registered anew; what goes back, or is destroyed, was on the slip before.
  if (first.kind === "provision") return [];
  return s.lines
    .filter(({ asset }) => !isOn(s.books, series, asset.asset))
    .map(({ asset, path }) =>
      structural("not-missing", { asset: asset.asset, slip: first.slip }, path, 11),
    );
}

function otherThan(
  { command, books }: Issuing,
  first: Slip,
): { readonly what: "contract" | "kind" | "giver" | "receiver" } | undefined {
  const party = (person: string) => the(books, "person", person).party;
  if (command.contract !== first.contract) return { what: "contract" };
  if (command.kind !== first.kind) return { what: "kind" };
  if (party(command.giver) !== party(first.giver)) return { what: "giver" };
  return party(command.receiver) === party(first.receiver) ? undefined : { what: "receiver" };
}

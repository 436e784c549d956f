/** Deciding about a change of a contract while it runs: its last day, and what was agreed on (E10). */
import { amendedSettings, living, wouldAmend } from "../amendment.ts";
import { MOST_NAMED } from "../events/completion.ts";
import { lapsing } from "../lapsing.ts";
import type { Sealed } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import { unsettable } from "../../rules/index.ts";
import type { Situation } from "../../rules/rule.ts";
import { reversed } from "./contract.ts";
import type { Handler } from "./handler.ts";
import { fieldsOf, happened, reference, the } from "./handler.ts";

type Amending = Situation<Sealed<"amendContract">>;

export const amendContract: Handler<"amendContract"> = {
  refers: (c) => reference("contract", c.contract, "contract"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => {
    const { contract, command } = s;
    if (!contract) return [];
    const { after } = wouldAmend(contract, command);
    return [
      ...(contract.state === "ended"
        ? [structural("contract-ended", { contract: contract.contract }, "contract", 14)]
        : []),
      ...(Object.keys(after).length === 0 ? [structural("nothing-said", {}, "to")] : []),
      ...reversed(contract.from, command.to),
      ...unsettable(command.settings?.severity ?? {}),
      ...classesUsed(s),
      ...dueTogether(s),
    ];
  },
  events: (s) => {
    const { contract, command, books, day } = s;
    if (!contract) return [];
    const { to: _to, settings: _settings, dueWithTerm: _due, ...fields } = fieldsOf(command);
    const terms = wouldAmend(contract, command);
    const { to } = terms.after;
    const ends = { contract: contract.contract, since: day, to: to ?? day };
    return [
      happened(s, "contractAmended", {
        ...fields,
        ...terms,
        due: [...dueAtEnd(s)],
        lapsing: to === undefined ? [] : lapsing(books, ends),
      }),
    ];
  },
};

/** The units that go with the last day. */
function dueAtEnd({ contract, command, books }: Amending): readonly string[] {
  if (!contract || !command.dueWithTerm || wouldAmend(contract, command).after.to === undefined)
    return [];
  return living(books, contract.contract)
    .filter(({ dueOn }) => dueOn === contract.to)
    .map(({ asset }) => asset);
}

function dueTogether(s: Amending): readonly Refusal[] {
  const count = dueAtEnd(s).length;
  return count > MOST_NAMED
    ? [structural("too-many-due", { count, most: MOST_NAMED }, "dueWithTerm", 14)]
    : [];
}

/** A class that units are in cannot be taken out of the contract: nobody would know how they are to be treated. */
function classesUsed({ contract, command, books }: Amending): readonly Refusal[] {
  if (!contract || !command.settings?.classification) return [];
  const kept = new Set(
    amendedSettings(contract.settings, { settings: command.settings }).classification.map(
      ({ code }) => code,
    ),
  );
  const lost = new Set(
    living(books, contract.contract)
      .map(({ classification }) => classification)
      .filter((code) => !kept.has(code)),
  );
  return [...lost].map((classification) =>
    structural("classification-used", { classification }, "settings.classification"),
  );
}

/** Deciding that names and signatures go, once the contract has been over for as long as it says. */
import { dayOf } from "../calendar.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import { expiringOf, isPast, keptUntil } from "../retention.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Sealed } from "../command.ts";
import type { Handler } from "./handler.ts";
import { happened, reference, the } from "./handler.ts";

export const expirePersonal: Handler<"expirePersonal"> = {
  survives: true,
  refers: (c) => reference("contract", c.contract, "contract"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => tooEarly(s) ?? [],
  events: (s) => {
    const contract = the(s.books, "contract", s.command.contract);
    const { persons, slips, signed, values, rest } = expiringOf(s.books, contract, today(s));
    return [
      happened(s, "personalExpired", {
        contract: contract.contract,
        keptUntil: keptUntil(contract) ?? today(s),
        persons: [...persons],
        slips: [...slips],
        ...(signed.length > 0 ? { signed: [...signed] } : {}),
        values: [...values],
        rest,
      }),
    ];
  },
};

type Asked = Situation<Sealed<"expirePersonal">>;

/** By the clock of the computer, whatever day the command says. */
function today({ facts }: Asked): string {
  return dayOf(facts.now);
}

/** Why nothing goes yet, if so. */
function tooEarly(s: Asked): Refusal[] | undefined {
  const contract = the(s.books, "contract", s.command.contract);
  const until = keptUntil(contract);
  const params = { contract: contract.contract };
  if (until === undefined) return [structural("still-kept", params, "contract", 4)];
  if (!isPast(contract, today(s)))
    return [structural("still-kept", { ...params, until }, "contract", 4)];
  return expiringOf(s.books, contract, today(s)).values.length === 0
    ? [structural("nothing-to-expire", params, "contract", 4)]
    : undefined;
}

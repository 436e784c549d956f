/** A sentence for every refusal, in English: what is not possible, by which article, what would make it possible. */
import type { Stage } from "../../domain/refusal.ts";
import { TRANSITIONS } from "../../domain/transitions.ts";
import type { RefusalText } from "../refusalText.ts";
import { recordRefusals, recordWaysOut } from "./recordRefusals.ts";
import { assets } from "./refusals/assets.ts";
import { copies } from "./refusals/copies.ts";
import { people } from "./refusals/people.ts";
import { places } from "./refusals/places.ts";
import { handover } from "./refusals/handover.ts";
import { end } from "./refusals/end.ts";
import { said } from "./refusals/telling.ts";
import { assetState, form, kind, stage, step } from "./words.ts";

export const refusals: RefusalText = {
  "not-found": (p) => `There is no ${kind[p.kind]} "${p.id}" in the ledger. Register it first.`,
  "already-exists": (p) => `The ${kind[p.kind]} "${p.id}" is taken. Enter another.`,
  "wrong-state": (p, n) => {
    const { from, article } = TRANSITIONS[p.transition];
    const allowed = from.map((state) => `"${assetState[state]}"`).join(" or ");
    return `Asset ${n.asset(p.asset)} is "${assetState[p.state]}", from which ${step[p.transition]} does not follow (Art. ${article}). It must be ${allowed}.`;
  },
  "wrong-stage": (p, n) =>
    p.stage === "elsewhere"
      ? `The ledger has asset ${n.asset(p.id)} at another place (Art. 10). Record the transport first, or check the place.`
      : `The ${kind[p.kind]} ${n.of(p.kind, p.id)} is ${stage[p.stage]}, so this cannot be done. ${WAY_OUT[p.stage]}`,
  "other-contract": (p, n) =>
    p.kind === "person"
      ? `${n.person(p.id)} is not of the side that fills this role (Art. 12(1)). Check client and contractor.`
      : `The ${kind[p.kind]} ${n.of(p.kind, p.id)} belongs to another contract. Check the contract.`,
  "not-read": (p, n) =>
    p.what === "seal"
      ? `The seal number of asset ${n.asset(p.asset)} was not read on the thing itself (Art. 13). Read it and enter it.`
      : p.what === "hash"
        ? `The hash of asset ${n.asset(p.asset)} was not compared with what was received (Art. 11). Choose the file that came.`
        : `The serial number of asset ${n.asset(p.asset)} was not read on the thing itself (Art. 11). Read it and enter it.`,
  "not-checked": (p, n) =>
    `Asset ${n.asset(p.asset)} has not been compared (Art. 11). Check its count and seal.`,
  "named-twice": (p, n) => `Asset ${n.asset(p.asset)} is named twice. Name it once.`,
  "not-listed": (p, n) =>
    `Asset ${n.asset(p.asset)} is not among the lines of this handover (Art. 11). Register an extra unit and put it on a slip before receiving it, or give it back.`,
  "already-imported": (p) =>
    `The same file was imported at ${p.at} (${p.name}, ${p.rows} rows). It cannot be imported twice, so nothing was recorded. For additions, make a file of those rows alone.`,
  "nothing-named": () => "No asset is named. Choose at least one.",
  "contract-completed": (p, n) =>
    `Contract ${n.contract(p.contract)} is completed, so no custody can be recorded (Art. 14). Check the contract.`,
  "contract-ended": (p, n) =>
    `Contract ${n.contract(p.contract)} has ended, so nothing new can be received or copied (Art. 14). Register the contract that follows it, if there is one.`,
  "still-kept": (p, n) =>
    p.until === undefined
      ? `Contract ${n.contract(p.contract)} is not completed. Names and signatures are kept until the years it says have passed since. Nothing was deleted. Complete the contract first.`
      : `The names and signatures of contract ${n.contract(p.contract)} are kept until ${p.until}. Nothing was deleted. Do this again after that day.`,
  "nothing-to-expire": (p, n) =>
    `Contract ${n.contract(p.contract)} has no names or signatures to delete. Names that another contract, an account or the key of a place needs stay. Nothing was deleted. The history of the contract says whether they have gone already.`,
  "unknown-classification": (p) =>
    `Classification "${p.classification}" is not one of this contract's. Choose one from the contract's settings.`,
  "not-by-hand": () => "Only the program itself records this. Use the screen made for it.",
  "last-manager": () => "You cannot close your own account. Ask another custody manager.",
  "term-reversed": (p) =>
    `The end (${said(p.to)}) is before the start (${said(p.from)}). Check the dates.`,
  "same-party": (p, n) =>
    `Client and contractor are both ${n.party(p.party)} (Art. 12(1)). Choose two parties.`,
  "not-adjustable": (p) =>
    `A contract cannot change how rule ${p.rule} is applied. Take it out of the settings.`,
  "too-lenient": (p) =>
    `Rule ${p.rule} is a duty of the text, and no contract can let it be only noted. Set it to ask for a reason or to refuse.`,
  "nothing-said": () => "Nothing to change is named. Enter at least one thing.",
  "wrong-place": (p, n) =>
    ({
      cloud: `${n.place(p.place)} is not a cloud service (Art. 17). Choose a place that is registered as one.`,
      area: `${n.place(p.place)} is not an information security management area of the client (Art. 15). Choose a place that is registered as one.`,
      guard: `Nothing can be left with a guard at ${n.place(p.place)} (Art. 13). Nothing was recorded. Choose a designated place of the party it has come to, or record a transport if it was moved.`,
    })[p.needed],
  "numbers-used-up": (p) =>
    `All four-digit numbers of ${form[p.form]}s for fiscal year ${p.year} are used. Check the year of the date of issue.`,
  ...assets,
  ...people,
  ...copies,
  ...places,
  ...handover,
  ...end,
  ...recordRefusals,
};

const WAY_OUT: Readonly<Record<Stage, string>> = {
  issued: "Let giver and receiver confirm first.",
  released: "Let the receiver confirm first.",
  completed: "If something has changed, issue a new slip.",
  held: "Settle the difference first.",
  void: "Issue a new slip.",
  underway: "Record the arrival and its check first.",
  inTransit: "Record the arrival and its check first.",
  arrived: "The arrival is recorded. Record its check.",
  checked: "The check is recorded.",
  open: "Record the end of the contract first.",
  ended: "The end is recorded.",
  withdrawn: "Register a new instruction if one is needed.",
  carriedOut: "Everything it names has been dealt with.",
  certified: "See the certificate that was issued.",
  accepted: "The client's acceptance is recorded.",
  closed: "Choose another account.",
  elsewhere: "Record the transport first.",
  ...recordWaysOut,
};

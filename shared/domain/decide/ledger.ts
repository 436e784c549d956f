/** Deciding about the ledger itself and its accounts. */
import type { Sealed } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import { NOTHING, fieldsOf, happened, reference } from "./handler.ts";

/** Genesis is written by the program alone, with the key's public line; a second one is refused. */
export const openLedger: Handler<"openLedger"> = {
  refers: NOTHING,
  creates: () => reference("ledger", "ledger", ""),
  parts: () => ({}),
  stage: () => [structural("not-by-hand", {})],
  events: () => [],
};

export const openAccount: Handler<"openAccount"> = {
  refers: (c) => reference("person", c.person, "person"),
  creates: (c) => [
    ...reference("account", c.account, "account"),
    ...reference("login", c.login, "login"),
  ],
  parts: () => ({}),
  events: (s) => [happened(s, "accountOpened", fieldsOf(s.command))],
};

export const closeAccount: Handler<"closeAccount"> = {
  refers: (c) => reference("account", c.account, "account"),
  parts: () => ({}),
  stage: (s) => [
    ...closed(s),
    ...(s.facts.account === s.command.account ? [structural("last-manager", {}, "account")] : []),
  ],
  events: (s) => [happened(s, "accountClosed", { account: s.command.account })],
};

export const changePassword: Handler<"changePassword"> = {
  refers: (c) => reference("account", c.account, "account"),
  parts: () => ({}),
  stage: closed,
  events: (s) => [happened(s, "passwordChanged", { account: s.command.account })],
};

function closed(s: Situation<Sealed<"closeAccount" | "changePassword">>): readonly Refusal[] {
  const { account } = s.command;
  if (!s.books.get("account", account)?.closed) return [];
  return [structural("wrong-stage", { kind: "account", id: account, stage: "closed" }, "account")];
}

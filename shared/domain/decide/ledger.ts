/** Deciding about the ledger itself and its accounts. */
import { structural } from "../refusal.ts";
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
  stage: (s) => {
    const account = s.books.get("account", s.command.account);
    if (account?.closed)
      return [
        structural("wrong-stage", { kind: "account", id: s.command.account, stage: "closed" }),
      ];
    return s.facts.account === s.command.account ? [structural("last-manager", {}, "account")] : [];
  },
  events: (s) => [happened(s, "accountClosed", { account: s.command.account })],
};

export const changePassword: Handler<"changePassword"> = {
  refers: (c) => reference("account", c.account, "account"),
  parts: () => ({}),
  events: (s) => [happened(s, "passwordChanged", { account: s.command.account })],
};

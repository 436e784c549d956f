/** The ledger itself and who may sign in to it. */
import { describe, test } from "vitest";
import { given } from "../../helpers/given.ts";
import { MANAGER, act, stage } from "../../helpers/stage.ts";

const open = (account: string, login = account) =>
  act({ type: "openAccount", account, login, role: "manager" });
const close = (account: string) => act({ type: "closeAccount", account });

describe("an account", () => {
  test("is opened once, under a login nobody else ever had", () => {
    given(stage, open("a-1", "kanri"))
      .when(open("a-1", "tantou"))
      .thenRefused({ rule: "already-exists", path: "account" });
    given(stage, open("a-1", "kanri"), close("a-1"))
      .when(open("a-2", "kanri"))
      .thenRefused({ rule: "already-exists", path: "login" });
  });

  test("is of someone the ledger knows, or of nobody in particular", () => {
    given(stage)
      .when(
        act({
          type: "openAccount",
          account: "a-1",
          login: "kanri",
          role: "staff",
          person: MANAGER,
        }),
      )
      .thenKnown("account", "a-1", { role: "staff", person: MANAGER, closed: false });
    given(stage)
      .when(
        act({ type: "openAccount", account: "a-1", login: "kanri", role: "staff", person: "p-x" }),
      )
      .thenRefused({ rule: "not-found", path: "person" });
  });

  test("is closed once, and has no password to change any more", () => {
    given(stage, open("a-1")).when(close("a-1")).thenKnown("account", "a-1", { closed: true });
    given(stage, open("a-1"), close("a-1"))
      .when(close("a-1"))
      .thenRefused({ rule: "wrong-stage", params: { kind: "account", stage: "closed" } });
    given(stage, open("a-1"), close("a-1"))
      .when(act({ type: "changePassword", account: "a-1" }))
      .thenRefused({ rule: "wrong-stage" });
  });

  test("is not closed by itself, so that someone is always left who can record", () => {
    given(stage, open("a-1"))
      .when(close("a-1"), { account: "a-1" })
      .thenRefused({ rule: "last-manager", path: "account" });
    given(stage, open("a-1"), open("a-2")).when(close("a-1"), { account: "a-2" }).thenAccepted();
  });
});

describe("the ledger", () => {
  test("is opened by the program alone", () => {
    given()
      .when(act({ type: "openLedger", title: "台帳", sample: false }))
      .thenRefused("not-by-hand");
  });
});

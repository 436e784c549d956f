/** Who may sign in. */
import type { AccountRow } from "../../../shared/views/session.ts";
import { few } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

export function accounts(reading: Reading): AccountRow[] {
  return few(reading, "account").map(({ account, login, role, person, closed }) => ({
    account,
    login,
    role,
    closed,
    ...given({ person, name: person === undefined ? undefined : reading.names.person(person) }),
  }));
}

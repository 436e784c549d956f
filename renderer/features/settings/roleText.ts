/** What each role may do, in words. */
import type { Role } from "../../../shared/domain/vocabulary.ts";

export const ROLE_TEXT: Readonly<Record<Role, string>> = {
  manager: "受渡し・搬送・保管・廃棄・契約のすべてを記録できます。",
  staff:
    "印刷、署名済みの写しの取込み、事故とその報告の記録、棚卸の記録、バックアップができます。ほかは閲覧だけです。",
  auditor: "閲覧と検証だけです。台帳に何も書き込みません。",
};

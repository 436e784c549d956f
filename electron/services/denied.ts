/** A call that was understood and is not carried out: not allowed now, not by this role, not like this. */
import type { DenialCode } from "../../shared/text/ja/faults.ts";

const KINDS: Readonly<Partial<Record<DenialCode, "locked" | "forbidden">>> = {
  locked: "locked",
  "no-ledger": "locked",
  forbidden: "forbidden",
};

export class Denied extends Error {
  readonly code: DenialCode;

  constructor(code: DenialCode) {
    super(code);
    this.code = code;
  }

  get kind(): "bad-request" | "locked" | "forbidden" {
    return KINDS[this.code] ?? "bad-request";
  }
}

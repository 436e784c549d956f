/**
 * 検証結果報告書: what a verification found, on paper for whoever was not at the screen. It is no form of the contract
 * and proves nothing by itself; it says how to verify again. Printing it is not recorded.
 */
import type { Instant } from "../domain/values.ts";
import type { VerifyReport } from "../views/audit.ts";

export interface VerificationSheet {
  readonly title: string;
  readonly sample: boolean;
  readonly origin: string;
  readonly vkey: string;
  readonly report: VerifyReport;
  readonly printedAt: Instant;
}

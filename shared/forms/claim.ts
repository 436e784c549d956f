/** What a certificate may claim (Art. 14): nothing that neither the method nor a check shows. */
import type { DisposalCertificateContent } from "./content.ts";

/** Destroyed matter is past recovery by itself; erased media only when someone has looked. */
export function isBeyondRecovery({
  method,
  verification,
}: Pick<DisposalCertificateContent, "method" | "verification">): boolean {
  return method === "destroy" || verification.result === "passed";
}

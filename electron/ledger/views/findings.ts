/** What inspections of the client's found under a contract, the latest first (Art. 19). */
import type { FindingRow } from "../../../shared/views/contract.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

export function findings(reading: Reading, contract: string): FindingRow[] {
  return allListed(reading, { kind: "inspectionFinding", contract })
    .toSorted((a, b) => b.inspectedOn.localeCompare(a.inspectedOn))
    .map(({ finding, document, inspectedOn, content, dueOn, resolved }) => ({
      id: finding,
      document: document.number,
      inspectedOn,
      content,
      ...given({
        dueOn,
        resolved: resolved && {
          on: resolved.resolvedOn,
          measures: resolved.measures,
          document: resolved.document.number,
        },
      }),
    }));
}

/** Deciding about what an inspection of the client's found (Art. 19). It may come, and be put right, after the end. */
import { structural } from "../refusal.ts";
import { reversed } from "./contract.ts";
import type { Handler } from "./handler.ts";
import { fieldsOf, happened, reference, the } from "./handler.ts";

export const recordInspectionFinding: Handler<"recordInspectionFinding"> = {
  survives: true,
  refers: (c) => reference("contract", c.contract, "contract"),
  creates: (c) => reference("inspectionFinding", c.finding, "finding"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => [
    ...reversed(s.command.inspectedOn, s.day, "inspectedOn"),
    ...reversed(s.command.inspectedOn, s.command.dueOn, "dueOn"),
  ],
  events: (s) => [happened(s, "inspectionFindingRecorded", fieldsOf(s.command))],
};

export const resolveInspectionFinding: Handler<"resolveInspectionFinding"> = {
  survives: true,
  refers: (c) => reference("inspectionFinding", c.finding, "finding"),
  parts: (c, books) => ({
    contract: the(books, "contract", the(books, "inspectionFinding", c.finding).contract),
  }),
  stage: (s) => {
    const { finding: id, resolvedOn } = s.command;
    const finding = the(s.books, "inspectionFinding", id);
    return [
      ...(finding.resolved
        ? [
            structural(
              "wrong-stage",
              { kind: "inspectionFinding", id, stage: "settled" },
              "finding",
              19,
            ),
          ]
        : []),
      ...reversed(finding.inspectedOn, resolvedOn, "resolvedOn"),
      ...reversed(resolvedOn, s.day, "resolvedOn"),
    ];
  },
  events: (s) => [
    happened(s, "inspectionFindingResolved", {
      ...fieldsOf(s.command),
      contract: s.contract?.contract ?? "",
    }),
  ],
};

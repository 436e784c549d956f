/** Art. 11: where the client has a form of its own, the slip here is found by that form's number. */
import { rule } from "./rule.ts";

export const article11Form = [
  rule("R11-15", {
    article: 11,
    severity: "warn",
    governs: ["issueSlip"],
    check: ({ command, contract }) =>
      command.type === "issueSlip" &&
      contract?.settings.cityForm &&
      command.clientNumber === undefined
        ? [{ params: {}, path: "clientNumber" }]
        : [],
  }),
] as const;

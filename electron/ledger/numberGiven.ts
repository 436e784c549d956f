/** The number a command was given, when it gives one: it is what people write down and look for. */
import type { Command } from "../../shared/domain/command.ts";
import type { Books } from "../../shared/domain/state.ts";
import { formNumber } from "../../shared/forms/era.ts";

export function numberGiven(books: Books, command: Command): string | undefined {
  const number =
    command.type === "issueSlip"
      ? books.get("slip", command.slip)?.number
      : command.type === "depart"
        ? books.get("transport", command.transport)?.number
        : command.type === "issueCertificate"
          ? books.get("certificate", command.certificate)?.number
          : undefined;
  return number && formNumber(number);
}

/** What a form looks like, and letting it out on paper or into a file. */
import type { Command } from "../../../shared/domain/command.ts";
import type { Received, Returned } from "../../../shared/ipc/contract.ts";
import { instantOf } from "../../ledger/clock.ts";
import { refusalView } from "../../ledger/views/refusals.ts";
import { given } from "../../ledger/views/reading.ts";
import { formToPrint } from "../../print/form.ts";
import type { PrintTarget, Printed } from "../../print/letOut.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import { fileName, printFailures } from "../../../shared/text/ja/forms.ts";

export function printHandlers(services: Services): Pick<Handlers, "preview" | "print"> {
  const { session, printing } = services;
  return {
    preview: (input) => printing.pdfOf({ kind: "form", form: formOf(services, input) }),
    print: async ({ id, target, ...key }) => {
      const user = session.demandUser();
      const out = await targetOf(services, key, target);
      if (!out) return { printed: false, why: printFailures.notChosen };
      // The dialog may have stood open past the lock.
      if (session.user !== user) throw new Denied("locked");
      const { db, identity } = session.demandLedger();
      const ledger = { db, identity, record: (command: Command) => session.record(command) };
      return printedView(services, await printing.printForm({ ...key, id, out, ledger }));
    },
  };
}

type Key = Omit<Received<"print">, "id" | "target">;

function formOf({ session }: Services, key: Key) {
  const { db, identity } = session.demandLedger();
  const form = formToPrint({ db, identity }, key, instantOf(session.parts.clock.wallMs()));
  if (!form) throw new Denied("not-there");
  return form;
}

async function targetOf(
  services: Services,
  key: Key,
  target: Received<"print">["target"],
): Promise<PrintTarget | undefined> {
  if (target === "printer") return { to: "printer" };
  const { content } = formOf(services, key);
  const path = await services.dialogs.save(fileName(content, formNumber(content.number)), "pdf");
  // The dialog has asked before an existing file is replaced.
  return path === undefined ? undefined : { to: "file", path, replace: true };
}

function printedView({ session }: Services, printed: Printed): Returned<"print"> {
  switch (printed.outcome) {
    case "printed":
      return { printed: true, seq: printed.seq, ...given({ path: printed.path }) };
    case "failed":
      return { printed: false, why: printed.why };
    case "refused":
      return {
        printed: false,
        why: session.read((reading) =>
          printed.refusals.map((one) => refusalView(reading, one).message).join("\n"),
        ),
      };
    case "absent":
      throw new Denied("not-there");
    default:
      return printed satisfies never;
  }
}

/** Doubt and the end: return, destruction, loss, termination. */
import type { RefusalParams } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { method, technique } from "../words.ts";

type Params<C extends keyof RefusalParams> = RefusalParams[C];

export const end = {
  "R14-1": (p) =>
    `The contract cannot be completed: ${p.count} asset(s) are neither returned nor disposed of (Art. 14). Return or dispose of them.`,
  "R14-2": (p, n) =>
    p.why === "none"
      ? `No disposal instruction is registered for asset ${n.asset(p.asset)}. Disposal follows the client's instruction (Art. 14). Register it.`
      : `Asset ${n.asset(p.asset)} is under another disposal instruction (Art. 14). Issue one slip for each instruction.`,
  "R14-3": (p, n) => notSuitable(p, n),
  "R14-4": (p, n) =>
    p.why === "serial"
      ? `The serial number of asset ${n.asset(p.asset)} does not match: ledger "${p.expected}", found "${p.found}" (Art. 14). It is set aside; report it to the client (Art. 18).`
      : `Asset ${n.asset(p.asset)} did not pass verification and does not count as destroyed (Art. 14). It is set aside; do the work again as the client instructs.`,
  "R14-5": (p) => certificateGap(p),
  "R14-6": ({ missing }) =>
    ({
      witness:
        "The instruction asks for a witness of the client (Art. 14). Name the witness. If the contract lets photographs stand in, attach one of each asset and a reason.",
      photos:
        "The instruction asks for photographs (Art. 14). Attach one of each asset on which the serial number can be read.",
      unreadable:
        "An asset whose serial number cannot be read needs a photograph (Art. 14). Attach one, or enter the serial if it can be read.",
    })[missing],
  "R14-7": (p) =>
    `The destruction was ${p.days} days ago (limit ${p.limit} days; Art. 14). Record why the certificate is late.`,
  "R14-8": (p) =>
    `No disposal instruction is registered for ${p.count} asset(s) (Art. 14). What is not instructed is returned. Issue a return slip.`,
  "R14-9": (p) =>
    `The contract ended ${p.days} days ago (limit ${p.limit} days; Art. 14). Record the reason for the delay.`,
  "R14-10": () =>
    "Keeping assets after the end of the contract needs a paper of the client (Art. 14). Register its number and date.",
  "R18-4": () =>
    "Releasing a quarantine needs an instruction of the client (Art. 18(1)). Register its number and date.",
  "R18-5": () =>
    "Closing a loss needs a paper of the client (Art. 18(2)). Register its number and date.",
  "R21-1": () =>
    "The contract is terminated (Art. 21(3)). The deposit falls to the client; where none was paid, a tenth of the contract price is due. Return or dispose of what is held without delay.",
} satisfies Partial<RefusalText>;

function notSuitable(p: Params<"R14-3">, n: Names): string {
  const way = p.technique in technique ? technique[p.technique as keyof typeof technique] : "";
  const name = way === "" ? method[p.technique as keyof typeof method] : way;
  const why = {
    media: "On this medium it leaves information that can be recovered. Choose another way.",
    method:
      "It is weaker than this asset's classification and content need. Choose a stronger way.",
    instruction:
      "It is not what the client instructed. Do as instructed, or get a new instruction.",
  }[p.why];
  return `Asset ${n.asset(p.asset)} cannot be disposed of by ${name} (Art. 14). ${why}`;
}

function certificateGap(p: Params<"R14-5">): string {
  return {
    absent: `The disposer's certificate is not registered, for ${p.count} asset(s): ${p.assets} (Art. 14). Register its number, date and contents.`,
    unnamed: `The disposer's certificate does not name ${p.count} asset(s): ${p.assets} (Art. 14). Ask the disposer, and register a certificate that names all.`,
    early: `The certificate is dated before the destruction of ${p.count} asset(s): ${p.assets} (Art. 14). Check the date.`,
  }[p.why];
}

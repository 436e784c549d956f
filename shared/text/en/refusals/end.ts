/** Doubt and the end: return, destruction, loss, termination. */
import type { RefusalParams } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { media, method, technique } from "../words.ts";

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
  "R14-6": (p) => evidenceMissing(p),
  "R14-7": (p, n) =>
    `The destruction under contract ${n.contract(p.contract)} was ${p.days} days ago (limit ${p.limit} days; Art. 14). Record why the certificate is late.`,
  "R14-8": (p) =>
    `No disposal instruction is registered for ${p.count} asset(s) (Art. 14). What is not instructed is returned. Issue a return slip, or record why not.`,
  "R14-9": (p, n) =>
    `Contract ${n.contract(p.contract)} ended ${p.days} days ago (limit ${p.limit} days; Art. 14). Record the reason for the delay.`,
  "R14-10": (p) =>
    `Keeping ${p.assets} after the end of the contract needs a paper of the client (Art. 14). Register its number and date.`,
  "R18-4": (p) =>
    p.missing === "instruction"
      ? `Releasing ${p.assets} from quarantine needs an instruction of the client (Art. 18(1)). Register its number and date.`
      : `${p.assets} is set aside, and nothing is said of what was found about it (Art. 18(1)). Look at it, and enter its condition and what the difference came from.`,
  "R18-5": (p) =>
    `Closing the loss of ${p.assets} needs a paper of the client (Art. 18(2)). Register its number and date.`,
  "R21-1": () =>
    "The contract is terminated (Art. 21(3)). The deposit falls to the client; where none was paid, a tenth of the contract price is due. Return or dispose of what is held without delay.",
} satisfies Partial<RefusalText>;

function notSuitable(p: Params<"R14-3">, n: Names): string {
  const way = p.technique in technique ? technique[p.technique as keyof typeof technique] : "";
  const name = way === "" ? method[p.technique as keyof typeof method] : way;
  const on = media[p.media];
  const why = {
    media: `On ${on} it leaves information that can be recovered. Choose another way.`,
    method: `For what is on this ${on}, and its classification, "${method[p.least]}" is needed at least. Choose a stronger way.`,
    instruction:
      "It is not what the client instructed. Do as instructed, or get a new instruction.",
    particle: `Where there is personal information on ${on}, shredding may leave particles of ${p.most ?? 0} mm² at most. Measure and enter the particle size, or dissolve or burn it.`,
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

function evidenceMissing(p: Params<"R14-6">): string {
  if (p.missing === "unreadable")
    return `The serial number of ${p.assets} cannot be read, which a photograph must show (Art. 14). Attach one, or enter the serial if it can be read.`;
  if (p.by === "myNumber")
    return `There is, or may be, a My Number in ${p.assets} (Art. 14). Name a witness of the client, or attach two photographs of each asset on which the serial number can be read.`;
  const asks = p.by === "contract" ? "The contract" : "The instruction";
  return p.missing === "witness"
    ? `${asks} asks for a witness of the client when ${p.assets} are destroyed (Art. 14). Name the witness. If the contract lets photographs stand in, attach one of each asset and a reason.`
    : `${asks} asks for photographs, and there is none of ${p.assets} (Art. 14). Attach one of each asset on which the serial number can be read.`;
}

/** Units: what they are, whose they are, what they are used for, what may not be written about them. */
import type { RefusalText } from "../../refusalText.ts";

export const assets = {
  "R2-1": (p) =>
    `It cannot be registered without ${p.missing.map((one) => REQUIRED[one]).join(", ")} (Art. 2). Enter number, name and medium of every asset.`,
  "R4-1": (p) =>
    `It is not known whether there is ${p.unknown.map((one) => CONTENT[one]).join(", ")} in it (Art. 4). Until that is decided, only the strictest destruction will do. Find out, or record a reason.`,
  "R4-2": (p) =>
    `It holds My Numbers, and its classification "${p.classification}" is below the contract's least (${p.least}; Art. 4). Check the classification, or record a reason.`,
  "R4-3": (p) =>
    `It is said to hold no personal information, but to hold ${p.says.map((one) => CONTENT[one]).join(", ")}, which is personal (Art. 4). Say that there is personal information, or check the other answers.`,
  "R7-1": () =>
    "The purpose is not said. Nothing may be used for anything but the contract's work (Art. 7). Record the purpose, or a reason.",
  "R9-1": () =>
    "The information is the client's (Art. 9). Only the medium can be the contractor's. Choose the client as its owner.",
  "R9-2": () =>
    "The client's information will be on the contractor's medium (Art. 9). In the end, erase it or hand over the medium; it cannot be returned.",
  "R24-1": (p, n) =>
    `Asset number "${p.number}" is used by asset ${n.asset(p.asset)} (Art. 24). Enter another.`,
  "R24-2": (p, n) =>
    `Serial number "${p.serial}" is used by asset ${n.asset(p.asset)} of contract ${n.contract(p.contract)} (Art. 24). Check the number on the thing itself.`,
  "R24-3": (p) =>
    p.why === "myNumber"
      ? "Twelve digits look like a My Number (Art. 24). Write no My Number and no citizen's name into the ledger. If they are something else, record a reason."
      : "This looks like someone's name and address (Art. 24). Write no citizen's name or address into the ledger. If it is no citizen's, record a reason.",
  "R24-4": () =>
    "This looks like a password (Art. 24). No password stands in the ledger or on a slip. Record only how it is told.",
} satisfies Partial<RefusalText>;

const REQUIRED = {
  number: "a number",
  name: "a name",
  media: "a medium",
  kind: "a word on what it is",
} as const;

const CONTENT = {
  personal: "personal information",
  myNumber: "a My Number",
  sensitive: "sensitive information",
} as const;

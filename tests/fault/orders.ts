/** What a manager of the sample records under these tests: one slip, and units and pledges with a scan without end. */
import { createHash } from "node:crypto";
import type { Command } from "../../shared/domain/command.ts";
import { TODAY, command, returnSlip } from "../helpers/desk.ts";
import { scan } from "./work.ts";

/** The `n`th command, with the scan it names. */
export function order(n: number): { readonly command: Command; readonly scan?: Buffer } {
  if (n === 0) return { command: returnSlip("slip-0") };
  if (n % 4 === 1) return pledge(n);
  return { command: unit(n) };
}

function pledge(n: number): { readonly command: Command; readonly scan: Buffer } {
  const bytes = scan(n);
  const attachment = {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    mediaType: "application/pdf",
    name: "scan.pdf",
  };
  const document = { number: `誓約第${n}号`, date: TODAY, scan: attachment };
  return {
    command: command("filePledge", {
      contract: "K-1",
      person: "p-minato",
      signedOn: TODAY,
      document,
    }),
    scan: bytes,
  };
}

function unit(n: number): Command {
  return command("registerAsset", {
    asset: `unit-${n}`,
    contract: "K-1",
    number: `N-${n}`,
    name: "課税台帳データ",
    media: "usb",
    serial: `SN-${n}`,
    quantity: { value: 1, unit: "stick" },
    classification: "2",
    content: { personal: "yes", myNumber: "no", sensitive: "no" },
    mediumOwner: "client",
    encryption: { state: "none" },
  });
}

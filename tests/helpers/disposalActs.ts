/** Destruction as acts of a story: instructed, carried out, certified, accepted. */
import { addMinutes, dayOf } from "../../shared/domain/calendar.ts";
import type { Act, Over } from "./stage.ts";
import { CENTER, CLERK, CONTRACT, CRUSHER, MANAGER, OFFICIAL, act, paper } from "./stage.ts";
import { handOver, issue, onSlip, receive, release } from "./acts.ts";
import { carry } from "./transportActs.ts";

export function instruct(
  instruction: string,
  assets: readonly string[],
  over: Over<"recordInstruction"> = {},
): Act {
  return (at) => ({
    type: "recordInstruction",
    occurredAt: at,
    instruction,
    contract: CONTRACT,
    document: paper(`廃-${instruction}`, dayOf(at)),
    assets: [...assets],
    method: "destroy",
    deadline: "2027-03-31",
    witnessRequired: true,
    photosRequired: false,
    ...over,
  });
}

/** Destruction of a slip's units where they are, before the official's eyes. */
export function destroy(
  destruction: string,
  slip: string,
  over: Over<"recordDestruction"> = {},
): Act {
  return (at, books) => {
    const units = onSlip(books, slip);
    return {
      type: "recordDestruction",
      occurredAt: addMinutes(at, 30),
      destruction,
      slip,
      startedAt: at,
      place: books.get("asset", units[0] ?? "")?.place ?? CENTER,
      method: "destroy",
      technique: "physical",
      tool: "破砕機 AZ-3000",
      performer: CLERK,
      supervisor: MANAGER,
      witness: OFFICIAL,
      verification: { result: "passed", how: "目視", person: MANAGER },
      units: units.map((asset) => {
        const serial = books.get("asset", asset)?.serial;
        return { asset, photos: [], ...(serial === undefined ? {} : { serialRead: serial }) };
      }),
      remains: "金属くず",
      ...over,
    };
  };
}

/** A destruction that was instructed, handed over for and carried out on the spot. */
export function destroyed(destruction: string, assets: readonly string[]): readonly Act[] {
  const order = `order-${destruction}`;
  const slip = `out-${destruction}`;
  return [
    instruct(order, assets),
    ...handOver(slip, "disposal", assets, { instruction: order }),
    destroy(destruction, slip),
  ];
}

/** The same at the vendor's plant, carried there and received by the vendor. */
export function handedToVendor(destruction: string, assets: readonly string[]): readonly Act[] {
  const order = `order-${destruction}`;
  const slip = `out-${destruction}`;
  return [
    instruct(order, assets),
    issue(slip, "disposal", assets, { instruction: order, receiver: CRUSHER }),
    release(slip),
    ...carry(`way-${destruction}`, "disposal", { slip }),
    receive(slip),
  ];
}

export function certify(
  certificate: string,
  destruction: string,
  over: Over<"issueCertificate"> = {},
): Act {
  return (at) => ({
    type: "issueCertificate",
    occurredAt: at,
    certificate,
    destruction,
    issuedOn: dayOf(at),
    issuer: MANAGER,
    ...over,
  });
}

export function accept(certificate: string, over: Over<"acceptCertificate"> = {}): Act {
  return act({ type: "acceptCertificate", certificate, person: OFFICIAL, ...over });
}

/**
 * Art. 8: nothing is copied without the client's instruction or consent, for what it says, as often as it says and
 * while it lasts. A copy is an asset like its original, and an original does not leave unseen while a copy is there.
 */
import { within } from "../domain/calendar.ts";
import { dated } from "../domain/ground.ts";
import { isAbout, livingCopies, partsOf } from "../domain/copies.ts";
import { approvedFrom } from "../domain/allowed.ts";
import type { CopyApproval } from "../domain/allowed.ts";
import type { Sealed } from "../domain/command.ts";
import type { RefusalParams } from "../domain/refusal.ts";
import type { Asset } from "../domain/state.ts";
import { TERMINAL_STATES } from "../domain/state.ts";
import { BODILESS_MEDIA } from "../domain/vocabulary.ts";
import type { Found, Situation } from "./rule.ts";
import { rule } from "./rule.ts";

export const article08 = [
  rule("R8-1", {
    article: 8,
    severity: "block",
    governs: ["registerCopy"],
    check: (s) =>
      s.command.type === "registerCopy" && !approvalOf(s) ? [{ params: {}, path: "approval" }] : [],
  }),
  rule("R8-2", {
    article: 8,
    severity: "block",
    governs: ["registerCopy"],
    check: (s) => {
      const [line] = s.lines;
      const approval = approvalOf(s);
      if (s.command.type !== "registerCopy" || !line || !approval) return [];
      const gap = beyondApproval(s, s.command, approval, line.asset);
      return gap ? [gap] : [];
    },
    grounds: (s) => {
      const approval = approvalOf(s);
      if (!approval) return [];
      const { approval: about, document, to } = approval;
      const term = { document, from: approvedFrom(approval), ...(to === undefined ? {} : { to }) };
      return [dated("copyApproval", about, term)];
    },
  }),
  rule("R8-3", {
    article: 8,
    severity: "block",
    governs: ["registerCopy"],
    check: (s) => {
      if (s.command.type !== "registerCopy") return [];
      const missing = missingFrom(s, s.command);
      const [first] = missing;
      return first === undefined ? [] : [{ params: { missing }, path: first }];
    },
  }),
  rule("R8-4", {
    article: 8,
    severity: "info",
    adjustable: true,
    governs: ["registerCopy"],
    check: (s) =>
      s.command.type === "registerCopy" && isReplica(s, s.command)
        ? [{ params: {}, path: "media" }]
        : [],
  }),
  rule("R8-5", {
    article: 8,
    severity: "warn",
    governs: ["issueSlip", "recordDestruction", "closeLoss"],
    check: leftBehind,
  }),
  rule("R8-6", {
    article: 8,
    severity: "block",
    governs: ["describeAssets"],
    check: apartFromOriginal,
  }),
] as const;

/** A copy holds what its original holds, and is in its class as long as that is there. */
function apartFromOriginal({ command, books, lines }: Situation) {
  if (command.type !== "describeAssets") return [];
  const { content, classification } = command.after;
  if (content === undefined && classification === undefined) return [];
  return lines.flatMap(({ asset, path }) => {
    const original = asset.copyOf && books.get("asset", asset.copyOf.asset);
    if (!original || TERMINAL_STATES.includes(original.state)) return [];
    if (lines.some((line) => line.asset.asset === original.asset)) return [];
    return [{ params: { asset: asset.asset, original: original.asset }, path }];
  });
}

type Copying = Sealed<"registerCopy">;

/** The approval a copy is registered under, if it is one of its contract. */
function approvalOf({ command, books }: Situation): CopyApproval | undefined {
  if (command.type !== "registerCopy" || command.approval === undefined) return undefined;
  const approval = books.get("copyApproval", command.approval);
  return approval?.contract === command.contract ? approval : undefined;
}

/** Why an approval does not do: it is not about this, not for now, not on that, or used up. */
function beyondApproval(
  s: Situation,
  command: Copying,
  approval: CopyApproval,
  original: Asset,
): Found<"R8-2"> | undefined {
  const number = approval.document.number;
  const { media, copies, used } = approval;
  const from = approvedFrom(approval);
  if (!isAbout(s.books, approval, original))
    return { params: { number, why: "asset", asset: original.asset }, path: "of" };
  if (!within(s.day, from, approval.to))
    return { params: { number, why: "term", from, to: approval.to ?? "" }, path: "approval" };
  if (media && command.media !== undefined && !media.includes(command.media))
    return { params: { number, why: "media" }, path: "media" };
  return used + partsOf(command.quantity) > copies
    ? { params: { number, why: "number", copies, used }, path: "approval" }
    : undefined;
}

/** What a copy would be registered without; it is to be gone when its original is, if nothing else is said. */
function missingFrom(s: Situation, command: Copying): RefusalParams["R8-3"]["missing"] {
  const { number, media, place } = command;
  const dueOn = command.dueOn ?? s.lines[0]?.asset.dueOn;
  const said = { number, media, place, dueOn };
  return (["number", "media", "place", "dueOn"] as const).filter((one) => said[one] === undefined);
}

/** A backup or what a cloud keeps beside it, of which the client may think otherwise than of a copy made by hand. */
function isReplica({ visits }: Situation, { media }: Copying): boolean {
  return (
    (media !== undefined && BODILESS_MEDIA.includes(media)) ||
    visits.some(({ place }) => place.kind === "cloud")
  );
}

/** Units that leave or are gone for good while a copy stays that does not go with them. */
function leftBehind(s: Situation): Found<"R8-5">[] {
  if (s.command.type === "issueSlip" && s.command.kind === "provision") return [];
  const going = new Set(s.lines.map(({ asset }) => asset.asset));
  return s.lines.flatMap(({ asset, path }) => {
    const staying = livingCopies(s.books, asset).filter((copy) => !going.has(copy.asset));
    if (staying.length === 0) return [];
    const copies = staying.map(({ number }) => number).join(" ");
    return [{ params: { asset: asset.asset, count: staying.length, copies }, path }];
  });
}

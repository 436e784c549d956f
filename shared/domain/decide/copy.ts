/** Deciding about copying (Art. 8): what the client has approved, and each copy that is made. */
import { BODILESS_MEDIA } from "../vocabulary.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Sealed } from "../command.ts";
import { reversed } from "./contract.ts";
import type { Handler } from "./handler.ts";
import {
  elsewhere,
  fieldsOf,
  handlers,
  happened,
  reference,
  references,
  the,
  visit,
} from "./handler.ts";

export const recordCopyApproval: Handler<"recordCopyApproval"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("person", c.givenBy, "givenBy"),
    ...references("asset", c.assets ?? [], (index) => `assets.${index}`),
  ],
  creates: (c) => reference("copyApproval", c.approval, "approval"),
  parts: (c, books) => ({ contract: the(books, "contract", c.contract) }),
  stage: (s) => [
    ...notOfContract(s),
    ...notOfClient(s),
    ...reversed(s.command.from, s.command.to),
    ...reversed(s.command.application?.date ?? "", s.command.document.date, "document.date"),
  ],
  events: (s) => [happened(s, "copyApprovalRecorded", fieldsOf(s.command))],
};

export const registerCopy: Handler<"registerCopy"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...reference("asset", c.of, "of"),
    ...reference("copyApproval", c.approval, "approval"),
    ...reference("person", c.person, "person"),
    ...reference("place", c.place, "place"),
  ],
  creates: (c) => reference("asset", c.asset, "asset"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: [{ asset: the(books, "asset", c.of), path: "of" }],
    handlers: handlers(books, c.contract, [[c.person, "person"]]),
    visits: c.place === undefined ? [] : [visit(books, c.contract, c.place, "place")],
  }),
  transition: () => "T28",
  stage: (s) => [
    ...(s.contract?.state === "ended"
      ? [structural("contract-ended", { contract: s.command.contract }, "contract", 14)]
      : []),
    ...astray(s),
  ],
  events: (s) => {
    const { approval, number, media, place, ...rest } = fieldsOf(s.command);
    const original = the(s.books, "asset", s.command.of);
    const { name = original.name, dueOn = original.dueOn } = s.command;
    // The rules have seen to it that nothing is missing.
    if (approval === undefined || number === undefined || dueOn === undefined) return [];
    if (media === undefined || place === undefined) return [];
    const fields = { ...rest, approval, number, name, media, place, dueOn };
    return [happened(s, "copyRegistered", fields)];
  },
};

/** A copy lies where it was made, which is where its original is; only what is sent needs no carrying. */
function astray(s: Situation<Sealed<"registerCopy">>): readonly Refusal[] {
  const { media, place } = s.command;
  const sent = media !== undefined && BODILESS_MEDIA.includes(media);
  return place === undefined || sent ? [] : elsewhere(s.lines, place, 10);
}

function notOfContract({ command, books }: Situation<Sealed<"recordCopyApproval">>): Refusal[] {
  return (command.assets ?? []).flatMap((id, index) =>
    the(books, "asset", id).contract === command.contract
      ? []
      : [structural("other-contract", { kind: "asset", id }, `assets.${index}`)],
  );
}

/** Only the client can approve. */
function notOfClient({ command, books, contract }: Situation<Sealed<"recordCopyApproval">>) {
  const { givenBy: person } = command;
  return the(books, "person", person).party === contract?.client
    ? []
    : [structural("wrong-side", { person, side: "client", article: 8 }, "givenBy", 8)];
}

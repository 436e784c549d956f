/** How approvals to copy and copies follow from events (Art. 8). A copy is born where its original lies, and held. */
import { partsOf } from "../copies.ts";
import type { EventOf } from "../event.ts";
import type { Asset } from "../state.ts";
import type { Evolve } from "./amend.ts";
import { amendAsset, fields, known, put, restingState } from "./amend.ts";

export const copyApprovalRecorded: Evolve<EventOf<"copyApprovalRecorded">> = (_books, event) => [
  put("copyApproval", event.approval, { ...fields(event), used: 0, made: [] }),
];

/** It has the class, the contents and the custodian of its original; the approval has one copy less to give. */
export const copyRegistered: Evolve<EventOf<"copyRegistered">> = (books, event) => {
  const { of, approval, person: _person, ...own } = fields(event);
  const at = event.occurredAt;
  const original = known(books, "asset", of);
  const approved = known(books, "copyApproval", approval);
  const { classification, content, records, custodian } = original;
  const copy: Asset = {
    ...own,
    classification,
    content,
    ...(records === undefined ? {} : { records }),
    custodian,
    copyOf: { asset: of, approval, at },
    state: restingState(books, event.place),
    since: at,
    lastAt: at,
    checkedAt: at,
  };
  return [
    put("asset", copy.asset, copy),
    amendAsset(original, at, { copies: [...(original.copies ?? []), copy.asset] }),
    put("copyApproval", approval, {
      ...approved,
      used: approved.used + partsOf(event.quantity),
      made: [...approved.made, copy.asset],
    }),
  ];
};

/** What a contract was changed from and to, and what did not change with it (E10). */
import * as z from "zod";
import { amendmentFields, termsFields } from "../commands/amendment.ts";
import { Day, Id } from "../values.ts";
import { OFFICES } from "../vocabulary.ts";
import { MOST_NAMED } from "./completion.ts";
import { event } from "./shape.ts";

/** What the client has allowed for a time of its own, and can end before the contract does. */
const LAPSING = ["consent", "copyApproval", "place", "permit", "office", "card"] as const;

/** Something that ends before the new last day: whose or of what it is, and until when it holds. */
const Lapse = z.strictObject({
  kind: z.enum(LAPSING),
  /** The party, the approval, the place or the person. */
  of: Id,
  office: z.enum(OFFICES).exactOptional(),
  until: Day,
});
export type Lapse = z.infer<typeof Lapse>;

const Terms = z.strictObject(termsFields);
export type Terms = z.infer<typeof Terms>;

export const amendmentEvents = [
  event("contractAmended", {
    ...amendmentFields,
    before: Terms,
    after: Terms,
    /** The units that are due on the new last day. */
    due: z.array(Id).max(MOST_NAMED),
    lapsing: z.array(Lapse),
  }),
] as const;

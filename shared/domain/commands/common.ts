/** The envelope every command shares, and the pieces several commands use. */
import * as z from "zod";
import { CommandId, Instant, line } from "../values.ts";
import { DECIDED } from "../vocabulary.ts";

/** A rule of the contract text, `R` article `-` number: `R10-1`. */
export const RuleId = z.string().regex(/^R\d{1,2}-\d{1,2}$/);

/** A warning someone read and answered with a reason; without it the warning refuses. */
export const Acknowledgement = z.strictObject({ rule: RuleId, reason: line(300) });
export type Acknowledgement = z.infer<typeof Acknowledgement>;

/** `id` makes a command idempotent; `occurredAt` is when it happened, as the person says. */
export const envelope = {
  id: CommandId,
  occurredAt: Instant,
  acknowledged: z.array(Acknowledgement).max(50).exactOptional(),
} as const;

/** What kind of personal information an asset holds; it decides how the asset must be destroyed. */
export const PersonalContent = z.strictObject({
  personal: z.enum(DECIDED),
  myNumber: z.enum(DECIDED),
  sensitive: z.enum(DECIDED),
});
export type PersonalContent = z.infer<typeof PersonalContent>;

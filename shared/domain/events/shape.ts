/** What every event is made with. */
import * as z from "zod";
import { Id, Instant } from "../values.ts";
import { NUMBERED_FORMS } from "../vocabulary.ts";

/** Numbers have four digits on paper. */
export const LAST_NUMBER = 9999;

/** A form's number: 令和8年度 第0012号 is `{ form, year: 2026, number: 12 }`; a branch is 第0012号の2. */
export const FormNumber = z.strictObject({
  form: z.enum(NUMBERED_FORMS),
  year: z.int().min(1899).max(2199),
  number: z.int().min(1).max(LAST_NUMBER),
  branch: z.int().min(2).max(99).exactOptional(),
});
export type FormNumber = z.infer<typeof FormNumber>;

/**
 * The hash of what a form says, base64url(SHA-256(JCS(content))). Set when the entry is composed, so that the entry
 * itself answers for every word on the paper; see `forms/content.ts`.
 */
export const sheet = {
  sheet: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .exactOptional(),
} as const;

export const assetIds = z.array(Id).min(1).max(500);

/** An event of one type, with when it happened. */
export function event<T extends string, F extends z.ZodRawShape>(type: T, fields: F) {
  return z.strictObject({ type: z.literal(type), occurredAt: Instant, ...fields });
}

/** Taking over a list from a file: many registrations that one file stands for. */
import * as z from "zod";
import { Sha256Hex, line, personal } from "../values.ts";
import { assetFields } from "./asset.ts";
import { envelope } from "./common.ts";
import { personFieldsWith, placeFields } from "./contract.ts";

/**
 * The file a list came from. Its own bytes are not kept, since they may name persons in the clear; so its hash is not
 * called what that of an attachment is.
 */
const ListFile = z.strictObject({
  name: line(200),
  listSha256: Sha256Hex,
  /** Rows of the list in all, whichever entry holds them. */
  rows: z.int().min(1).max(99_999),
});

/** An entry has a bounded size; a long list is divided among several, in order. */
const Batch = z.strictObject({
  number: z.int().min(1).max(9999),
  of: z.int().min(1).max(9999),
});

/** What lists are of. */
export const LISTED = ["assets", "persons", "places"] as const;
export type Listed = (typeof LISTED)[number];

export const importFields = { file: ListFile, batch: Batch } as const;

const rows = <F extends z.ZodRawShape>(fields: F) =>
  z.array(z.strictObject(fields)).min(1).max(500);

export const PersonRow = personFieldsWith(personal(line(100)), personal(line(40)));

/** A list says what is new; what came before is said unit by unit. */
const { previous: _previous, ...unitFields } = assetFields;

export const importCommands = [
  z.strictObject({
    type: z.literal("importList"),
    ...envelope,
    ...importFields,
    list: z.discriminatedUnion("of", [
      z.strictObject({ of: z.literal("assets"), rows: rows(unitFields) }),
      z.strictObject({ of: z.literal("persons"), rows: rows(PersonRow) }),
      z.strictObject({ of: z.literal("places"), rows: rows(placeFields) }),
    ]),
  }),
] as const;

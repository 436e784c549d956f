/** The calls for lists that come in from files and go out into files, and for what another file is known by. */
import * as z from "zod";
import { Acknowledgement } from "../domain/commands/common.ts";
import { LISTED } from "../domain/commands/import.ts";
import { ASSET_STATES } from "../domain/state.ts";
import { Id, Sha256Hex } from "../domain/values.ts";
import { SlipsShown } from "../views/handover.ts";
import { ImportOutcome, ImportPreview } from "../views/import.ts";

export const Chosen = z.discriminatedUnion("chosen", [
  z.strictObject({ chosen: z.literal(true), path: z.string() }),
  z.strictObject({ chosen: z.literal(false) }),
]);

/** A list that was chosen before, and what is to be made of it. */
const chosenList = z.strictObject({
  sha256: Sha256Hex,
  of: z.enum(LISTED),
  contract: Id.exactOptional(),
});
/** What narrows a list of units. */
export const assetFilter = {
  contract: Id.exactOptional(),
  states: z.array(z.enum(ASSET_STATES)).exactOptional(),
  place: Id.exactOptional(),
  text: z.string().max(200).exactOptional(),
};

const nothing = z.strictObject({});

const ChosenFile = z.discriminatedUnion("chosen", [
  z.strictObject({ chosen: z.literal(true), name: z.string(), sha256: z.string() }),
  z.strictObject({ chosen: z.literal(false) }),
]);

export const listCalls = {
  chooseList: { input: nothing, output: ChosenFile, callers: ["manager"] },
  /** The SHA-256 of a file that came over a network; nothing of it is kept. */
  hashFile: { input: nothing, output: ChosenFile, callers: ["manager", "staff"] },
  /** A file of someone else's, read as it is: what it means is for the page that asked. */
  readTable: {
    input: nothing,
    output: z.discriminatedUnion("chosen", [
      z.strictObject({
        chosen: z.literal(true),
        name: z.string(),
        rows: z.array(z.array(z.string())),
        /** Why it cannot be read. */
        unfit: z.string().exactOptional(),
      }),
      z.strictObject({ chosen: z.literal(false) }),
    ]),
    callers: ["manager"],
  },
  importPreview: { input: chosenList, output: ImportPreview, callers: ["manager"] },
  /** Records the whole list, or nothing of it. */
  importList: {
    input: z.strictObject({
      ...chosenList.shape,
      /** One for each rule that asks, for all rows it asks about. */
      reasons: z.array(Acknowledgement).max(50).exactOptional(),
    }),
    output: ImportOutcome,
    callers: ["manager"],
  },
  saveTemplate: {
    input: z.strictObject({ of: z.enum(LISTED) }),
    output: Chosen,
    callers: "signed-in",
  },
  saveList: {
    input: z.discriminatedUnion("list", [
      z.strictObject({ list: z.literal("assets"), ...assetFilter }),
      z.strictObject({
        list: z.literal("slips"),
        contract: Id.exactOptional(),
        show: SlipsShown.exactOptional(),
      }),
      z.strictObject({ list: z.literal("outstanding"), contract: Id }),
    ]),
    output: Chosen,
    callers: "signed-in",
  },
} as const;

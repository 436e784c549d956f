/** Calls that hand out what people need who do not have the program: the bundle, and the page that checks it. */
import * as z from "zod";
import { Id } from "../domain/values.ts";
import { ExportStatus, GuardNamed } from "../views/export.ts";
import { Chosen } from "./lists.ts";

const nothing = z.strictObject({});

export const handOutCalls = {
  /** Exports into a folder that the person chooses; where they change their mind, all stays as it is. */
  exportStart: {
    input: z.strictObject({
      /** Whose names and other personal values come along; all but those of the people named, persons or guards. */
      names: z.discriminatedUnion("of", [
        z.strictObject({ of: z.literal("all") }),
        z.strictObject({ of: z.literal("none") }),
        z.strictObject({ of: z.literal("some"), without: z.array(Id).min(1).max(10_000) }),
      ]),
      attachments: z.boolean(),
    }),
    output: ExportStatus,
    callers: "signed-in",
  },
  guards: { input: nothing, output: z.array(GuardNamed), callers: "signed-in" },
  exportStatus: { input: nothing, output: ExportStatus, callers: "signed-in" },
  exportCancel: { input: nothing, output: ExportStatus, callers: "signed-in" },
  /** Saves verify.html where the person chooses. */
  saveVerifyPage: { input: nothing, output: Chosen, callers: "signed-in" },
} as const;

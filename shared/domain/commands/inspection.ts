/** Commands about what an inspection of the client's found (Art. 19), and how it was put right. */
import * as z from "zod";
import { Day, Document, Id, Note } from "../values.ts";
import { envelope } from "./common.ts";

export const findingFields = {
  finding: Id,
  contract: Id,
  /** The paper by which the client said so. */
  document: Document,
  inspectedOn: Day,
  content: Note,
  /** By when it is to be put right, where the client said so. */
  dueOn: Day.exactOptional(),
} as const;

export const resolutionFields = {
  finding: Id,
  resolvedOn: Day,
  /** What was done about it. */
  measures: Note,
  /** The paper by which the client was told, or agreed. */
  document: Document,
} as const;

export const inspectionCommands = [
  z.strictObject({ type: z.literal("recordInspectionFinding"), ...envelope, ...findingFields }),
  z.strictObject({ type: z.literal("resolveInspectionFinding"), ...envelope, ...resolutionFields }),
] as const;

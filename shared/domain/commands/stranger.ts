/** What became of a thing that came instead of another (Art. 11), where it is not registered. */
import * as z from "zod";
import { Document, Id, Note, mark } from "../values.ts";
import { envelope } from "./common.ts";

export const strangerFields = {
  /** In whose stead it came, and the serial that was read on it. */
  asset: Id,
  found: mark(120),
  became: z.enum(["handedBack", "misread"]),
  /** Who of the client's took it back, or says that it was the right thing. */
  person: Id,
  document: Document,
  note: Note.exactOptional(),
} as const;

export const strangerCommands = [
  z.strictObject({ type: z.literal("settleStranger"), ...envelope, ...strangerFields }),
] as const;

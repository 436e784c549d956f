/** What became of a thing that came instead of another (Art. 11). */
import { strangerFields } from "../commands/stranger.ts";
import { Id } from "../values.ts";
import { event } from "./shape.ts";

export const strangerEvents = [
  event("strangerSettled", { ...strangerFields, contract: Id }),
] as const;

/** On what the decision of an entry rests: noted with it, as the last of its events. */
import * as z from "zod";
import { Ground } from "../ground.ts";
import { Id } from "../values.ts";
import { event } from "./shape.ts";

export const groundEvents = [
  event("groundsNoted", { contract: Id, grounds: z.array(Ground).min(1).max(1000) }),
] as const;

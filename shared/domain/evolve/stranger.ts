/** How it follows from its event what became of a thing that came instead of another. */
import type { EventOf } from "../event.ts";
import { strangerId } from "../stranger.ts";
import type { Evolve } from "./amend.ts";
import { fields, put } from "./amend.ts";

export const strangerSettled: Evolve<EventOf<"strangerSettled">> = (_books, event) => [
  put("stranger", strangerId(event.asset, event.found), {
    ...fields(event),
    at: event.occurredAt,
  }),
];

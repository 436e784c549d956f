/** How a file is remembered whose list was taken over. */
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { fields, put } from "./amend.ts";

export const listImported: Evolve<EventOf<"listImported">> = (_books, event) => {
  const { count: _count, ...rest } = fields(event);
  return [put("import", event.file.listSha256, { ...rest, at: event.occurredAt })];
};

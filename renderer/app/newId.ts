/** Identifiers for commands and for what they create: UUID version 7, in the order they were made. */
import { uuid7Maker } from "../../shared/domain/uuid7.ts";

/** A new identifier. */
export const newId: () => string = uuid7Maker(
  () => Date.now(),
  (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
);

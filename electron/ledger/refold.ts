/** The documents made anew, when what they say of the same entries has changed with the program. */
import { evolve } from "../../shared/domain/evolve.ts";
import { storedBooks } from "./books.ts";
import type { WritableDb } from "./connection.ts";
import { entryCount, readBody } from "./entries.ts";
import { markedUpTo } from "./lateMarks.ts";

/** Computes every document from the entries; within a transaction of the caller's. Throws `damaged` at an unreadable entry. */
export function refold(db: WritableDb): void {
  db.exec(`DELETE FROM touched; DELETE FROM books; DELETE FROM found; DELETE FROM unfiled;
    UPDATE filed SET upto = 0`);
  if (markedUpTo(db) !== Infinity) db.exec("UPDATE marked SET upto = 0");
  const books = storedBooks(db);
  const count = entryCount(db);
  for (let seq = 0; seq < count; seq += 1)
    for (const event of readBody(db, seq).events) books.take(evolve(books, event, { seq }), seq);
  books.flush();
}

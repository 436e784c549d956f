/**
 * A map that grows without taking more memory: beyond a limit, what was set longest ago lies in a private temporary
 * database, which SQLite keeps without a name and which is gone with the connection.
 */
import Sqlite from "better-sqlite3";

export class SpillingMap<V> {
  readonly #most: number;
  readonly #recent = new Map<string, V>();
  #file: File | undefined;
  #spilled = 0;

  /** Keeps at most `most` values in memory; each must be what JSON can carry. */
  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#recent.size + this.#spilled;
  }

  get(key: string): V | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined || this.#spilled === 0) return recent;
    const text = this.#file?.select.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as V);
  }

  set(key: string, value: V): void {
    this.delete(key);
    this.#recent.set(key, value);
    if (this.#recent.size > this.#most) this.#spill();
  }

  delete(key: string): void {
    if (this.#recent.delete(key) || this.#spilled === 0) return;
    this.#spilled -= this.#file?.remove.run(key).changes ?? 0;
  }

  *entries(): Iterable<[string, V]> {
    yield* this.#recent;
    for (const [key, text] of this.#file?.all.iterate() ?? []) yield [key, JSON.parse(text) as V];
  }

  close(): void {
    this.#recent.clear();
    this.#file?.db.close();
    this.#file = undefined;
    this.#spilled = 0;
  }

  /** Half at once, so that it is rare. */
  #spill(): void {
    const { db, insert } = (this.#file ??= temporary());
    db.exec("BEGIN");
    for (const [key, value] of this.#recent) {
      if (this.#recent.size <= this.#most / 2) break;
      insert.run(key, JSON.stringify(value));
      this.#recent.delete(key);
      this.#spilled += 1;
    }
    db.exec("COMMIT");
  }
}

type File = ReturnType<typeof temporary>;

function temporary() {
  const db = new Sqlite("");
  // Nothing here outlives the connection: there is nothing to make safe.
  for (const pragma of ["journal_mode = MEMORY", "synchronous = OFF", "cache_size = -4096"])
    db.pragma(pragma);
  db.exec("CREATE TABLE spilled(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
  return {
    db,
    insert: db.prepare("INSERT INTO spilled VALUES (?, ?)"),
    select: db.prepare<[string], string>("SELECT value FROM spilled WHERE key = ?").pluck(),
    remove: db.prepare("DELETE FROM spilled WHERE key = ?"),
    all: db.prepare<[], [string, string]>("SELECT key, value FROM spilled").raw(),
  };
}

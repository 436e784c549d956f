/**
 * Which commands a ledger has answered already: the same command sent twice is answered with its first result.
 *
 * Commands are filed in `commands` with each full tile of the tree, 256 at once: a row for every commit would write one
 * more page each time. Those of the last tile, until it is full, stand in its entries and are kept in memory.
 */
import { TILE_WIDTH } from "../../shared/proof/tiles.ts";
import type { ReadableDb } from "./connection.ts";
import { entryCount } from "./entries.ts";
import { version as BY_TILE } from "./migrations/0007-late.ts";
import type { Rows } from "./rows.ts";

export interface CommandsSeen {
  /** The entry that answered a command, if one did. */
  seqOf(id: string): number | undefined;
  /** Takes the command of the entry about to be written, which none before it has answered. */
  add(id: string, seq: number): void;
  /** Forgets what is not committed: the file is the truth again. */
  forget(): void;
}

export function commandsSeen(db: ReadableDb, rows: Rows): CommandsSeen {
  const select = db.prepare<[number], { seq: number; command: string }>(
    `SELECT seq, CAST(body AS TEXT) ->> '$.command' AS command FROM entries
     WHERE seq >= ? AND json_valid(CAST(body AS TEXT)) ORDER BY seq`,
  );
  let unfiled: Map<string, number> | undefined;
  // Ids rise with time: one above all before it cannot be among them.
  let newest = "";

  function recent(): Map<string, number> {
    if (unfiled) return unfiled;
    const rest = select.all(filedUpTo(db)).map(({ command, seq }) => [command, seq] as const);
    newest = rest.reduce((last, [id]) => (id > last ? id : last), rows.newestCommand() ?? "");
    return (unfiled = new Map(rest));
  }

  function seqOf(id: string): number | undefined {
    const ofLastTile = recent();
    return id > newest ? undefined : (ofLastTile.get(id) ?? rows.seqOf(id));
  }

  return {
    seqOf,
    add: (id, seq) => {
      if (seqOf(id) !== undefined) throw new Error(`command ${id} is answered already`);
      const ofLastTile = recent();
      ofLastTile.set(id, seq);
      if (id > newest) newest = id;
      if ((seq + 1) % TILE_WIDTH !== 0) return;
      const ids: (string | undefined)[] = Array.from({ length: TILE_WIDTH });
      const from = seq + 1 - TILE_WIDTH;
      for (const [answered, by] of ofLastTile) ids[by - from] = answered;
      rows.commands(from, ids);
      ofLastTile.clear();
    },
    forget: () => {
      unfiled = undefined;
    },
  };
}

/** The entry before which the command of each has its row, and from which on none has. */
export function filedUpTo(db: ReadableDb): number {
  const size = entryCount(db);
  const isByTile = Number(db.pragma("user_version", { simple: true })) >= BY_TILE;
  return isByTile ? size - (size % TILE_WIDTH) : size;
}

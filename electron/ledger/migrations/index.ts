/** Every version of the file, oldest first. A migration never touches the bytes of an entry. */
import * as format from "./0001-format.ts";
import * as search from "./0002-search.ts";
import * as marks from "./0003-marks.ts";

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [format, search, marks];

export const LATEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

/** Every version of the file, oldest first. A migration never touches the bytes of an entry. */
import * as format from "./0001-format.ts";
import * as search from "./0002-search.ts";

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [format, search];

export const LATEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

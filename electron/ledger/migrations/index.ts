/** Every version of the file, oldest first. A migration never touches the bytes of an entry. */
import * as format from "./0001-format.ts";
import * as search from "./0002-search.ts";
import * as marks from "./0003-marks.ts";
import * as prints from "./0004-prints.ts";
import * as corrections from "./0005-corrections.ts";
import * as unsigned from "./0006-unsigned.ts";
import * as late from "./0007-late.ts";

export interface Migration {
  readonly version: number;
  readonly sql: string;
  /** Documents say something else of the same entries from this version on, and are computed anew. */
  readonly refolds?: boolean;
}

export const MIGRATIONS: readonly Migration[] = [
  format,
  search,
  marks,
  prints,
  corrections,
  unsigned,
  late,
];

export const LATEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

/** Documents of a file of an earlier version are not what this program computes. */
export const FOLDED_SINCE = Math.max(
  ...MIGRATIONS.filter(({ refolds }) => refolds).map(({ version }) => version),
);

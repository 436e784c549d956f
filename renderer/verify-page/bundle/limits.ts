/** How much is read from a stranger before saying no. Far above any real bundle, far below what stops a browser. */

/** Files in a folder or an archive, and how deep a folder is looked into. */
export const MAX_FILES = 200_000;
export const MAX_DEPTH = 6;
/** The tree of this many entries takes 256 MB. */
export const MAX_ENTRIES = 4_000_000;
/** An entry's body, by its format. */
export const MAX_BODY_BYTES = 65_535;
/** A line of forms or disclosures; the longest signature of a person has 2 MB. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;
/** A key, a checkpoint, a proof. */
export const MAX_SMALL_BYTES = 1024 * 1024;
/** An attachment, by its format. */
export const MAX_ATTACHMENT_BYTES = 50 * 1024 * 1024;
/** What an archive may unpack to, in all, and against its own size. */
export const MAX_UNPACKED_BYTES = 8 * 1024 ** 3;
export const MAX_UNPACKED_TIMES = 100;
export const ALWAYS_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Findings that are listed; the rest is counted. */
export const MAX_FINDINGS = 100;

/**
 * Anchor files: checkpoints of one ledger kept outside of it, one after the other as they were
 * signed, in plain text. Each is the note exactly as C2SP writes it, followed by an empty line.
 *
 * Such a file is only ever added to. So whatever happens to the ledger, the heads it once had stay;
 * and a write that was cut short spoils the last note alone, which the next one leaves behind.
 */

/** Notes as they are added to an anchor file. */
export function anchorText(notes: readonly string[]): string {
  return notes.map((note) => `${note}\n`).join("");
}

/** What an anchor file holds; nothing in it is proven. */
export interface AnchorReading {
  /** The notes that are whole, in the order of the file. */
  readonly notes: readonly string[];
  /** Blocks of text that belong to no note. */
  readonly stray: number;
  /** Whether such a block is the last: a note that was cut short, or what somebody put there. */
  readonly endsStray: boolean;
  /** Whether the text ends where a note does. If not, an empty line comes before what is added. */
  readonly isEnded: boolean;
}

const END = "\n\n";
/** A writer that found a note cut short adds an empty line more than it may need. */
const BETWEEN = /\n{2,}/;
const SIGNATURE = "— ";

/** Reads an anchor file, or the tail of one. Total: any text has an answer. */
export function readAnchor(text: string): AnchorReading {
  const blocks = text.split(BETWEEN);
  const notes: string[] = [];
  let stray = 0;
  let endsStray = false;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] ?? "";
    const next = blocks[at + 1];
    if (block === "" && next === undefined) break;
    if (next?.startsWith(SIGNATURE) === true) {
      notes.push(`${block}${END}${next.replace(/\n$/, "")}\n`);
      at += 1;
      endsStray = false;
    } else {
      stray += 1;
      endsStray = true;
    }
  }
  return { notes, stray, endsStray, isEnded: text === "" || text.endsWith(END) };
}

/** The size a note states, to sort by before anything is verified; nothing where there is none. */
export function statedSize(note: string): number | undefined {
  const [, size] = /^[^\n]+\n(0|[1-9][0-9]{0,15})\n/.exec(note) ?? [];
  return size === undefined ? undefined : Number(size);
}

/** The origin a note states. */
export function statedOrigin(note: string): string {
  return note.slice(0, Math.max(0, note.indexOf("\n")));
}

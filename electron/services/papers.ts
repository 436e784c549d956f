/**
 * What people bring to compare with the open ledger: papers, copies, files of others. The last that was looked at is
 * kept until the ledger is closed, so that it can be remembered for good.
 */
import { parseVkey } from "../../shared/proof/note.ts";
import { importedText } from "../../shared/text/ja/heads.ts";
import { unheld } from "../../shared/text/ja/unheld.ts";
import { cosignedRefused, keptCosigned, noPublicKey } from "../../shared/text/ja/witness.ts";
import type { CheckedView, ImportedHead } from "../../shared/views/heads.ts";
import { compareHeld } from "../heads/held/compare.ts";
import type { Held, HeldSource } from "../heads/held/read.ts";
import { Unheld, readHeld } from "../heads/held/read.ts";
import { importHeads } from "../heads/imported.ts";
import { paperView } from "../heads/paperView.ts";
import type { HeadStore } from "../heads/store.ts";
import { sha256 } from "../ledger/crypto.ts";
import type { Scanner } from "../scan/scanner.ts";
import type { OpenedLedger } from "./openedLedger.ts";

export interface PapersParts {
  readonly scan: Scanner;
  readonly heads: HeadStore;
}

export class Papers {
  readonly #parts: PapersParts;
  #held: readonly Held[] = [];

  constructor(parts: PapersParts) {
    this.#parts = parts;
  }

  /** Compares what can be read of it with the ledger. Writes nothing. */
  async check(ledger: OpenedLedger, sources: readonly HeldSource[]): Promise<CheckedView> {
    const held: Held[] = [];
    const refused: string[] = [];
    for (const source of sources) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- a picture takes a hundred megabytes
        held.push(...(await readHeld(source, this.#parts.scan)));
      } catch (error) {
        if (!(error instanceof Unheld)) throw error;
        refused.push(unheld[error.why](error.called));
      }
    }
    this.#held = held;
    const { results } = compareHeld(ledger, held);
    return { papers: results.map((result) => paperView(ledger.db, result)), refused };
  }

  /** Remembers the heads of what was compared last: from now on every opening compares with them. */
  async remember(ledger: OpenedLedger): Promise<{ ok: boolean; says: string }[]> {
    const results = await importHeads(this.#parts.heads, this.#held, { ledger });
    await ledger.compareHeads();
    return results.map((result) => ({ ok: isKept(result), says: importedText(result) }));
  }

  /** Keeps the lines of witnesses that come back in files. `line` is the public key of a new witness. */
  async takeCosigned(
    ledger: OpenedLedger,
    paths: readonly string[],
    line: string | undefined,
  ): Promise<{ ok: boolean; says: string }[]> {
    const key = line === undefined ? undefined : parseVkey(sha256, line.trim());
    if (key && !key.ok) return [{ ok: false, says: noPublicKey }];
    const held = await Promise.all(paths.map((path) => this.#noteIn(path)));
    return held.map((one) => {
      if ("says" in one) return { ok: false, says: one.says };
      const kept = ledger.keepCosigned(this.#parts.heads, { note: one.note, key: key?.value });
      return kept.kept
        ? { ok: true, says: keptCosigned(kept.size, kept.witnesses) }
        : { ok: false, says: cosignedRefused[kept.why] };
    });
  }

  /** The cosigned head in a file, or why there is none. */
  async #noteIn(path: string): Promise<{ note: string } | { says: string }> {
    try {
      const held = await readHeld({ path });
      return { note: held.flatMap((one) => (one.kind === "notes" ? one.notes : [])).at(-1) ?? "" };
    } catch (error) {
      if (error instanceof Unheld) return { says: unheld[error.why](error.called) };
      throw error;
    }
  }

  forget(): void {
    this.#held = [];
  }
}

function isKept({ outcome }: ImportedHead): boolean {
  return outcome === "kept" || outcome === "known";
}

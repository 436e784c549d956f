/**
 * What entries say of the entries before them by their hashes: over which a period was closed, from which backup a ledger
 * was restored, which entry a correction corrects. What was taken over from another ledger speaks of the entries there.
 */
import { bytesOfBase64, hexOf, same } from "../format/bytes.ts";
import type { Json } from "../format/canonical.ts";
import { isObject } from "../format/canonical.ts";
import type { Tree } from "../format/tree.ts";
import type { Event } from "./body.ts";
import type { Findings } from "./findings.ts";
import type { Lineage } from "./lineage.ts";

type BoundCode = "closeHead" | "restoreHead" | "correctionAstray";

interface Bound {
  readonly code: BoundCode;
  readonly seq: number;
  readonly holds: (tree: Tree) => boolean;
}

/** Gathers what entries bind themselves to, and compares it once all are there. */
export class Bounds {
  readonly #all: Bound[] = [];

  note(event: Event, seq: number): void {
    if (event.type === "periodClosed") this.#head("closeHead", seq, event["head"]);
    if (event.type === "ledgerRestored") this.#head("restoreHead", seq, event);
    if (event.type === "correctionWritten") this.#correction(seq, event["target"]);
  }

  /** Says what names other entries than there were. */
  check(tree: Tree, lineage: Lineage, findings: Findings): void {
    for (const { code, seq, holds } of this.#all) {
      const of = lineage.treeOf(seq) ?? tree;
      if (of.size < seq || !holds(of)) findings.add({ code, seq });
    }
  }

  /** A head of just the entries before. */
  #head(code: BoundCode, seq: number, value: Json | undefined): void {
    const { size = null, root: text = null } = isObject(value) ? value : {};
    const root = typeof text === "string" ? bytesOfBase64(text) : undefined;
    const holds = (tree: Tree) =>
      size === seq && root !== undefined && same(tree.rootAt(seq), root);
    this.#all.push({ code, seq, holds });
  }

  #correction(seq: number, target: Json | undefined): void {
    const { seq: of = null, leaf = null } = isObject(target) ? target : {};
    const holds = (tree: Tree) =>
      typeof of === "number" && of >= 0 && of < seq && hexOf(tree.leaf(of)) === leaf;
    this.#all.push({ code: "correctionAstray", seq, holds });
  }
}

/** Collecting what verify finds: every finding is counted, the first hundred of a kind are kept. */
import type { FindingCode } from "../../../shared/text/ja/findings.ts";
import type { VerifyPart } from "../../../shared/views/audit.ts";

const KEPT_PER_CODE = 100;

export interface Found {
  readonly part: VerifyPart;
  readonly code: FindingCode;
  /** The entry it concerns. */
  readonly seq?: number;
  /** What the sentence names; the entry's number when absent. */
  readonly subject?: string;
}

/** What was found, as it goes from one thread to another. */
export interface FoundAll {
  readonly kept: readonly Found[];
  readonly counts: Readonly<Record<string, number>>;
}

export class Findings {
  readonly #kept: Found[] = [];
  readonly #counts = new Map<string, number>();

  add(found: Found, times = 1): void {
    const before = this.#counts.get(found.code) ?? 0;
    this.#counts.set(found.code, before + times);
    if (before < KEPT_PER_CODE) this.#kept.push(found);
  }

  /** Takes over what another task found. */
  take({ kept, counts }: FoundAll): void {
    const listed = new Map<string, number>();
    for (const found of kept) {
      this.add(found);
      listed.set(found.code, (listed.get(found.code) ?? 0) + 1);
    }
    for (const [code, count] of Object.entries(counts))
      this.#counts.set(code, (this.#counts.get(code) ?? 0) + count - (listed.get(code) ?? 0));
  }

  all(): FoundAll {
    return { kept: this.#kept, counts: Object.fromEntries(this.#counts) };
  }
}

/** Runs one step; an error of the file becomes a finding, whatever SQLite makes of it. */
export function guarded(findings: Findings, part: VerifyPart, step: () => void): void {
  try {
    step();
  } catch (error) {
    const subject = error instanceof Error ? error.message : String(error);
    findings.add({ part, code: "file-unreadable", subject: subject.slice(0, 200) });
  }
}

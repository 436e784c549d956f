/** Collecting what verify finds: every finding is counted, the first hundred of a kind are listed. */
import type { Finding, VerifyPart } from "../../../shared/views/audit.ts";
import type { FindingCode } from "../../../shared/text/ja/findings.ts";
import { findings as texts } from "../../../shared/text/ja/findings.ts";

const LISTED_PER_CODE = 100;

interface Found {
  readonly part: VerifyPart;
  readonly code: FindingCode;
  readonly seq?: number;
  /** What the sentence names; the entry's number when absent. */
  readonly subject?: string;
}

export interface Findings {
  add(found: Found): void;
  readonly list: readonly Finding[];
  readonly count: () => number;
}

export function collectFindings(): Findings {
  const list: Finding[] = [];
  const perCode = new Map<string, number>();
  let count = 0;
  return {
    list,
    count: () => count,
    add({ part, code, seq, subject }) {
      count += 1;
      const before = perCode.get(code) ?? 0;
      perCode.set(code, before + 1);
      if (before >= LISTED_PER_CODE) return;
      const named = subject ?? String(seq ?? "");
      list.push({
        part,
        code,
        message: texts[code](named),
        ...(seq === undefined ? {} : { seq }),
        ...(subject === undefined ? {} : { subject }),
      });
    },
  };
}

/** Runs one step of verify; an error of the file becomes a finding, whatever SQLite makes of it. */
export function guarded(findings: Findings, part: VerifyPart, step: () => void): void {
  try {
    step();
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    const subject = error instanceof Error ? error.message : String(error);
    findings.add({ part, code: "file-unreadable", subject: subject.slice(0, 200) });
  }
}

/** Thrown out of a verification that was told to stop. */
class Cancelled extends Error {}

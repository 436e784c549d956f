/**
 * Verify: everything a ledger file promises, checked from its bytes. The one implementation behind the button, the
 * command line and every test.
 *
 * It reads only, takes any damage without throwing, and says what is wrong, where it begins and what it means. It
 * cannot show what was never recorded, nor what happened after the newest head someone else holds.
 */
import type { Finding, VerifyPart, VerifyReport } from "../../../shared/views/audit.ts";
import { Problem } from "../../../shared/domain/problem.ts";
import { problem as problemText } from "../../../shared/text/ja/words.ts";
import type { VerifierKey } from "../../../shared/proof/note.ts";
import type { HeadsReport } from "../../../shared/views/heads.ts";
import type { Held } from "../../heads/held/read.ts";
import type { ReadableDb } from "../connection.ts";
import { openReadable } from "../connection.ts";
import { entryCount } from "../entries.ts";
import { asProblem } from "../failures.ts";
import type { Identity } from "../ledger.ts";
import { identityOf } from "../ledger.ts";
import { checkCoverage, signedRoots } from "./checkpoints.ts";
import { contentCheck } from "./content.ts";
import { checkFile } from "./fileCheck.ts";
import type { Findings } from "./findings.ts";
import { collectFindings, guarded } from "./findings.ts";
import { checkHeads } from "./heads.ts";
import { rootOfGrown } from "./hashing.ts";
import { replayBooks } from "./replay.ts";
import type { SignedRoot } from "./scan.ts";
import { scanEntries } from "./scan.ts";

export interface Progress {
  readonly part: VerifyPart;
  readonly done: number;
  readonly total: number;
}

export interface VerifyOptions {
  readonly path: string;
  /** `proofs`: bodies, chain, tree and signatures. `all`: that, and everything the entries say. */
  readonly depth: "proofs" | "all";
  /** What people hold of the ledger apart from its file. */
  readonly against?: readonly Held[];
  /** Keys of the witnesses that count. */
  readonly witnesses?: readonly VerifierKey[];
  /** Called now and then; throw `Cancelled` out of it to stop. */
  readonly progress?: (progress: Progress) => void;
}

/** Verifies a ledger file. Throws only `Cancelled`. */
export function verifyLedger(options: VerifyOptions): VerifyReport {
  const { path, depth, progress = () => {} } = options;
  const startedAt = Date.now();
  const findings = collectFindings();
  const counts: Record<string, number> = {};
  const outcome: { identity?: Identity; size: number; root?: string; heads?: HeadsReport } = {
    size: 0,
  };
  const db = opened(path, findings);
  if (db) {
    try {
      guarded(findings, "entries", () => {
        outcome.identity = identityOf(db);
      });
      if (depth === "all") guarded(findings, "file", () => checkFile(db, findings));
      if (outcome.identity)
        Object.assign(
          outcome,
          verifyProofs(db, outcome.identity, { depth, progress, findings, counts }),
        );
      const { identity } = outcome;
      if (identity)
        guarded(findings, "heads", () => {
          const heads = checkHeads({ db, identity, findings }, options);
          if (!heads) return;
          outcome.heads = heads;
          counts["heads"] = heads.results.length;
        });
    } finally {
      db.close();
    }
  }
  return report(path, findings, { startedAt, counts, ...outcome });
}

interface Work {
  readonly depth: "proofs" | "all";
  readonly progress: (progress: Progress) => void;
  readonly findings: Findings;
  readonly counts: Record<string, number>;
}

function verifyProofs(
  db: ReadableDb,
  identity: Identity,
  work: Work,
): { size: number; root?: string } {
  const { findings, counts, progress } = work;
  let roots: SignedRoot[] = [];
  guarded(findings, "checkpoints", () => {
    const all = Number(db.prepare("SELECT count(*) FROM checkpoints").pluck().get());
    counts["checkpoints"] = all;
    roots = signedRoots(db, identity, findings, (done) =>
      progress({ part: "checkpoints", done, total: all }),
    );
  });
  const content = work.depth === "all" ? contentCheck(db, identity, findings) : undefined;
  const replay = work.depth === "all" ? replayBooks(db, findings) : undefined;
  let outcome: { size: number; root?: string } = { size: 0 };
  guarded(findings, "entries", () => {
    const all = entryCount(db);
    const tree = scanEntries({
      db,
      findings,
      roots,
      progress: (done) => progress({ part: "entries", done, total: all }),
      ...(content && replay
        ? {
            visit: (seq, bytes) => {
              const body = content.visit(seq, bytes);
              if (body) replay.visit(body);
            },
          }
        : {}),
    });
    counts["entries"] = tree.size;
    outcome = {
      size: tree.size,
      root: Buffer.from(rootOfGrown(tree), "hex").toString("base64"),
    };
    checkCoverage(findings, roots, tree.size);
  });
  guarded(findings, "disclosures", () => Object.assign(counts, content?.end()));
  guarded(findings, "books", () => {
    if (replay) counts["books"] = replay.end();
  });
  return outcome;
}

function opened(path: string, findings: Findings): ReadableDb | undefined {
  try {
    return openReadable(path);
  } catch (error) {
    const problem = asProblem(error, path);
    const subject =
      problem instanceof Problem ? problemText[problem.code](problem.detail) : String(error);
    findings.add({ part: "file", code: "not-opened", subject });
    return undefined;
  }
}

interface Outcome {
  readonly startedAt: number;
  readonly counts: Record<string, number>;
  readonly identity?: Identity;
  readonly size: number;
  readonly root?: string;
  readonly heads?: HeadsReport;
}

function report(path: string, findings: Findings, outcome: Outcome): VerifyReport {
  const list: Finding[] = findings.list.toSorted(
    (a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity),
  );
  const firstBad = list.find((finding) => finding.seq !== undefined)?.seq;
  return {
    ok: findings.count() === 0,
    path,
    startedAt: new Date(outcome.startedAt).toISOString(),
    seconds: (Date.now() - outcome.startedAt) / 1000,
    counts: outcome.counts,
    size: outcome.size,
    findings: list,
    more: findings.count() - list.length,
    ...(outcome.identity ? { origin: outcome.identity.origin } : {}),
    ...(outcome.root === undefined ? {} : { root: outcome.root }),
    ...(outcome.heads ? { heads: outcome.heads } : {}),
    ...(firstBad === undefined ? {} : { firstBad }),
  };
}

/**
 * Evidence against a ledger: what each piece shows, and what all of them together say of the first changed entry. The
 * one implementation behind the button, the command line, the checked paper and every test.
 *
 * The ledger's side is read from its leaves and tiles. Verify has just shown that these are those of its entries; a
 * paper that is checked alone has its own entry hashed besides.
 */
import type { Claim, FirstChange } from "../../../shared/proof/claims.ts";
import {
  claimOfHead,
  claimsOfInclusion,
  compareClaims,
  firstChange,
} from "../../../shared/proof/claims.ts";
import type { OpenCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { openCheckpoint, parseCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { statedOrigin } from "../../../shared/proof/anchorFile.ts";
import { equalBytes } from "../../../shared/proof/bytes.ts";
import { parseNote } from "../../../shared/proof/note.ts";
import { verifySlipCode } from "../../../shared/proof/slipCode.ts";
import type { TlogProof } from "../../../shared/proof/tlogProof.ts";
import { sameHash } from "../../../shared/proof/tree.ts";
import { verifyInclusion } from "../../../shared/proof/treeVerify.ts";
import type { HeldResult, HeldVerdict } from "../../../shared/views/heads.ts";
import { ancestorsOf } from "../../ledger/ancestors.ts";
import type { ReadableDb } from "../../ledger/connection.ts";
import { crypto, sha256 } from "../../ledger/crypto.ts";
import type { Identity } from "../../ledger/ledger.ts";
import type { LedgerTree } from "../ledgerTree.ts";
import { ledgerTree, treeBefore } from "../ledgerTree.ts";
import { standingTo } from "../standing.ts";
import type { HeldEntries } from "./bundle.ts";
import { ROOT_EVERY } from "./bundle.ts";
import { paperClaim, printOf } from "./paper.ts";
import type { Held } from "./read.ts";

export interface ComparedLedger {
  readonly db: ReadableDb;
  readonly identity: Identity;
}

/** What all evidence together shows. */
export interface ComparedHeld {
  readonly results: readonly HeldResult[];
  readonly change?: FirstChange;
  readonly endsAt?: number;
}

/** Compares a ledger with evidence. */
export function compareHeld(ledger: ComparedLedger, held: readonly Held[]): ComparedHeld {
  const tree = ledgerTree(ledger.db);
  const inherits = beforeThis(ledger);
  const compared = held.map((one) => {
    const own = compareOne({ ...ledger, tree }, one);
    return own.result.verdict === "otherLedger" ? (inherits(one) ?? own) : own;
  });
  const results = compared.map(({ result }) => result);
  const changes = results.flatMap(({ change, before }) => (change && !before ? [change] : []));
  const unchangedTo = Math.max(0, ...compared.map((one) => one.unchangedTo));
  const change = changes.length === 0 ? undefined : together(changes, unchangedTo);
  const isShort = results.some(
    ({ verdict, size = 0 }) => verdict === "short" || (verdict === "changed" && size > tree.size),
  );
  return {
    results,
    ...(change ? { change } : {}),
    ...(isShort ? { endsAt: tree.size } : {}),
  };
}

/** Several pieces narrow a change down: it is before the end of each, and after all that any shows unchanged. */
function together(changes: readonly FirstChange[], unchangedTo: number): FirstChange {
  const to = Math.min(...changes.map((change) => change.to));
  const from = Math.max(unchangedTo, ...changes.map((change) => change.from));
  return { from: Math.min(from, to - 1), to };
}

interface Compared {
  readonly result: HeldResult;
  /** All entries before this one are shown to be as they were. */
  readonly unchangedTo: number;
}

type Ledger = ComparedLedger & {
  readonly tree: LedgerTree;
  /** Its entries stand in the ledger that follows, whose rows are read. */
  readonly isBefore?: true;
};

/** Compares evidence with the ledgers that this one follows; nothing where it is of none of them. */
function beforeThis({ db, identity }: ComparedLedger): (held: Held) => Compared | undefined {
  let known: { readonly ledger: Ledger; readonly before: Before }[] | undefined;
  const all = () =>
    (known ??= ancestorsOf(db).map((ancestor) => {
      const { origin, vkey, key, stated } = ancestor;
      const { size, known: head } = stated;
      return {
        ledger: {
          db,
          identity: { ...identity, origin, vkey, key },
          tree: treeBefore(db, ancestor),
          isBefore: true,
        },
        before: { origin, size, knownSize: head.size },
      };
    }));
  return (held) => {
    for (const { ledger, before } of all()) {
      const compared = compareOne(ledger, held);
      if (compared.result.verdict !== "otherLedger") return inherited(compared.result, before);
    }
    return undefined;
  };
}

type Before = NonNullable<HeldResult["before"]>;

/** What a comparison with the ledger before means for this one. Nothing of it narrows down a change of this one. */
function inherited(result: HeldResult, before: Before): Compared {
  const { verdict, seq } = result;
  const isOver =
    verdict === "held" || (verdict === "short" && seq !== undefined && seq < before.size);
  const told = isOver ? "inherited" : verdict === "short" ? "lost" : verdict;
  return { result: { ...result, verdict: told, before }, unchangedTo: 0 };
}

function compareOne(ledger: Ledger, held: Held): Compared {
  const { name } = held;
  switch (held.kind) {
    case "slip":
      return compareSlip(ledger, held);
    case "notes":
      return compareNotes(
        ledger,
        { name, kind: held.isAnchor ? "anchor" : "checkpoint" },
        held.notes,
      );
    case "proof":
      return compareProof(ledger, name, held.proof);
    case "consistency":
      return compareNotes(ledger, { name, kind: "consistency" }, [held.proof.checkpoint]);
    case "bundle":
      return compareBundle(ledger, held);
    case "key": {
      const { key } = ledger.identity;
      const isSame = held.key.name === key.name && equalBytes(held.key.publicKey, key.publicKey);
      const verdict = isSame ? "held" : held.key.name === key.name ? "otherKey" : "otherLedger";
      return { result: { name, kind: "key", verdict }, unchangedTo: 0 };
    }
  }
}

type Named = Pick<HeldResult, "name" | "kind">;

/** Checkpoints, one or many: how the ledger stands to the newest, and from where on it differs if it does. */
function compareNotes(ledger: Ledger, named: Named, notes: readonly string[]): Compared {
  const own = notes.filter((note) => statedOrigin(note) === ledger.identity.origin);
  const { standing } = standingTo(own, ledger);
  switch (standing.is) {
    case "none":
      return only(named, own.length === 0 && notes.length > 0 ? otherOrigin(notes) : "forged");
    case "otherKey":
      return only(named, "otherKey");
    case "changed": {
      const { size, change } = standing;
      return { result: { ...named, verdict: "changed", size, change }, unchangedTo: change.from };
    }
    case "held":
    case "short": {
      const { is: verdict, size } = standing;
      return { result: { ...named, verdict, size }, unchangedTo: verdict === "held" ? size : 0 };
    }
  }
}

/** A note of another origin, or one that is no checkpoint at all. */
function otherOrigin(notes: readonly string[]): HeldVerdict {
  const isCheckpoint = notes.some((text) => {
    const note = parseNote(text);
    return note.ok && parseCheckpoint(note.value.text).ok;
  });
  return isCheckpoint ? "otherLedger" : "forged";
}

function only(named: Named, verdict: HeldVerdict): Compared {
  return { result: { ...named, verdict }, unchangedTo: 0 };
}

/** A paper: first what is signed, then what it says of itself. */
function compareSlip(ledger: Ledger, held: Extract<Held, { kind: "slip" }>): Compared {
  const { name, code, pdfSha256 } = held;
  const { identity, db } = ledger;
  const { index: seq, size } = code;
  const claim = paperClaim(code);
  const named = { name, kind: "slip", seq, size, form: claim.form } as const;
  if (code.origin !== identity.origin) return only(named, "otherLedger");
  const proof = verifySlipCode(crypto, code, [identity.key]);
  if (!proof.ok) return only(named, proof.reason === "key" ? "otherKey" : "forged");
  const claims = [claimOfHead(proof.value), ...claimsOfInclusion(code)];
  const compared = compareSigned(ledger, named, claims);
  if (compared.result.verdict !== "held") return compared;
  const found = claim.compare(db, ledger.isBefore);
  if (found.is === "same")
    return pdfSha256 === undefined
      ? compared
      : { ...compared, result: { ...compared.result, file: fileOf(db, seq, pdfSha256) } };
  if (found.is === "changed") {
    const change = { from: seq, to: seq + 1 };
    return { result: { ...named, verdict: "changed", change }, unchangedTo: 0 };
  }
  const { recorded, otherWords } = found;
  return {
    ...compared,
    result: { ...named, verdict: "otherwise", otherWords, ...(recorded ? { recorded } : {}) },
  };
}

/** The PDF a paper was read from: whether it is, to the byte, one that was let out. */
function fileOf(db: ReadableDb, seq: number, sha256Hex: string): NonNullable<HeldResult["file"]> {
  const printed = printOf(db, seq, sha256Hex);
  return { sha256: sha256Hex, ...(printed === undefined ? {} : { printed }) };
}

/** A proof of one entry: its head, and that the ledger's own entry stands where the proof says. */
function compareProof(
  ledger: Ledger,
  name: string,
  { index, path, checkpoint }: TlogProof,
): Compared {
  const named = { name, kind: "proof", seq: index } as const;
  const heads = compareNotes(ledger, named, [checkpoint]);
  if (heads.result.verdict !== "held") return heads;
  const { identity, tree } = ledger;
  const opened = openCheckpoint(crypto.verify, checkpoint, [identity.key]);
  if (!opened.ok || index >= opened.value.size) return only(named, "forged");
  const { size, root } = opened.value;
  const leaf = tree.rootOver({ start: index, count: 1 });
  // The head holds, so the entry is the one that was signed: a path that does not lead there proves nothing.
  return verifyInclusion(sha256, { index, size, leaf, path, root }) ? heads : only(named, "forged");
}

/** Claims under a verified signature against the ledger. */
function compareSigned(ledger: Ledger, named: Named, claims: readonly Claim[]): Compared {
  const { size, rootOver } = ledger.tree;
  const compared = compareClaims(claims, size, rootOver);
  const change = firstChange(compared);
  if (change) return { result: { ...named, verdict: "changed", change }, unchangedTo: change.from };
  const verdict = compared.beyond.length > 0 ? "short" : "held";
  const reach = claims.reduce((most, { start, count }) => Math.max(most, start + count), 0);
  return { result: { ...named, verdict }, unchangedTo: verdict === "held" ? reach : 0 };
}

/** A bundle: its key, its head, and where its entries bear its head out, each of them. */
function compareBundle(ledger: Ledger, held: Extract<Held, { kind: "bundle" }>): Compared {
  const { name, checkpoint, vkey, entries } = held;
  const named = { name, kind: "bundle" } as const;
  const { identity } = ledger;
  const isOwn = statedOrigin(checkpoint) === identity.origin;
  if (isOwn && vkey !== undefined && vkey !== identity.vkey) return only(named, "otherKey");
  const heads = compareNotes(ledger, named, [checkpoint]);
  const opened = openCheckpoint(crypto.verify, checkpoint, [identity.key]);
  if (!opened.ok) return heads;
  const sound = entries && isBorneOut(opened.value, entries) ? entries : undefined;
  if (!sound) return { ...heads, result: { ...heads.result, headOnly: true } };
  if (heads.result.verdict === "held") return heads;
  const from = firstDifferent(ledger.tree, sound);
  if (from === undefined) return heads;
  const change = { from, to: from + 1 };
  const { size } = opened.value;
  return { result: { ...named, verdict: "changed", size, change }, unchangedTo: from };
}

/** Whether the bundle's own entries are those its head was signed over. */
function isBorneOut({ size, root }: OpenCheckpoint, { size: held, roots }: HeldEntries): boolean {
  return held === size && sameHash(roots.at(-1) ?? new Uint8Array(), root);
}

/** The first entry of which the ledger has another; nothing where it has the same as far as it goes. */
function firstDifferent(tree: LedgerTree, { size, leaf, roots }: HeldEntries): number | undefined {
  const endOf = (at: number) => Math.min((at + 1) * ROOT_EVERY, size);
  const isSame = (at: number) =>
    endOf(at) <= tree.size &&
    sameHash(tree.rootOver({ start: 0, count: endOf(at) }), roots[at] ?? new Uint8Array());
  // Roots that are the same have the same before them, so the first that is not is found by halving.
  let [same, other] = [0, roots.length];
  while (same < other) {
    const middle = Math.floor((same + other) / 2);
    if (isSame(middle)) same = middle + 1;
    else other = middle;
  }
  if (same === roots.length) return undefined;
  for (let seq = same * ROOT_EVERY; seq < Math.min(endOf(same), tree.size); seq += 1)
    if (!sameHash(tree.rootOver({ start: seq, count: 1 }), leaf(seq))) return seq;
  return undefined;
}

/**
 * Software we did not write, asked whether it accepts what we write: Go's packages for signed notes
 * and transparency logs. Where they are not installed these promises are not checked, and the name
 * of the suite says so.
 */

import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { base64, concat, hex, utf8 } from "../../shared/proof/bytes.ts";
import { checkpointText, signCheckpoint } from "../../shared/proof/checkpoint.ts";
import { writeConsistencyProof } from "../../shared/proof/consistencyProof.ts";
import { cosign } from "../../shared/proof/cosignature.ts";
import { signatureTypes, vkeyText } from "../../shared/proof/note.ts";
import { writeTlogProof } from "../../shared/proof/tlogProof.ts";
import { consistencyPath, inclusionPath, rootOf } from "../../shared/proof/tree.ts";
import { verifyConsistency, verifyInclusion } from "../../shared/proof/treeVerify.ts";
import {
  flipBit,
  keyPair,
  leafOf,
  nodesOf,
  sha256,
  someLeaves,
  treeOf,
} from "../unit/proof/platform.ts";
import type { Go, Question } from "./go.ts";
import { builtGo, missing } from "./go.ts";

let go: Go;
const ask: Go["ask"] = (questions) => go.ask(questions);

/** How many of a text's single-bit changes Go accepts, when asked what it accepted of the text. */
function survivors(question: Question & { readonly text: Uint8Array }): number {
  const { text } = question;
  const bits = Array.from({ length: text.length * 8 }, (_, bit) => bit);
  const changed = bits.map((bit) => ({ ...question, text: flipBit(text, bit) }));
  return ask(changed).filter(Boolean).length;
}

const origin = `ukewatashi.internal/${"c0ffee00".repeat(4)}`;
const seed = new Uint8Array(32).fill(21);
const ledger = keyPair(origin, seed);
const cosigner = keyPair(
  "city.example/kansa",
  new Uint8Array(32).fill(22),
  signatureTypes.cosignature,
);
const vkey = vkeyText(ledger.key);
const leaves = someLeaves(70);
const nodes = nodesOf(leaves);
const rootAt = (size: number): Uint8Array => rootOf(sha256, treeOf(leaves.slice(0, size)));
const roots = Array.from({ length: 71 }, (_, size) => rootAt(size));
const noteAt = (size: number): string =>
  signCheckpoint({ origin, size, root: rootAt(size) }, [ledger.signer]);

const checkpointQuestion = { kind: "checkpoint", text: utf8(noteAt(70)), vkey };
const cosignedQuestion = {
  kind: "cosigned",
  text: utf8(
    noteAt(70) +
      cosign(cosigner.signer, {
        time: 1_785_000_000,
        checkpointText: checkpointText({ origin, size: 70, root: rootAt(70) }),
      }),
  ),
  vkey,
  cosigner: vkeyText(cosigner.key),
};
const proofQuestion = (index: number, size: number) => ({
  kind: "proof",
  text: utf8(
    writeTlogProof({
      index,
      path: inclusionPath(sha256, nodes, { index, size }),
      checkpoint: noteAt(size),
    }),
  ),
  vkey,
  leaf: leaves[index] ?? leafOf(""),
});
const growthQuestion = (old: number, size: number) => ({
  kind: "growth",
  text: utf8(
    writeConsistencyProof({
      old,
      path: consistencyPath(sha256, nodes, { from: old, to: size }),
      checkpoint: noteAt(size),
    }),
  ),
  vkey,
  old,
  oldRoot: rootAt(old),
});

describe.skipIf(missing !== undefined)(
  `Go's own verifier${missing === undefined ? "" : ` (not asked: ${missing})`}`,
  () => {
    beforeAll(() => {
      go = builtGo();
    }, 120_000);
    afterAll(() => go.remove());

    test("accepts a checkpoint, a cosignature and both kinds of proof", () => {
      const all = [
        checkpointQuestion,
        cosignedQuestion,
        proofQuestion(0, 1),
        proofQuestion(69, 70),
        proofQuestion(33, 70),
        growthQuestion(64, 70),
        growthQuestion(37, 70),
        growthQuestion(70, 70),
      ];
      expect(ask(all)).toEqual(all.map(() => true));
    });

    test("would have signed the checkpoint with the same bytes", () => {
      const secret = base64(concat(Uint8Array.of(1), seed));
      const signer = `PRIVATE+KEY+${origin}+${hex(ledger.key.id)}+${secret}`;
      expect(ask([{ ...checkpointQuestion, kind: "signed-alike", signer }])).toEqual([true]);
    });

    test("refuses the checkpoint with any bit of it changed", () => {
      expect(survivors(checkpointQuestion)).toBe(0);
    });

    test("refuses the cosigned checkpoint with any bit of it changed", () => {
      expect(survivors(cosignedQuestion)).toBe(0);
    });

    test("refuses the proof file with any bit of it changed", () => {
      expect(survivors(proofQuestion(33, 70))).toBe(0);
    });

    test("refuses the consistency proof with any bit of it changed", () => {
      expect(survivors(growthQuestion(37, 70))).toBe(0);
    });

    test("accepts every leaf's place and every growth up to 70 leaves", () => {
      const questions = roots.flatMap((root, size) =>
        Array.from({ length: size }, (_, i) => [
          {
            kind: "place",
            index: i,
            size,
            leaf: leaves[i],
            path: inclusionPath(sha256, nodes, { index: i, size }),
            root,
          },
          {
            kind: "extends",
            old: i + 1,
            size,
            oldRoot: roots[i + 1],
            path: consistencyPath(sha256, nodes, { from: i + 1, to: size }),
            root,
          },
        ]).flat(),
      );
      expect(questions.length).toBe(70 * 71);
      expect(ask(questions).filter((answer) => !answer)).toEqual([]);
    });

    test("agrees with us on proofs of all kinds that are not quite right", () => {
      const hash = fc.constantFrom(...leaves.slice(0, 3), ...roots.slice(1, 5));
      const damage = fc.record({
        size: fc.integer({ min: 1, max: 70 }),
        at: fc.nat(70),
        moved: fc.integer({ min: -1, max: 1 }),
        grown: fc.integer({ min: -1, max: 1 }),
        cut: fc.nat(2),
        added: fc.array(hash, { maxLength: 1 }),
      });
      const samples = fc.sample(damage, { numRuns: 4000, seed: 20_260_724 });
      const cases = samples.flatMap(({ size, at, moved, grown, cut, added }) => {
        const index = at % size;
        const spoil = (path: Uint8Array[]): Uint8Array[] => [...path.slice(cut), ...added];
        const place = {
          index: Math.max(0, index + moved),
          size: size + grown,
          leaf: leaves[index] ?? leafOf(""),
          path: spoil(inclusionPath(sha256, nodes, { index, size })),
          root: roots[size] ?? leafOf(""),
        };
        const from = index + 1;
        const growth = {
          old: Math.max(0, from + moved),
          size: size + grown,
          oldRoot: roots[from] ?? leafOf(""),
          path: spoil(consistencyPath(sha256, nodes, { from, to: size })),
          root: roots[size] ?? leafOf(""),
        };
        const claim = { ...growth, from: growth.old, fromRoot: growth.oldRoot };
        return [
          { question: { kind: "place", ...place }, ours: verifyInclusion(sha256, place) },
          {
            question: { kind: "extends", ...growth },
            ours: verifyConsistency(sha256, { ...claim, to: growth.size, toRoot: growth.root }),
          },
        ];
      });
      const answers = ask(cases.map(({ question }) => question));
      const differing = cases.filter(({ ours }, i) => ours !== answers[i]);
      expect(differing).toEqual([]);
      expect(new Set(answers)).toEqual(new Set([false, true]));
    });
  },
);

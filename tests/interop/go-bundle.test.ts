/**
 * What a real ledger hands out, given to software we did not write: its checkpoint, proofs and whole export are
 * accepted as they are, and every altered copy is refused.
 */
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportBundle } from "../../electron/exchange/bundle.ts";
import {
  checkpointNote,
  consistencyProofFrom,
  entryProof,
} from "../../electron/exchange/proofs.ts";
import { newLedgerKey } from "../../electron/keys/ledgerKey.ts";
import { sha256 } from "../../electron/ledger/crypto.ts";
import { keepCosignature } from "../../electron/ledger/cosignatures.ts";
import { checkpointSizes, readCheckpoint } from "../../electron/ledger/entries.ts";
import type { ReadLedger } from "../../electron/ledger/ledger.ts";
import { openForReading, openForRecording } from "../../electron/ledger/ledger.ts";
import { ledgerTree } from "../../electron/heads/ledgerTree.ts";
import { playSample } from "../../electron/sample/play.ts";
import { utf8 } from "../../shared/proof/bytes.ts";
import { leafHash } from "../../shared/proof/tree.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { cosignedBy, witnesses } from "../helpers/witnesses.ts";
import type { Go } from "./go.ts";
import { builtGo, missing } from "./go.ts";

describe.skipIf(missing !== undefined)(
  `Go's own verifier, on a real ledger${missing === undefined ? "" : ` (not asked: ${missing})`}`,
  () => {
    const scratch = scratchFolder();
    const bundle = join(scratch.path, "bundle");
    let go: Go;
    let ledger: ReadLedger;
    let vkey: string;
    let copies = 0;
    const both = witnesses("city.example/kansa", "audit.example/kanji");

    beforeAll(async () => {
      go = builtGo();
      const path = join(scratch.path, "sample.ukewatashi");
      const actor = { workstation: "test", via: "cli" } as const;
      await playSample({ path, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
      ledger = openForReading(path);
      ({ vkey } = ledger.identity);
      const recording = openForRecording(path);
      for (const size of checkpointSizes(ledger.db).slice(-2)) {
        const note = readCheckpoint(ledger.db, size)?.note ?? "";
        // The first looks at every head, the second missed the newest.
        for (const witness of size === ledgerTree(ledger.db).size ? both.slice(0, 1) : both)
          keepCosignature(
            recording.writable,
            size,
            cosignedBy(witness, note, 1_800_000_000).trim(),
          );
      }
      recording.close();
      exportBundle(ledger, bundle, { disclosures: false });
    }, 120_000);
    afterAll(() => {
      ledger.close();
      go.remove();
      scratch.remove();
    });

    /** Whether Go accepts a copy of the bundle in which one file was changed. */
    function accepts(file: string, change: (text: string) => string): boolean {
      copies += 1;
      const folder = join(scratch.path, `copy-${copies}`);
      cpSync(bundle, folder, { recursive: true });
      const before = readFileSync(join(folder, file), "utf8");
      const after = change(before);
      if (after === before) throw new Error(`nothing was changed in ${file}`);
      writeFileSync(join(folder, file), after);
      const [yes = true] = go.ask([{ kind: "bundle", folder, vkey }]);
      rmSync(folder, { recursive: true });
      return yes;
    }

    test("accepts its checkpoint, the proof of every entry, and growth from every size", () => {
      const size = ledgerTree(ledger.db).size;
      const bodies = readFileSync(join(bundle, "entries.jsonl"), "utf8").split("\n");
      const { rootOver } = ledgerTree(ledger.db);
      const questions = Array.from({ length: size }, (_, seq) => [
        {
          kind: "proof",
          text: utf8(entryProof(ledger, seq)),
          vkey,
          leaf: Uint8Array.from(leafHash(sha256, utf8(bodies[seq] ?? ""))),
        },
        {
          kind: "growth",
          text: utf8(consistencyProofFrom(ledger, seq + 1)),
          vkey,
          old: seq + 1,
          oldRoot: Uint8Array.from(rootOver({ start: 0, count: seq + 1 })),
        },
      ]).flat();
      const checkpoint = { kind: "checkpoint", text: utf8(checkpointNote(ledger)), vkey };
      expect(go.ask([checkpoint, ...questions]).filter((yes) => !yes)).toEqual([]);
    });

    test("accepts the whole export", () => {
      expect(go.ask([{ kind: "bundle", folder: bundle, vkey }])).toEqual([true]);
    });

    test("accepts the lines of witnesses, each on its head, and refuses them under another's key", () => {
      const [city, auditor] = both;
      const [earlier = ""] = readdirSync(join(bundle, "cosigned")).toSorted(
        (a, b) => Number(a) - Number(b),
      );
      const cosigned = (file: string, { vkey: cosigner }: { readonly vkey: string }) => ({
        kind: "cosigned",
        text: utf8(readFileSync(join(bundle, file), "utf8")),
        vkey,
        cosigner,
      });
      const questions = [
        cosigned("checkpoint", city),
        cosigned(join("cosigned", earlier), auditor),
        cosigned("checkpoint", auditor),
        cosigned("checkpoint", witnesses(city.name, auditor.name)[0]),
      ];
      expect(go.ask(questions)).toEqual([true, true, false, false]);
    });

    test("refuses the export under another key of the same name", () => {
      const other = newLedgerKey(ledger.identity.origin).vkey;
      expect(go.ask([{ kind: "bundle", folder: bundle, vkey: other }])).toEqual([false]);
    });

    test.each<readonly [string, (lines: string[]) => string[]]>([
      ["changed", (lines) => lines.with(42, (lines[42] ?? "").replace('"v":1', '"v":2'))],
      ["taken out", (lines) => lines.toSpliced(42, 1)],
      ["put in", (lines) => lines.toSpliced(42, 0, lines[41] ?? "")],
      [
        "swapped with the next",
        (lines) => lines.toSpliced(42, 2, lines[43] ?? "", lines[42] ?? ""),
      ],
      ["the last, and cut off", (lines) => lines.slice(0, -2).concat("")],
    ])("refuses the export with an entry %s", (_, change) => {
      expect(accepts("entries.jsonl", (text) => change(text.split("\n")).join("\n"))).toBe(false);
    });

    test("refuses the export with a checkpoint that says less, more, or is signed otherwise", () => {
      const size = ledgerTree(ledger.db).size;
      for (const stated of [size - 1, size + 1])
        expect(accepts("checkpoint", (text) => text.replace(`\n${size}\n`, `\n${stated}\n`))).toBe(
          false,
        );
      expect(
        accepts("checkpoint", (text) =>
          // The ledger's own line is the first; those of witnesses may follow.
          text.replace(
            /^(— \S+ \S{20})(.)/m,
            (_, before: string, one: string) => `${before}${one === "A" ? "B" : "A"}`,
          ),
        ),
      ).toBe(false);
    });

    test("refuses the export with any of its consistency proofs changed", () => {
      for (const name of readdirSync(join(bundle, "consistency"))) {
        const flip = (text: string) =>
          text.replace(/\n([A-Za-z0-9+/])/, (_, first: string) => `\n${first === "A" ? "B" : "A"}`);
        expect([name, accepts(join("consistency", name), flip)]).toEqual([name, false]);
      }
    });
  },
);

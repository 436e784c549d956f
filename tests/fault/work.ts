/** What the programs under these tests record, one thing after the other: units, and now and then a paper with its scan. */
import { createHash } from "node:crypto";
import { Command } from "../../shared/domain/command.ts";
import { newId, registration } from "../bench/harness.ts";

export interface Work {
  readonly command: Command;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Every so many, one with an attachment. */
const WITH_SCAN = 4;
const SCAN_BYTES = 9000;

/** The `n`th thing to record. */
export function workOf(n: number, occurredAt: string): Work {
  return n % WITH_SCAN === WITH_SCAN - 1
    ? pledge(n, occurredAt)
    : { command: Command.parse(registration(n, occurredAt)), attachments: new Map() };
}

function pledge(n: number, occurredAt: string): Work {
  const bytes = scan(n);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const command = Command.parse({
    id: newId(),
    type: "filePledge",
    occurredAt,
    contract: "K-1",
    person: "p-1",
    signedOn: "2026-04-01",
    document: {
      number: `誓約第${n}号`,
      date: "2026-04-01",
      scan: { sha256, bytes: bytes.length, mediaType: "application/pdf", name: `誓約書${n}.pdf` },
    },
  });
  return { command, attachments: new Map([[sha256, bytes]]) };
}

/** Bytes that begin as a PDF does and are no other's. */
export function scan(n: number): Buffer {
  const bytes = Buffer.alloc(SCAN_BYTES, `${n} `);
  bytes.write("%PDF-1.7\n");
  return bytes;
}

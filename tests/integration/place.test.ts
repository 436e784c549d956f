/** A file of heads that is added to while more is recorded: whatever the moment, the newest head is there in the end. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Place } from "../../electron/heads/place.ts";
import { keyPath, readKeyFile } from "../../electron/keys/ledgerKey.ts";
import { systemClock } from "../../electron/ledger/clock.ts";
import { openForRecording } from "../../electron/ledger/ledger.ts";
import { SAMPLE_PASSPHRASE } from "../../electron/sample/play.ts";
import { readAnchor, statedSize } from "../../shared/proof/anchorFile.ts";
import { command, playedSample } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

/** More turns than lie between the end of a writing and the next. */
const TURNS = 30;

const scratch = scratchFolder();
afterAll(() => scratch.remove());

test(
  "a head of any moment around the end of a writing is written",
  { timeout: 60_000 },
  async () => {
    const path = await playedSample(scratch.path);
    const ledger = openForRecording(path);
    const key = await readKeyFile(keyPath(path), ledger.identity.vkey, SAMPLE_PASSPHRASE);
    const file = join(scratch.path, "控え.txt");
    let written = () => {};
    const place = new Place({
      kind: "computer",
      path: file,
      ledger,
      changed: () => {},
      differs: () => {},
      now: () => {
        written();
        return "";
      },
    });
    const actor = { account: "a-1", role: "manager", workstation: "ws-1", via: "app" } as const;
    const recorder = ledger.unlock(key, systemClock, () => place.update());
    let parties = 0;
    const record = () => {
      parties += 1;
      const party = { party: `p-${parties}`, name: "後出", role: "carrier" };
      expect(recorder.record(command("registerParty", party as never), actor).ok).toBe(true);
    };
    try {
      for (let turns = 0; turns < TURNS; turns += 1) {
        const both = new Promise<void>((resolve) => {
          // Once in each round: so many turns after the head of the first was written.
          written = () => {
            written = () => {};
            let left = turns;
            const step = () => {
              left -= 1;
              if (left >= 0) return queueMicrotask(step);
              record();
              return resolve();
            };
            queueMicrotask(step);
          };
        });
        record();
        // oxlint-disable-next-line no-await-in-loop -- one moment after the other
        await both;
        // oxlint-disable-next-line no-await-in-loop -- likewise
        await place.settled();
        const sizes = readAnchor(readFileSync(file, "utf8")).notes.map(statedSize);
        expect([turns, sizes.at(-1)]).toEqual([turns, recorder.size()]);
      }
    } finally {
      ledger.close();
    }
  },
);

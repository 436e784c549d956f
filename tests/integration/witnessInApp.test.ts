/** A ledger's keeper at the screen hands a head out and takes the witness's line in. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readHeld } from "../../electron/heads/held/read.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { cosignHead } from "../../electron/heads/witness.ts";
import { newWitnessKey, publicKeyIn, signerOf } from "../../electron/keys/ledgerKey.ts";
import type { Desk } from "../helpers/desk.ts";
import { command, copied, playedSample, setUpDesk } from "../helpers/desk.ts";
import { scratchFolder } from "../helpers/tamper.ts";

const scratch = scratchFolder();
const at = (name: string) => join(scratch.path, name);
const witness = newWitnessKey("city.example/kansa");
let desk: Desk;

beforeAll(async () => {
  desk = setUpDesk(scratch.path);
  await desk.open(copied(await playedSample(scratch.path)), "manager");
}, 60_000);
afterAll(() => {
  desk.close();
  scratch.remove();
});

/** The file that the keeper saves, cosigned on another computer. */
async function cosigned(name: string): Promise<string> {
  desk.answers.push([at(name)]);
  expect(await desk.value("saveHead", {})).toEqual({ chosen: true, path: at(name) });
  const key = publicKeyIn(desk.services.session.demandLedger().identity.vkey);
  const by = {
    signer: signerOf(witness),
    own: publicKeyIn(witness.vkey),
    key,
    time: 1_800_000_000,
  };
  const done = await cosignHead(
    new HeadStore(at("elsewhere")),
    await readHeld({ path: at(name) }),
    by,
  );
  if (!done.cosigned) throw new Error(done.why);
  writeFileSync(at(`${name}-cosigned`), done.note);
  return at(`${name}-cosigned`);
}

async function taken(file: string, key?: string) {
  desk.answers.push([file]);
  return desk.value("takeCosigned", key === undefined ? {} : { key });
}

describe("a witness's line", () => {
  test("is not taken before the witness's key is known", async () => {
    const file = await cosigned("first");
    expect(await taken(file)).toEqual([
      { ok: false, says: expect.stringContaining("立会人の公開鍵を") },
    ]);
    expect(await taken(file, "no key")).toMatchObject([{ ok: false }]);
    expect(await taken(file, witness.vkey)).toMatchObject([{ ok: true }]);
    const { witnesses, size } = await desk.value("heads", {});
    expect(witnesses).toMatchObject([{ witness: "city.example/kansa", size }]);
    expect((await desk.value("session", {})).ledger?.heldBy).toBe(1);
  });

  test("of a later head needs no key any more; the file that goes out carries the proof of growth", async () => {
    const { size } = await desk.value("heads", {});
    const shelf = { contract: "K-1", assets: ["US-001"], person: "p-minato", shelf: "9-9" };
    await desk.value("record", { command: command("storeAssets", shelf) });
    const file = await cosigned("second");
    expect(readFileSync(at("second"), "utf8")).toMatch(new RegExp(`^old ${size}\n`));
    expect(await taken(file)).toMatchObject([{ ok: true }]);
    expect((await desk.value("heads", {})).witnesses).toMatchObject([{ size: size + 1 }]);
  });

  test("is not asked of a file that holds no head, and nothing happens where none is chosen", async () => {
    writeFileSync(at("memo"), "ただのメモ");
    expect(await taken(at("memo"))).toMatchObject([{ ok: false }]);
    expect(await desk.value("takeCosigned", {})).toEqual([]);
  });
});

/** `witness-key`, `witness`, `import-cosignature`: somebody else vouches for a head, by files alone. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { writeDurably } from "../../backup/durable.ts";
import { keepCosigned } from "../../heads/cosigned.ts";
import { HeadStore } from "../../heads/store.ts";
import { cosignHead } from "../../heads/witness.ts";
import {
  keyFileLine,
  newWitnessKey,
  publicKeyIn,
  readKeyFile,
  signerOf,
  writeKeyFile,
} from "../../keys/ledgerKey.ts";
import { systemClock } from "../../ledger/clock.ts";
import { openedForRecording } from "../opened.ts";
import { isKeyName, signatureTypes } from "../../../shared/proof/note.ts";
import {
  cosigned,
  cosignedRefused,
  keptCosigned,
  witnessKeyMade,
  witnessRefused,
} from "../../../shared/text/ja/witness.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { readOptions } from "../options.ts";
import { secret } from "../secrets.ts";
import { checked, keeperFor, keyGiven } from "./heads.ts";
import { heldAt } from "./held.ts";

export const WITNESS_KEY_USAGE = "witness-key --name 立会人の識別名 --out 鍵のファイル";
export const WITNESS_USAGE =
  "witness 先頭またはつながりの証明 --key 鍵のファイル --out ファイル [--ledger-key 台帳の公開鍵]";
export const IMPORT_COSIGNATURE_USAGE =
  "import-cosignature ファイル --ledger 台帳.ukewatashi [--witness-key 立会人の公開鍵]";

/** Makes a key that cosigns and does nothing else. */
export async function witnessKey(args: readonly string[], io: Io): Promise<Exit> {
  const config = { name: { type: "string" }, out: { type: "string" } } as const;
  const options = readOptions(args, config, WITNESS_KEY_USAGE);
  const name = options.required("name");
  if (!isKeyName(name) || /[^\x21-\x7e]/.test(name))
    throw new Usage(
      "識別名は、空白と「+」を含まない半角の文字で指定してください。例: city.example/kansa",
    );
  const path = resolve(options.required("out"));
  const key = newWitnessKey(name);
  await writeKeyFile(path, key, await secret(io, "witness"));
  io.out(
    options.on("json")
      ? JSON.stringify({ out: path, vkey: key.vkey })
      : witnessKeyMade(path, key.vkey),
  );
  return EXIT.done;
}

/** Cosigns a head that extends the last one seen. */
export async function witness(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    { key: { type: "string" }, out: { type: "string" }, "ledger-key": { type: "string" } },
    WITNESS_USAGE,
  );
  const keyFile = resolve(options.required("key"));
  const out = resolve(options.required("out"));
  const held = await heldAt(options.positionals, io);
  const vkey = witnessKeyLine(keyFile);
  if (publicKeyIn(vkey).type !== signatureTypes.cosignature)
    throw new Usage(
      "立会人の鍵ではありません。witness-key で作った鍵のファイルを指定してください。",
    );
  const signer = signerOf(await readKeyFile(keyFile, vkey, await secret(io, "witness")));
  const given = options.text("ledger-key");
  const result = await cosignHead(new HeadStore(io.headsFolder), held, {
    signer,
    own: publicKeyIn(vkey),
    time: Math.floor(systemClock.wallMs() / 1000),
    ...(given === undefined ? {} : { key: keyGiven(given) }),
  });
  if (!result.cosigned) {
    io.err(witnessRefused[result.why](result.from ?? 0));
    return EXIT.refused;
  }
  writeDurably(out, Buffer.from(result.note, "utf8"));
  const { origin, size } = result;
  io.out(options.on("json") ? JSON.stringify({ out, origin, size }) : cosigned(size, out));
  return EXIT.done;
}

/** The first line of a witness's key: its lack is none of a ledger's. */
function witnessKeyLine(path: string): string {
  if (!existsSync(path))
    throw new Usage(
      `立会人の鍵のファイルがありません(${path})。連署していません。witness-key で作った鍵のファイルを指定してください。`,
    );
  return keyFileLine(path);
}

/** Keeps a witness's line in the ledger. */
export async function importCosignature(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    { ledger: { type: "string" }, "witness-key": { type: "string" } },
    IMPORT_COSIGNATURE_USAGE,
  );
  const path = resolve(options.required("ledger"));
  const given = options.text("witness-key");
  const key = given === undefined ? undefined : keyGiven(given);
  const held = await heldAt(options.positionals, io);
  const note = held.flatMap((one) => (one.kind === "notes" ? one.notes : [])).at(-1) ?? "";
  const ledger = await openedForRecording(path, io);
  try {
    const problem = await checked(keeperFor(ledger, io, true), io);
    if (problem) throw problem;
    const result = keepCosigned(ledger, new HeadStore(io.headsFolder), { note, key });
    if (!result.kept) {
      io.err(cosignedRefused[result.why]);
      return EXIT.refused;
    }
    const { size, witnesses } = result;
    io.out(
      options.on("json") ? JSON.stringify({ size, witnesses }) : keptCosigned(size, witnesses),
    );
    return EXIT.done;
  } finally {
    ledger.close();
  }
}

/**
 * Makes the vectors of whole ledgers from what is given here, by the second implementation alone: entries of format 1,
 * one ledger that follows another, sheet hashes, an anchor file, a key file, a bundle. No code of the program is used.
 */
import { createCipheriv, createHash, hkdfSync, scryptSync } from "node:crypto";
import * as second from "./second.ts";

const ID = "5c0e7b1d42968a6e0f2c4d5b7a918f3a";
const FIRST = `ukewatashi.internal/${ID}`;
const SEED = Buffer.from([...Array(32).keys()].map((at) => at + 64));
const PASSPHRASE = "受渡台帳の合い言葉 ｐａｓｓ";
const SAID = "2026-07-24T14:05:00+09:00";

interface Entry {
  readonly body: string;
  readonly leaf: string;
}

/** Entries whose events are given, chained under an origin. */
function chained(
  ledger: string,
  all: readonly (readonly [events: readonly object[], seconds: number])[],
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [seq, [events, seconds]] of all.entries()) {
    const at = String(seconds).padStart(2, "0");
    const body = second.canonical({
      v: 1,
      ledger,
      seq,
      prev: entries[seq - 1]?.leaf ?? "0".repeat(64),
      recordedAt: `2026-07-24T05:15:${at}.113Z`,
      clock: { session: "b1946ac92492d234", elapsed: seconds * 1000 },
      actor: { account: "kanri", role: "manager", workstation: "ws-00000001", via: "app" },
      command: `0190f3c4-7d2e-7abc-8def-0000000000${at}`,
      events,
    });
    entries.push({ body, leaf: second.leaf(body).toString("hex") });
  }
  return entries;
}

const leavesOf = (entries: readonly Entry[]) => entries.map(({ leaf }) => Buffer.from(leaf, "hex"));
const rootOf = (entries: readonly Entry[], size: number) =>
  second.root(leavesOf(entries).slice(0, size));

function noteOf(key: second.Key, entries: readonly Entry[], size: number): string {
  return second.signedNote(second.checkpointText(key.name, size, rootOf(entries, size)), key);
}

interface Opened {
  readonly commitment: string;
  readonly salt: string;
  readonly value: unknown;
}

function sealed(start: number, value: unknown): Opened {
  const salt = Buffer.from([...Array(16).keys()].map((at) => at * 3 + start));
  return {
    commitment: second.commitment(salt, value),
    salt: salt.toString("base64"),
    value,
  };
}

const sheetOf = (content: object) =>
  createHash("sha256").update(second.canonical(content)).digest("base64url");

const name = sealed(1, "髙﨑 花子");
const kana = sealed(2, "タカサキ ハナコ");
const strokes = sealed(3, [[0, 0, 12, 7]]);
const number = { form: "handoverSlip", year: 2026, number: 1 };
const person = { party: "例市", name: { sealed: name.commitment } };

const issued = {
  version: 1,
  form: "handoverSlip",
  stage: "issued",
  sample: false,
  number,
  kind: "provision",
  issuedOn: "2026-07-24",
  plannedAt: SAID,
  place: { code: "P-01", name: "市役所 2階" },
  contract: {
    number: "情政第12号",
    title: "例市 保管業務",
    from: "2026-04-01",
    to: "2027-03-31",
    client: "例市",
    addressee: "例市長",
    contractor: "株式会社例",
    seals: "required",
    clientForm: false,
  },
  purpose: "提供",
  lines: [
    {
      number: "DV-001",
      name: "様式見本データ 01",
      media: "paper",
      quantity: { value: 1, unit: "sheet" },
      classification: "秘",
      content: { personal: "yes", myNumber: "no", sensitive: "no" },
      mediumOwner: "client",
      encryption: { state: "none" },
    },
  ],
  giver: person,
  receiver: person,
  differences: [],
};
const received = {
  ...issued,
  stage: "completed",
  receipt: {
    at: SAID,
    by: "signature",
    strokes: { sealed: strokes.commitment },
    identityShown: true,
  },
};

const opened = (key: second.Key) => ({
  type: "ledgerOpened",
  occurredAt: SAID,
  sample: false,
  title: "例市 保管業務",
  format: 1,
  vkey: key.vkey,
});

const registered = {
  type: "personRegistered",
  occurredAt: SAID,
  person: "p-1",
  party: "city",
  name: { sealed: name.commitment },
  kana: { sealed: kana.commitment },
};
const slipIssued = {
  type: "slipIssued",
  occurredAt: SAID,
  slip: "slip-1",
  contract: "K-1",
  kind: "provision",
  issuedOn: "2026-07-24",
  plannedAt: SAID,
  place: "P-01",
  giver: "p-1",
  receiver: "p-1",
  purpose: "提供",
  lines: [{ asset: "DV-001", quantity: { value: 1, unit: "sheet" } }],
  number,
  sheet: sheetOf(issued),
};
const slipReceived = {
  type: "slipReceived",
  occurredAt: SAID,
  slip: "slip-1",
  person: "p-1",
  confirmation: { by: "signature", strokes: { sealed: strokes.commitment } },
  identityShown: true,
  checks: [{ asset: "DV-001", counted: 1, seal: "none" }],
  accepted: ["DV-001"],
  sheet: sheetOf(received),
};

/** A ledger of five entries; the fourth says from which head it was restored. */
function first(key: second.Key): readonly Entry[] {
  const before = [
    [[opened(key)], 1],
    [[registered], 2],
    [[slipIssued], 3],
  ] as const;
  const restored = {
    type: "ledgerRestored",
    occurredAt: SAID,
    size: 3,
    root: rootOf(chained(key.name, before), 3).toString("base64"),
    name: "台帳_20260724.ukewatashi",
    reason: "パソコンの故障",
  };
  return chained(key.name, [...before, [[restored], 4], [[slipReceived], 5]]);
}

const scan = Buffer.from("写しのかわり\n");
const scanHash = createHash("sha256").update(scan).digest("hex");
/** How many entries the second ledger takes over. */
const TAKEN = 4;

/** The ledger that follows: its first entry says so, three more are the first one's, and the last was lost. */
function next(key: second.Key, before: second.Key, theirs: readonly Entry[]): readonly Entry[] {
  const bodies = theirs.slice(0, TAKEN).map(({ body }) => JSON.parse(body) as Body);
  const [zero, ...taken] = bodies;
  if (!zero) throw new Error("there is nothing to take over");
  const { recordedAt, clock, actor, command } = zero;
  const succeeded = {
    type: "ledgerSucceeded",
    occurredAt: "2026-08-01T10:00:00+09:00",
    predecessor: before.vkey,
    genesis: { recordedAt, clock, actor, command },
    checkpoint: noteOf(before, theirs, TAKEN),
    size: TAKEN,
    root: rootOf(theirs, TAKEN).toString("base64"),
    known: { size: 5, root: rootOf(theirs, 5).toString("base64") },
    name: "台帳_20260724.ukewatashi",
    reason: "パソコンの故障",
  };
  const losses = {
    type: "lossesListed",
    occurredAt: SAID,
    items: [{ loss: "loss-1", from: 4, to: 4, about: "work", leaf: theirs[4]?.leaf, proven: true }],
    passed: [],
  };
  const filed = {
    type: "signedCopyFiled",
    occurredAt: SAID,
    form: "handoverSlip",
    subject: "slip-1",
    scan: { sha256: scanHash, bytes: scan.length, mediaType: "text/plain", name: "写し.txt" },
  };
  const expired = {
    type: "personalExpired",
    occurredAt: SAID,
    contract: "K-1",
    keptUntil: "2026-07-23",
    persons: ["p-1"],
    slips: [],
    values: [kana.commitment],
    rest: 0,
  };
  return chained(key.name, [
    [[opened(key), succeeded], 11],
    ...taken.map(({ events }, at) => [events, at + 2] as const),
    [[losses], 12],
    [[filed], 13],
    [[expired], 14],
  ]);
}

interface Body {
  readonly recordedAt: string;
  readonly clock: object;
  readonly actor: object;
  readonly command: string;
  readonly events: readonly object[];
}

function codeOf(key: second.Key, entries: readonly Entry[], index: number, stage: number): string {
  const size = index + 1;
  const signature = noteOf(key, entries, size).trimEnd().split(" ").at(-1) ?? "";
  const content = stage === 1 ? issued : received;
  return second.slipText({
    form: 1,
    number: [2026, 1, 0],
    stage,
    ledger: ID,
    generation: 1,
    keyId: key.id.toString("hex"),
    index,
    size,
    leaf: entries[index]?.leaf ?? "",
    sheetHash: Buffer.from(sheetOf(content), "base64url").toString("hex"),
    path: second
      .inclusion(index, leavesOf(entries).slice(0, size))
      .map((hash) => hash.toString("hex")),
    signature: Buffer.from(signature, "base64").subarray(4).toString("hex"),
  });
}

/** The key file of the first ledger, by Node's own scrypt, HKDF and AES. */
function keyFile(key: second.Key) {
  const salt = Buffer.from([...Array(16).keys()]);
  const nonce = Buffer.from([...Array(12).keys()]);
  const options = { N: 2 ** 14, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
  const derived = scryptSync(PASSPHRASE.normalize("NFKC"), salt, 32, options);
  const boxKey = Buffer.from(hkdfSync("sha256", derived, "", "ukewatashi box", 32));
  const cipher = createCipheriv("aes-256-gcm", boxKey, nonce).setAAD(Buffer.from(key.vkey));
  const box = Buffer.concat([cipher.update(SEED), cipher.final(), cipher.getAuthTag()]);
  const derivation = { kdf: "scrypt", logN: 14, r: 8, p: 1, salt: salt.toString("base64") };
  return {
    ukewatashi: "ledger-key/1",
    vkey: key.vkey,
    box: { derivation, nonce: nonce.toString("base64"), sealed: box.toString("base64") },
  };
}

/** Everything, as it is frozen in `format1.json`. */
export function made() {
  const key = second.keyOf(FIRST, 1, SEED);
  const entries = first(key);
  const nextKey = second.keyOf(`${FIRST}/2`, 1, SEED);
  const following = next(nextKey, key, entries);
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join("");
  const size = following.length;
  const note = noteOf(nextKey, following, size);
  const path = second.consistency(TAKEN, leavesOf(following));
  const proof = path.map((hash) => `${hash.toString("base64")}\n`).join("");
  const notes = [1, 3, 5].map((at) => noteOf(key, entries, at));
  return {
    about: "Frozen. Made by format1.ts from what is given there; every implementation must agree.",
    seed: SEED.toString("hex"),
    vkey: key.vkey,
    entriesOfFormat1: entries,
    sheets: [issued, received].map((content) => ({ content, sheet: sheetOf(content) })),
    anchor: { text: `${notes.map((one) => `${one}\n`).join("")}${notes[0]?.slice(0, 90)}`, notes },
    keyFile: { passphrase: PASSPHRASE, text: `${JSON.stringify(keyFile(key), null, 1)}\n` },
    succession: {
      predecessor: key.vkey,
      vkey: nextKey.vkey,
      entries: following,
      size: TAKEN,
      root: rootOf(entries, TAKEN).toString("base64"),
      known: 5,
      codes: {
        inherited: codeOf(key, entries, 2, 1),
        lost: codeOf(key, entries, 4, 2),
      },
    },
    /** Of the second ledger: texts by their places in the folder. */
    bundle: {
      "ledger.vkey": `${nextKey.vkey}\n`,
      checkpoint: note,
      "entries.jsonl": lines(following.map(({ body }) => body)),
      "disclosures.jsonl": lines([second.canonical(name)]),
      "forms.jsonl": lines([second.canonical(issued)]),
      [`attachments/${scanHash}`]: scan.toString(),
      [`consistency/${TAKEN}`]: `old ${TAKEN}\n${proof}\n${note}`,
    },
  };
}

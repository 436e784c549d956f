/** What the page says of witnesses: who vouches for which head, once someone has given it their keys. */
import { beforeAll, describe, expect, test } from "vitest";
import { witnessed, witnessKeysIn } from "../../../renderer/verify-page/paper/witnesses.ts";
import { sentenceOf, texts } from "../../../renderer/verify-page/text/text.ts";
import { signCheckpoint } from "../../../shared/proof/checkpoint.ts";
import { cosignedBy, witnesses } from "../../helpers/witnesses.ts";
import { keyPair, sha256 } from "../proof/platform.ts";
import type { Files, Sample } from "./bundle.ts";
import { changed, linesOf, putLines, reportOn, sample, signedHead } from "./bundle.ts";

const [city, auditor] = witnesses("city.example/kansa", "audit.example/kanji");
const EARLY = 1_800_000_000;
const LATE = 1_800_009_999;
const EARLIER = 57;
let whole: Sample;
let files: Files;
let last: number;

beforeAll(async () => {
  whole = await sample();
  last = linesOf(whole.files, "entries.jsonl").length;
  const newest = whole.files.get("checkpoint")?.toString("utf8") ?? "";
  const before = noteAt(EARLIER);
  files = changed(whole.files, (some) => {
    const both = `${before}${cosignedBy(city, before, EARLY)}${cosignedBy(auditor, before, EARLY)}`;
    some.set(`cosigned/${EARLIER}`, Buffer.from(both));
    some.set("checkpoint", Buffer.from(`${newest}${cosignedBy(city, newest, LATE)}`));
  });
});

/** The ledger's own head over its first entries. */
const noteAt = (size: number) => signedHead(whole.files, whole, size);

const keysOf = (...of: readonly { readonly vkey: string }[]) =>
  witnessKeysIn(of.map(({ vkey }) => vkey).join("\n")).keys;

describe("the lines of witnesses", () => {
  test("are no fault of a bundle, and are counted before any key is known", async () => {
    const report = await reportOn(files);
    expect(report.findings).toEqual([]);
    expect(report.cosigned.map(({ size }) => size)).toEqual([EARLIER, last]);
    expect(witnessed(report, [])).toMatchObject({ heads: [], strangers: 3 });
  });

  test("say under their keys who vouches for which head, each for the newest it signed", async () => {
    const found = witnessed(await reportOn(files), keysOf(city, auditor));
    expect(found).toEqual({
      heads: [
        { size: last, by: [{ name: city.name, at: new Date(LATE * 1000) }] },
        { size: EARLIER, by: [{ name: auditor.name, at: new Date(EARLY * 1000) }] },
      ],
      unsound: [],
      silent: [],
      strangers: 0,
    });
  });

  test("of which one is missing leave its witness without a word", async () => {
    const [other] = witnesses("third.example/x", "fourth.example/y");
    expect(witnessed(await reportOn(files), keysOf(other))).toMatchObject({
      heads: [],
      silent: [other.name],
      strangers: 3,
    });
  });

  test.each([0, 3, 40, 70])("are not believed with byte %i of the payload changed", async (at) => {
    const altered = changed(files, (some) => {
      const [text = "", end = ""] = (some.get("checkpoint")?.toString("utf8") ?? "").split(
        `— ${city.name} `,
      );
      const payload = Buffer.from(end.trim(), "base64");
      payload[4 + at] = (payload[4 + at] ?? 0) ^ 1;
      some.set("checkpoint", Buffer.from(`${text}— ${city.name} ${payload.toString("base64")}\n`));
    });
    const found = witnessed(await reportOn(altered), keysOf(city));
    expect(found).toMatchObject({ heads: [], unsound: [city.name] });
  });
});

describe("a head that witnesses signed", () => {
  const findingsWith = async (name: string, note: string, change?: (some: Files) => void) => {
    const report = await reportOn(
      changed(whole.files, (some) => {
        some.set(`cosigned/${name}`, Buffer.from(note));
        change?.(some);
      }),
    );
    for (const text of [texts.ja, texts.en])
      for (const one of report.findings) expect(sentenceOf(text, one)).toMatch(/[。.]$/);
    return report.findings;
  };

  test("that is not the ledger's, or not the one its name says, is found", async () => {
    const form = { code: "cosignedForm", name: "57" };
    expect(await findingsWith("57", "no note")).toEqual([form]);
    expect(await findingsWith("57", noteAt(56))).toEqual([form]);
    expect(await findingsWith("57", noteAt(57).replace("\n57\n", "\n58\n"))).toEqual([form]);
  });

  test("and is not that of the entries tells of another past, though the key signed both", async () => {
    const { origin, seed } = whole;
    const root = sha256(Buffer.from("another past"));
    const note = signCheckpoint({ origin, size: 57, root }, [keyPair(origin, seed).signer]);
    expect(await findingsWith("57", note)).toEqual([
      { code: "cosignedHead", name: "57", size: 57 },
    ]);
  });

  test("and is larger than the newest head here tells that the end was cut off", async () => {
    const newer = noteAt(last);
    const cut = (some: Files) => {
      putLines(some, "entries.jsonl", linesOf(some, "entries.jsonl").slice(0, 100));
      some.set("checkpoint", Buffer.from(noteAt(100)));
      for (const path of some.keys())
        if (/^(?:consistency|attachments)\/|^(?:forms|disclosures)\./.test(path)) some.delete(path);
    };
    expect(await findingsWith(String(last), newer, cut)).toEqual([
      { code: "cosignedHead", name: String(last), size: last },
    ]);
  });
});

test("keys are read one a line, and what is none is named by its line", () => {
  const { keys, faults } = witnessKeysIn(
    `${city.vkey}\n\nnothing\n${city.vkey.replace("+", "x+")}`,
  );
  expect(keys.map(({ name }) => name)).toEqual([city.name]);
  expect(faults).toEqual([
    { line: 3, fault: "form" },
    { line: 4, fault: "id" },
  ]);
  const ledger = whole.files.get("ledger.vkey")?.toString("utf8") ?? "";
  expect(witnessKeysIn(ledger).faults).toEqual([{ line: 1, fault: "type" }]);
});

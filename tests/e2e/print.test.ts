/** What comes out on paper: every word of the form, on both copies, with a code that a scan of any page proves. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crypto } from "../../electron/ledger/crypto.ts";
import { entryCount, readBody, readEntry } from "../../electron/ledger/entries.ts";
import { openForReading } from "../../electron/ledger/ledger.ts";
import type { FormKey } from "../../electron/print/form.ts";
import { formToPrint } from "../../electron/print/form.ts";
import type { PrintedForm } from "../../shared/forms/printed.ts";
import { formNumber } from "../../shared/forms/era.ts";
import { base64url, hex } from "../../shared/proof/bytes.ts";
import { decodeSlipCode, encodeSlipCode, verifySlipCode } from "../../shared/proof/slipCode.ts";
import { copyNames, formTitle } from "../../shared/text/ja/formLabels.ts";
import { scratchFolder, tampered } from "../helpers/tamper.ts";
import { TOLD_PASSPHRASE, newCommandId } from "../helpers/toldLedger.ts";
import { expectedOn } from "./printing/fields.ts";
import type { Result, Task } from "./printing/main.ts";
import { SCANS, codesIn, compact, factsOf, fontsOf, pagesOf } from "./printing/paper.ts";
import { perform } from "./printing/program.ts";
import type { Ledgers } from "./printing/stories.ts";
import { RARE, tellAll } from "./printing/stories.ts";

const scratch = scratchFolder();
const NOW = "2026-11-23T10:00:00+09:00";
let ledgers: Ledgers;

/** Every form that is looked at, by a name of its own. */
const FORMS = {
  "one line, issued": ["town", "handoverSlip", "one", "issued"],
  "one line, completed": ["town", "handoverSlip", "one", "completed"],
  "eight lines, issued": ["town", "handoverSlip", "eight", "issued"],
  "eight lines, completed": ["town", "handoverSlip", "eight", "completed"],
  "forty lines, completed": ["town", "handoverSlip", "forty", "completed"],
  "two hundred lines": ["town", "handoverSlip", "many", "issued"],
  "everything as long as it may be": ["town", "handoverSlip", "long", "issued"],
  "a number taken back": ["town", "handoverSlip", "withdrawn", "issued"],
  "a branch of it": ["town", "handoverSlip", "branch", "issued"],
  "seals omitted": ["plain", "handoverSlip", "away", "completed"],
  "a certificate not verified": ["plain", "disposalCertificate", "cert", "issued"],
  "a sample's slip": ["sample", "handoverSlip", "slip-09", "completed"],
  "a sample's certificate, issued": ["sample", "disposalCertificate", "cert-01", "issued"],
  "a sample's certificate, accepted": ["sample", "disposalCertificate", "cert-01", "completed"],
  "a sample's correction": ["sample", "correctionSlip", "correction-01", "completed"],
  "a sample's succession": ["sample", "succession", "succession-01", "completed"],
  "many handed on, not taken over yet": ["town", "succession", "turn", "issued"],
  "a succession called off": ["town", "succession", "called-off", "issued"],
  "keys alone, no seals": ["plain", "succession", "keys", "completed"],
  "a sample's close": ["sample", "periodClose", "close-01", "completed"],
  "nothing moved, told of later": ["plain", "periodClose", "still", "completed"],
  "a close signed by hand": ["plain", "periodClose", "july", "completed"],
  "a sample's refusal": ["sample", "nonAcceptance", "refused-01", "completed"],
  "a refusal of the giver, no seals": ["plain", "nonAcceptance", "not-given", "completed"],
  "forty lines refused": ["town", "nonAcceptance", "refused-forty", "completed"],
} as const satisfies Record<
  string,
  readonly [keyof Ledgers, FormKey["form"], string, FormKey["stage"]]
>;
type Name = keyof typeof FORMS;
const NAMES = Object.keys(FORMS) as Name[];

interface Paper {
  readonly form: PrintedForm;
  readonly pdf: string;
  readonly result: Result;
  /** The pages' text, both copies. */
  readonly pages: readonly string[];
}
const papers = new Map<Name, Paper>();

function paper(name: Name): Paper {
  const found = papers.get(name);
  if (!found) throw new Error(`${name} was not drawn`);
  return found;
}

function formOf(path: string, key: FormKey): PrintedForm {
  const ledger = openForReading(path);
  try {
    const form = formToPrint(ledger, key, NOW);
    if (!form) throw new Error(`there is no ${key.form} ${key.subject} ${key.stage}`);
    return form;
  } finally {
    ledger.close();
  }
}

function unitsOn({ content }: PrintedForm): number {
  if (content.form === "handoverSlip") return content.lines.length;
  return "units" in content ? content.units.length : 0;
}

beforeAll(async () => {
  ledgers = await tellAll(scratch.path);
  const tasks = NAMES.map((name, index) => {
    const [ledger, form, subject, stage] = FORMS[name];
    const pdf = join(scratch.path, `form-${index}.pdf`);
    return { do: "draw", form: formOf(ledgers[ledger], { form, subject, stage }), pdf } as const;
  });
  const results = await perform(tasks, scratch.path);
  for (const [index, name] of NAMES.entries()) {
    const [task, result] = [tasks[index], results[index]];
    if (!task || result?.outcome !== "drawn") throw new Error(`${name}: ${result?.error}`);
    const { form, pdf } = task;
    // oxlint-disable-next-line no-await-in-loop -- each runs a program of its own
    papers.set(name, { form, pdf, result, pages: await pagesOf(pdf) });
  }
});

afterAll(() => scratch.remove());

describe("on the paper", () => {
  test.each(NAMES)("every value of the form is read on both copies: %s", (name) => {
    const { form, pages, result } = paper(name);
    const count = result.pages ?? 0;
    expect(pages).toHaveLength(count * 2);
    for (const copy of [pages.slice(0, count), pages.slice(count)]) {
      const text = copy.join("");
      expect(expectedOn(form).filter((value) => !text.includes(value))).toEqual([]);
    }
  });

  test.each(NAMES)("every page says whose copy it is, its number and which page: %s", (name) => {
    const { form, pages, result } = paper(name);
    const count = result.pages ?? 0;
    pages.forEach((text, index) => {
      expect(text).toContain(`【${copyNames[form.content.form][Math.floor(index / count)]}】`);
      expect(text).toContain(`${(index % count) + 1}/${count}頁`);
      expect(text).toContain(formTitle[form.content.form]);
      expect(text).toContain(compact(formNumber(form.content.number)));
    });
  });

  test.each(NAMES)(
    "the lines end with 以下余白, once a copy, and with their totals: %s",
    (name) => {
      const { pages, form } = paper(name);
      expect(pages.filter((text) => text.includes("以下余白"))).toHaveLength(2);
      const totals = pages.filter((text) => /計[\d,]+点\(/.test(text));
      expect(totals).toHaveLength(unitsOn(form) > 0 ? 2 : 0);
    },
  );

  test.each(NAMES)("the two copies differ in nothing but their mark: %s", (name) => {
    const { pages, result } = paper(name);
    const count = result.pages ?? 0;
    const unmarked = pages.map((text) => text.replace(/【[^】]+】/, ""));
    expect(unmarked.slice(0, count)).toEqual(unmarked.slice(count));
  });

  test("letters outside the everyday sets stay what they are", () => {
    const { pages } = paper("eight lines, completed");
    expect(pages[0]).toContain(RARE);
    expect(pages.join("")).toContain(`辻\u{E0100}${RARE}`);
  });

  test("the head of the table stands on every page with lines", () => {
    const { pages } = paper("two hundred lines");
    expect(pages.every((text) => text.includes("No.情報資産番号製造番号情報資産名"))).toBe(true);
    expect(
      pages.slice(0, -1).filter((text) => text.includes("(次頁へ続く)")).length,
    ).toBeGreaterThan(10);
  });

  test("signatures without lines say where the lines are", () => {
    const { pages, result } = paper("everything as long as it may be");
    const last = pages[(result.pages ?? 0) - 1];
    expect(last).toContain("署名又は記名押印");
    expect(last).toMatch(/\(明細は\d+\/\d+頁まで\)/);
  });

  test("signatures otherwise stand with at least three lines", () => {
    for (const name of [
      "eight lines, issued",
      "forty lines, completed",
      "two hundred lines",
    ] as const) {
      const { pages, form } = paper(name);
      const last = pages.at(-1) ?? "";
      const numbers =
        form.content.form === "handoverSlip" ? form.content.lines.map((line) => line.number) : [];
      expect(numbers.slice(-3).every((number) => last.includes(number))).toBe(true);
    }
  });

  test("an issued slip leaves room to sign, a completed one says who confirmed, when and how", () => {
    expect(paper("one line, issued").pages[0]).toContain("令和年月日時分");
    const done = paper("eight lines, completed").pages.join("");
    expect(done).not.toContain("令和年月日");
    expect(done).toContain("画面への自署により確認");
    expect(done).toContain("紙への署名又は押印により確認");
  });

  test("differences stand on the paper by line", () => {
    const text = paper("forty lines, completed").pages.join("");
    expect(text).toContain(compact("No.7 封印: 記載 S-C-007、現物 異常あり"));
    expect(text).toContain(compact("No.21 数量: 記載 1本、現物 0本"));
    expect(text).toContain("No.7、No.21は照合で差異があったため保留とし");
  });

  test("a place for seals is drawn only where seals are required; otherwise a contact is named", () => {
    expect(paper("one line, issued").pages[0]).toContain("割印");
    const omitted = paper("seals omitted").pages[0] ?? "";
    expect(omitted).not.toContain("割印");
    expect(omitted).toContain(compact("管理責任者 湊 電子 電話 044-000-0123 (押印省略)"));
  });

  test("a certificate claims recovery to be impossible only where that was shown", () => {
    expect(paper("a certificate not verified").pages[0]).toContain("検証は行っていません。");
    expect(paper("a certificate not verified").pages[0]).not.toContain("復元できない方法により");
    expect(paper("a sample's certificate, issued").pages[0]).toContain(
      "情報を復元できない方法により廃棄した",
    );
  });

  test("a 引継書 leaves room for the one who comes, until both have signed", () => {
    const waiting = paper("many handed on, not taken over yet").pages.join("");
    expect(waiting).toContain("令和年月日時分");
    expect(waiting).toContain("画面への自署により確認");
    const both = paper("a sample's succession").pages.join("");
    expect(both).not.toContain("令和年月日");
    expect(both).toContain("本人の認証により確認");
    expect(paper("keys alone, no seals").pages[0]).toContain("記録なし");
  });

  test("a close says that nothing moved, and what was recorded for its days since", () => {
    const [first = ""] = paper("nothing moved, told of later").pages;
    expect(first).toContain("動きなし");
    expect(first).toContain("締めた後の記録1件(下に記載)");
    expect(first).toContain(compact("令和8年6月30日 9時00分の出来事(24日遅れ) 帳票が遅れた"));
    expect(paper("a close signed by hand").pages[0]).not.toContain("(下に記載)");
  });

  test("names that have lawfully expired are printed as such, and nothing is drawn for the hand", async () => {
    const copy = tampered(ledgers.town, join(scratch.path, "expired.ukewatashi"), (db) => {
      db.prepare("DELETE FROM disclosures").run();
    });
    const key = { form: "handoverSlip", subject: "eight", stage: "completed" } as const;
    const form = formOf(copy, key);
    const pdf = join(scratch.path, "expired.pdf");
    await perform([{ do: "draw", form, pdf }], scratch.path);
    const last = (await pagesOf(pdf)).at(-1) ?? "";
    expect(last.split("(期限により消去)")).toHaveLength(3);
    expect(last).not.toContain("湊大輔");
    expect(form.strokes).toEqual({});
    expect(form.proof.leaf).toBe(paper("eight lines, completed").form.proof.leaf);
  });

  test("what is no valid paper says so across every page", () => {
    const marked = (name: Name, mark: string) =>
      paper(name).pages.every((text) => text.includes(mark));
    expect(marked("a number taken back", "欠番")).toBe(true);
    expect(marked("a succession called off", "欠番")).toBe(true);
    expect(marked("many handed on, not taken over yet", "欠番")).toBe(false);
    expect(marked("a certificate not verified", "案")).toBe(true);
    expect(marked("a sample's certificate, issued", "見本・案")).toBe(true);
    expect(marked("a sample's certificate, accepted", "見本")).toBe(true);
    expect(marked("a sample's certificate, accepted", "見本・案")).toBe(false);
    expect(marked("one line, completed", "見本")).toBe(false);
  });
});

describe("in the file", () => {
  test.each(NAMES)("both faces are embedded, none is drawn letter by letter: %s", async (name) => {
    const fonts = await fontsOf(paper(name).pdf);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ type, embedded }) => type !== "CID TrueType" || !embedded)).toEqual([]);
  });

  test("readers that read aloud find headings and tables", async () => {
    expect(await factsOf(paper("eight lines, completed").pdf)).toMatchObject({
      Title: "受渡票 令和8年度 第0002号",
      Tagged: "yes",
      "Page size": expect.stringContaining("A4"),
    });
  });

  test("the page's policy was never broken while drawing", () => {
    expect(NAMES.flatMap((name) => paper(name).result.complaints)).toEqual([]);
  });

  test("drawn twice, the words are the same", async () => {
    const again = join(scratch.path, "again.pdf");
    const { form, pages } = paper("eight lines, completed");
    await perform([{ do: "draw", form, pdf: again }], scratch.path);
    expect(await pagesOf(again)).toEqual(pages);
  });
});

describe("the code", () => {
  const scanned = NAMES.filter(
    (name) => !["two hundred lines", "everything as long as it may be"].includes(name),
  );

  test.each(scanned)("is read from every page, however it is scanned: %s", async (name) => {
    const { form, pdf, pages } = paper(name);
    for (const scan of SCANS) {
      // oxlint-disable-next-line no-await-in-loop -- pages are rendered by a program of their own
      const codes = await codesIn(pdf, scan);
      expect(codes, `${scan.dpi} dpi ${scan.mode}`).toEqual(pages.map(() => form.proof.code));
    }
  });

  test.each(["two hundred lines", "everything as long as it may be"] as const)(
    "is read from every page of a rough scan: %s",
    async (name) => {
      const { form, pdf, pages } = paper(name);
      expect(await codesIn(pdf, SCANS[0])).toEqual(pages.map(() => form.proof.code));
    },
  );

  test.each(NAMES)("proves the entry that froze the form, and its words: %s", (name) => {
    const [which] = FORMS[name];
    const { form } = paper(name);
    const ledger = openForReading(ledgers[which]);
    try {
      const code = decodeSlipCode(form.proof.code);
      if (!code.ok) throw new Error(code.reason);
      const proven = verifySlipCode(crypto, code.value, [ledger.identity.key]);
      expect(proven).toMatchObject({ ok: true, value: { index: form.proof.seq } });
      expect(hex(code.value.leaf)).toBe(readEntry(ledger.db, form.proof.seq)?.leaf.toString("hex"));
      const { events } = readBody(ledger.db, form.proof.seq);
      const sheets = events.flatMap((event) => ("sheet" in event ? [event.sheet] : []));
      expect(sheets).toEqual([base64url(code.value.claim.sheetHash)]);
    } finally {
      ledger.close();
    }
  });

  test("of a ledger of a million entries still fits, and is read from a rough scan", async () => {
    const { form } = paper("two hundred lines");
    const small = decodeSlipCode(form.proof.code);
    if (!small.ok) throw new Error(small.reason);
    const longest = encodeSlipCode({
      ...small.value,
      index: 0,
      size: 1_000_000,
      path: Array.from({ length: 20 }, (_, index) =>
        createHash("sha256").update(`${index}`).digest(),
      ),
    });
    const pdf = join(scratch.path, "million.pdf");
    const large = { ...form, proof: { ...form.proof, code: longest } };
    const [result] = await perform([{ do: "draw", form: large, pdf }], scratch.path);
    expect(result).toMatchObject({ outcome: "drawn" });
    const codes = await codesIn(pdf, SCANS[0]);
    expect(codes).toEqual(codes.map(() => longest));
  });
});

describe("letting it out", () => {
  const slip = { form: "handoverSlip", subject: "one", stage: "completed" } as const;
  const print = (out: string, over: Partial<Extract<Task, { do: "print" }>> = {}): Task => ({
    do: "print",
    ledger: ledgers.town,
    passphrase: TOLD_PASSPHRASE,
    id: newCommandId(),
    ...slip,
    out: { to: "file", path: out, replace: false },
    ...over,
  });
  const entries = () => {
    const ledger = openForReading(ledgers.town);
    try {
      return entryCount(ledger.db);
    } finally {
      ledger.close();
    }
  };

  test("a print into a file is recorded with the hash of the very bytes; the next is marked as a reissue", async () => {
    const [first, second] = [join(scratch.path, "first.pdf"), join(scratch.path, "second.pdf")];
    const results = await perform([print(first), print(second)], scratch.path);
    expect(results).toMatchObject([
      { outcome: "printed", path: first },
      { outcome: "printed", path: second },
    ]);
    const ledger = openForReading(ledgers.town);
    const { events } = readBody(ledger.db, results[0]?.seq ?? -1);
    ledger.close();
    const pdfSha256 = createHash("sha256").update(readFileSync(first)).digest("hex");
    expect(events.filter((event) => event.type === "printed")).toMatchObject([
      { ...slip, copies: 2, pages: 1, target: "file", pdfSha256 },
    ]);
    expect((await pagesOf(first)).join("")).not.toContain("再発行");
    expect(
      (await pagesOf(second)).every((text) => /再発行\(令和\d+年\d+月\d+日\)/.test(text)),
    ).toBe(true);
  });

  test("the same print asked for twice is carried out once", async () => {
    const id = newCommandId();
    const path = join(scratch.path, "once.pdf");
    const out = { to: "file", path, replace: true } as const;
    await perform([print(path, { id, out })], scratch.path);
    const [bytes, count] = [readFileSync(path), entries()];
    const [result] = await perform([print(path, { id, out })], scratch.path);
    expect(result).toMatchObject({ outcome: "printed" });
    expect(readFileSync(path)).toEqual(bytes);
    expect(entries()).toBe(count);
  });

  test("a file that is there is neither replaced nor recorded", async () => {
    const taken = join(scratch.path, "taken.pdf");
    writeFileSync(taken, "mine");
    const count = entries();
    const [result] = await perform([print(taken)], scratch.path);
    expect(result).toMatchObject({ outcome: "thrown", error: expect.stringContaining("exists") });
    expect(readFileSync(taken, "utf8")).toBe("mine");
    expect(entries()).toBe(count);
  });

  test("a folder that does not exist stops the print before anything is recorded", async () => {
    const count = entries();
    const [result] = await perform([print(join(scratch.path, "nowhere", "x.pdf"))], scratch.path);
    expect(result).toMatchObject({ outcome: "thrown", error: expect.stringContaining("folder") });
    expect(entries()).toBe(count);
  });

  test("a file that cannot take its name says that the print is recorded, and leaves no half behind", async () => {
    const folder = join(scratch.path, "a-folder.pdf");
    mkdirSync(folder);
    const count = entries();
    const out = { to: "file", path: folder, replace: true } as const;
    const [result] = await perform([print(folder, { out })], scratch.path);
    expect(result).toMatchObject({
      outcome: "failed",
      why: expect.stringContaining("記録済みです"),
    });
    expect(entries()).toBe(count + 1);
    expect(readdirSync(scratch.path).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("without a printer nothing is recorded, and the sentence says what to do", async ({
    skip,
  }) => {
    const count = entries();
    const [result] = await perform([print("", { out: { to: "printer" } })], scratch.path);
    skip(result?.outcome === "printed", "this machine has a printer");
    expect(result).toMatchObject({
      outcome: "failed",
      why: expect.stringContaining("プリンタが見つからない"),
    });
    expect(entries()).toBe(count);
  });

  test("a form whose words are no longer those of its entry is not printed", async () => {
    const copy = tampered(ledgers.town, join(scratch.path, "tampered.ukewatashi"), (db) => {
      db.prepare(
        "UPDATE books SET doc = replace(doc, '納税者データ', '別のデータ') WHERE kind = 'sheet'",
      ).run();
    });
    expect(() => formOf(copy, slip)).toThrow("damaged");
  });

  test("a stage that was not reached gives no paper", async () => {
    const path = join(scratch.path, "none.pdf");
    const [result] = await perform([print(path, { subject: "withdrawn" })], scratch.path);
    expect(result).toMatchObject({ outcome: "absent" });
    expect(existsSync(path)).toBe(false);
  });
});

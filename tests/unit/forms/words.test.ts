/** Totals, lines and sentences of the forms: every number with its unit, nothing claimed that was not shown. */
import { describe, expect, test } from "vitest";
import { isBeyondRecovery } from "../../../shared/forms/claim.ts";
import type { UnitOnForm } from "../../../shared/forms/content.ts";
import { totalsOf } from "../../../shared/forms/totals.ts";
import {
  certificateSentence,
  contentLine,
  differenceLine,
  fileName,
  groupedHash,
  originShort,
  setAsideLine,
  standing,
  totalsLine,
  uncheckedLine,
} from "../../../shared/text/ja/forms.ts";

const content = { personal: "no", myNumber: "no", sensitive: "no" } as const;

function unit(over: Partial<UnitOnForm>): UnitOnForm {
  return {
    number: "A-1",
    name: "データ",
    media: "usb",
    quantity: { value: 1, unit: "stick" },
    classification: "2",
    content,
    mediumOwner: "client",
    encryption: { state: "none" },
    ...over,
  };
}

describe("totals", () => {
  test("add up by medium and unit, in the order of the lines", () => {
    const lines = [
      unit({ quantity: { value: 5, unit: "stick" }, records: 1200 }),
      unit({ media: "paper", quantity: { value: 4, unit: "box" } }),
      unit({ quantity: { value: 3, unit: "stick" }, records: 40 }),
    ];
    expect(totalsLine(totalsOf(lines))).toBe(
      "計 12点(USBメモリ 8本 / 紙文書 4箱)　件数 計 1,240件",
    );
  });

  test("count what is only measured as one thing a line", () => {
    const lines = [
      unit({ media: "data", quantity: { value: 300, unit: "gigabyte" } }),
      unit({ quantity: { value: 2, unit: "stick" } }),
    ];
    expect(totalsLine(totalsOf(lines))).toBe("計 3点(電子データ 300GB / USBメモリ 2本)");
  });

  test("tell no records from records nobody counted", () => {
    expect(totalsOf([unit({})]).records).toBeUndefined();
    expect(totalsOf([unit({ records: 0 })]).records).toBe(0);
  });
});

describe("what a unit holds of persons", () => {
  test("is said where it is known and where it is not", () => {
    expect(contentLine(content)).toBe("個人情報なし");
    expect(contentLine({ personal: "yes", myNumber: "unknown", sensitive: "yes" })).toBe(
      "個人・特定個人(不明)・要配慮",
    );
  });
});

describe("a difference", () => {
  const seal = { line: 7, kind: "seal" } as const;

  test("names the line, what was written and what was found", () => {
    const serial = { line: 3, kind: "serial", expected: "A-1", found: "A-2" } as const;
    expect(differenceLine(serial, "box")).toBe("No.3 製造番号: 記載 A-1、現物 A-2");
  });

  test("of a count says its unit", () => {
    const count = { line: 4, kind: "quantity", expected: "1200", found: "0" } as const;
    expect(differenceLine(count, "box")).toBe("No.4 数量: 記載 1,200箱、現物 0箱");
  });

  test.each([
    ["S-1", "S-1", "記載 S-1、現物 異常あり"],
    ["-", "×", "記載 なし、現物 異常あり"],
    ["S-1", "-", "記載 S-1、現物 なし"],
  ])("of a seal %s found as %s says broken or missing in words", (expected, found, said) => {
    expect(differenceLine({ ...seal, expected, found }, "box")).toBe(`No.7 封印: ${said}`);
  });

  test("says which lines are set aside", () => {
    expect(setAsideLine([7, 21])).toBe(
      "No.7、No.21は照合で差異があったため保留とし、この受渡しには含めません。",
    );
    expect(uncheckedLine([2])).toBe("No.2は到着時の照合で保留となり、この受渡しには含まれません。");
  });
});

describe("a certificate", () => {
  type Claim = Parameters<typeof isBeyondRecovery>[0];
  const person = { party: "みなと", name: { sealed: "x" } };
  const checked = { result: "passed", how: "目視", person } as const;
  const claims = (method: Claim["method"], verification: Claim["verification"]) =>
    isBeyondRecovery({ method, verification });

  test("claims that nothing can be recovered only of what was destroyed or checked", () => {
    expect(claims("destroy", { result: "notDone" })).toBe(true);
    expect(claims("purge", checked)).toBe(true);
    expect(claims("clear", checked)).toBe(true);
    expect(claims("purge", { result: "notDone" })).toBe(false);
    expect(claims("clear", { result: "notDone" })).toBe(false);
  });

  test("cites the instruction with its date, and says so when nothing was checked", () => {
    const instruction = { number: "廃棄指示第7号", date: "2027-03-25" };
    expect(certificateSentence(instruction, true)).toBe(
      "下記の情報資産について、発注者の指示(令和9年3月25日付け 廃棄指示第7号)に基づき、情報を復元できない方法により廃棄したことを証明します。",
    );
    expect(certificateSentence(instruction, false)).toContain(
      "情報を復元できないことの検証は行っていません。",
    );
  });
});

test("a person's office stands before the title, and once where both are the same", () => {
  const person = { party: "若葉市", name: { sealed: "x" } };
  expect(standing({ ...person, office: "designatedOfficial", title: "主任" })).toBe(
    "指定職員 主任",
  );
  expect(standing({ ...person, office: "custodyManager", title: "管理責任者" })).toBe("管理責任者");
  expect(standing(person)).toBe("");
});

test("a ledger's name is shortened, its generation is not", () => {
  const id = "0123456789abcdef".repeat(2);
  expect(originShort(`ukewatashi.internal/${id}`)).toBe("01234567…89abcdef");
  expect(originShort(`ukewatashi.internal/${id}/2`)).toBe("01234567…89abcdef 第2世代");
});

test("a hash is grouped for comparing by eye", () => {
  expect(groupedHash("ab".repeat(32)).split(" ")).toHaveLength(8);
});

test("a saved form is named so that every system takes it", () => {
  const slip = { form: "handoverSlip" } as Parameters<typeof fileName>[0];
  expect(fileName(slip, "令和8年度 第0012号")).toBe("受渡票_令和8年度第0012号.pdf");
});

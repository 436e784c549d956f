/** Rows of units while they are typed, and the commands they give. */
import { describe, expect, test } from "vitest";
import { rowState, isReady } from "../../../renderer/features/handover/rowState.ts";
import type { Row } from "../../../renderer/features/handover/rows.ts";
import {
  filled,
  freshRow,
  lacking,
  registration,
  typedInto,
  withEmptyRow,
} from "../../../renderer/features/handover/rows.ts";
import { Command } from "../../../shared/domain/command.ts";
import type { FoundAsset } from "../../../shared/views/handover.ts";

const ID = "0198c5a2-0000-7000-8000-000000000001";
const AT = "2026-07-24T14:05:00+09:00";

function row(part: Partial<Row>): Row {
  return { ...freshRow(ID), ...part };
}

const whole = row({
  number: "Ａ－１",
  name: "台帳データ",
  media: "usb",
  quantity: "1",
  unit: "stick",
});

describe("the table", () => {
  test("always ends with one empty row, and never with two", () => {
    const once = withEmptyRow([whole], () => "next");
    expect(once.map(({ key }) => key)).toEqual([ID, "next"]);
    expect(withEmptyRow(once, () => "other")).toEqual(once);
  });

  test("counts a row as typed only when a person wrote something", () => {
    expect(filled([freshRow("a"), whole])).toEqual([whole]);
  });

  test("takes one of the usual unit when a medium is chosen first", () => {
    expect(typedInto(row({}), { media: "tape" })).toMatchObject({ quantity: "1", unit: "stick" });
    expect(typedInto(row({ quantity: "7" }), { media: "cd" })).toMatchObject({
      quantity: "7",
      unit: "sheet",
    });
  });

  test("never changes a unit somebody chose", () => {
    expect(typedInto(row({ unit: "box" }), { media: "usb" }).unit).toBe("box");
  });
});

describe("a new unit", () => {
  test("is registered by a command the ledger takes", () => {
    const command = registration(
      row({
        ...whole,
        serial: "SN 1",
        records: "１，２００",
        dueOn: "R8.12.1",
        encryption: "AES-256",
      }),
      { contract: "c", classification: "3A", occurredAt: AT },
    );
    expect(Command.safeParse({ ...command, id: ID }).error).toBeUndefined();
    expect(command).toMatchObject({
      number: "A-1",
      serial: "SN 1",
      records: 1200,
      dueOn: "2026-12-01",
      classification: "3A",
      encryption: { state: "encrypted", method: "AES-256" },
    });
  });

  test("without a medium is known by its hash, however that was copied (E22)", () => {
    const data = row({ ...whole, media: "data", unit: "file" });
    const about = { contract: "c", classification: "3A", occurredAt: AT };
    const typed = `${"AB ".repeat(16)}${"cd:".repeat(16)}`.slice(0, -1);
    expect(registration({ ...data, contentHash: typed }, about)?.contentHash).toBe(
      "ab".repeat(16) + "cd".repeat(16),
    );
    expect(registration(data, about)).not.toHaveProperty("contentHash");
    expect(registration({ ...data, contentHash: "ab" }, about)).toBeUndefined();
    expect(lacking({ ...data, contentHash: "ab" })).toEqual([
      "内容のハッシュは、SHA-256の64桁(0〜9とa〜f)で入力してください。",
    ]);
  });

  test("gives no command while something is missing, and says what", () => {
    const half = row({ number: "A", quantity: "0" });
    expect(
      registration(half, { contract: "c", classification: "3A", occurredAt: AT }),
    ).toBeUndefined();
    expect(lacking(half)).toEqual([
      "名称を入力してください。",
      "媒体を選んでください。",
      "数量を1以上の数で入力してください。",
      "単位を選んでください。",
    ]);
  });
});

describe("what a row stands for", () => {
  const nothing: FoundAsset = { refusals: [] };
  const state = (part: Partial<Parameters<typeof rowState>[0]>) =>
    rowState({ row: whole, found: nothing, kind: "provision", before: [], ...part });

  test("is a new unit on a provision", () => {
    expect(state({})).toEqual({ is: "new", lacks: [] });
    expect(isReady(state({}))).toBe(true);
  });

  test.each(["return", "disposal"] as const)(
    "is a mistake on a %s: only what was received goes back",
    (kind) => {
      expect(state({ kind })).toMatchObject({ is: "wrong" });
    },
  );

  test("is a mistake when the number stands above already, in whatever width", () => {
    expect(state({ before: ["A-1"] })).toMatchObject({ is: "wrong" });
  });

  test("is not known before the ledger has answered", () => {
    expect(isReady(state({ found: undefined }))).toBe(false);
  });
});

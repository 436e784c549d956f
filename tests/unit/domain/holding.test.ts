/** What commands can hold at all, as their schemas say. */
import { describe, expect, test } from "vitest";
import { commandsHolding } from "../../../shared/domain/holding.ts";

describe("a personal value", () => {
  const personal = commandsHolding("clear");

  test("is looked for where people are named or sign, in lists too", () => {
    for (const type of ["registerPerson", "importList", "confirmReceipt", "closePeriod"] as const)
      expect(personal).toContain(type);
  });

  test("is not looked for where the schema has no room for one", () => {
    expect(personal).not.toContain("registerAsset");
  });
});

test("a file is looked for beside every paper, and where signed copies are filed", () => {
  const naming = commandsHolding("sha256", "mediaType");
  for (const type of ["recordInstruction", "fileSignedCopy", "recordDestruction"] as const)
    expect(naming).toContain(type);
  expect(naming).not.toContain("registerAsset");
});

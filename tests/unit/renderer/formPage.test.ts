/** Which page a form is shown on: each on that of what it is about, and none on another's. */
import { expect, test } from "vitest";
import { pathTo } from "../../../renderer/app/paths.ts";
import { formPage } from "../../../renderer/features/audit/formPage.ts";
import { SHEET_FORMS } from "../../../shared/domain/vocabulary.ts";

test("every form has a page of its own kind", () => {
  const pages = SHEET_FORMS.map((form) => formPage({ form, id: "x" }));
  expect(new Set(pages).size).toBe(SHEET_FORMS.length);
});

test("a correction slip stands on its correction's page, a report on its incident's", () => {
  expect(formPage({ form: "correctionSlip", id: "c-1" })).toBe(pathTo.correction("c-1"));
  expect(formPage({ form: "incidentReport", id: "i-1" })).toBe(pathTo.incident("i-1"));
});

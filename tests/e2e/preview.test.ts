/** The paper on the screen: the real PDF, drawn in the app's own page under its own policy. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Home, Program } from "../helpers/program.ts";
import { newHome, startProgram } from "../helpers/program.ts";

const SLIP = { form: "handoverSlip", subject: "slip-01", stage: "completed" } as const;

let home: Home;
let program: Program;
const errors: string[] = [];

beforeAll(async () => {
  home = newHome();
  program = await startProgram(home);
  program.page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
  const made = await program.call("createSample", {});
  const manager = made.ok ? made.value.sampleAccounts?.[0] : undefined;
  if (!manager) throw new Error("there is no sample to look at");
  const { login, password } = manager;
  await program.call("signIn", { login, password });
});

afterAll(async () => {
  await program.close();
  home.remove();
});

test("a slip's page shows the very pages that would be printed", async () => {
  const preview = await program.call("preview", SLIP);
  if (!preview.ok) throw new Error(preview.fault.message);
  const { pages, title } = preview.value;
  expect(title).toMatch(/^受渡票 令和\d+年度 第0001号$/);
  await program.page.evaluate((slip) => {
    location.hash = `#/handover/slip/${slip}`;
  }, SLIP.subject);
  const first = program.page.getByRole("img", { name: `${title} 1/${pages * 2}頁` });
  await first.scrollIntoViewIfNeeded();
  // The page is made into a PDF and drawn first, which takes as long as the machine takes.
  await expect.poll(() => first.evaluate(inkOf), { timeout: 15_000 }).toBeGreaterThan(0.01);
});

test("it is drawn without breaking the page's policy", () => {
  expect(errors).toEqual([]);
});

/** The part of a canvas that is dark. */
function inkOf(element: Element): number {
  if (!(element instanceof HTMLCanvasElement) || element.width === 0) return 0;
  const dots = element.getContext("2d")?.getImageData(0, 0, element.width, element.height).data;
  if (!dots) return 0;
  let dark = 0;
  for (let at = 0; at < dots.length; at += 4)
    if ((dots[at + 3] ?? 0) > 0 && (dots[at] ?? 255) < 96) dark += 1;
  return dark / (dots.length / 4);
}

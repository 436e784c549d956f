/**
 * Go's packages for signed notes and transparency logs, as Debian ships them (golang-go, golang-golang-x-mod-dev): how
 * they are found, built into a small program and asked. Where they are not installed, the suites say so by their names.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { base64 } from "../../shared/proof/bytes.ts";

const PACKAGES = "/usr/share/gocode";

function whyNot(): string | undefined {
  if (!existsSync(join(PACKAGES, "src/golang.org/x/mod/sumdb/note"))) {
    return "golang-golang-x-mod-dev is not installed";
  }
  try {
    execFileSync("go", ["version"]);
    return undefined;
  } catch {
    return "golang-go is not installed";
  }
}

/** Why Go cannot be asked on this machine; nothing where it can. */
export const missing = whyNot();

export interface Question {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** The program, built. */
export interface Go {
  /** Asks all questions in one run; true where Go said yes. */
  ask(questions: readonly Question[]): boolean[];
  remove(): void;
}

export function builtGo(): Go {
  const folder = mkdtempSync(join(tmpdir(), "ukewatashi-go-"));
  const program = join(folder, "check");
  const env = {
    ...process.env,
    GO111MODULE: "off",
    GOPATH: PACKAGES,
    GOPROXY: "off",
    CGO_ENABLED: "0",
    GOFLAGS: "-trimpath",
    // Kept between runs: compiling Go's own library takes most of the time.
    GOCACHE: process.env["GOCACHE"] ?? join(tmpdir(), "ukewatashi-go-build"),
  };
  const sources = ["main.go", "bundle.go"].map((name) => join(import.meta.dirname, name));
  execFileSync("go", ["build", "-o", program, ...sources], { env });
  return {
    ask: (questions) => asked(program, questions),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function asked(program: string, questions: readonly Question[]): boolean[] {
  const asBytes = (_: string, value: unknown): unknown =>
    value instanceof Uint8Array ? base64(value) : value;
  const input = questions.map((question) => JSON.stringify(question, asBytes)).join("\n");
  const output = execFileSync(program, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  const answers = output.split("\n").slice(0, -1);
  if (answers.length !== questions.length) throw new Error("a question was not answered");
  return answers.map((answer) => answer === "yes");
}

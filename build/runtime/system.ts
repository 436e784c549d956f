// What a Linux machine itself must have: the libraries Electron is linked to, and a few programs.
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run } from "../setup/child.mjs";
import { say, sayStop, showProgress, Stop } from "../setup/say.mjs";

/** A program the work needs, and the Debian package that has it. */
export interface Tool {
  readonly program: string;
  readonly package: string;
}

/** The virtual display for a machine without one. */
export const xvfb: Tool = { program: "Xvfb", package: "xvfb" };
/** Reads and draws the printed forms, for tests and the tour. */
export const pdfTool: Tool = { program: "pdftotext", package: "poppler-utils" };

// What a bare Debian lacks for Electron; each brings in what it needs itself.
const libraries = [
  "libgtk-3-0",
  "libnss3",
  "libasound2",
  "libgbm1",
  "libxss1",
  "libatspi2.0-0",
  "libcups2",
];

/** Installs what is missing where that can be done, else says what to do and stops. */
export async function systemReady(executable: string, tools: readonly Tool[]): Promise<void> {
  if (process.platform !== "linux") return;
  const missingLibraries = await missingFor(executable);
  const missingTools = tools.filter((tool) => !onPath(tool.program));
  if (missingLibraries.length === 0 && missingTools.length === 0) return;
  const missing = [...missingLibraries, ...missingTools.map((tool) => tool.program)].join(" ");
  if (!onPath("apt-get")) {
    throw new Stop(
      `この機械には次のものがありません: ${missing}。お使いの Linux のパッケージで入れてから、もう一度実行してください。`,
      "install what is missing with your distribution's packages and run again",
    );
  }
  const wanted = [...(missingLibraries.length > 0 ? libraries : []), ...missingTools.map(named)];
  await installWithApt(wanted, missing);
  const still = await missingFor(executable);
  if (still.length > 0) {
    throw new Stop(
      `入れたあとも次のライブラリーが見つかりません: ${still.join(" ")}`,
      "libraries are still missing after the installation",
    );
  }
}

/**
 * What some tests ask where it is installed: another implementation of the proofs, a compiler for the failing disk; and
 * a browser, by a name that not every distribution has, so that it is asked for apart from the others.
 */
const furtherTools = [
  [
    { there: () => onPath("go"), packages: ["golang-go"] },
    {
      there: () => existsSync("/usr/share/gocode/src/golang.org/x/mod"),
      packages: ["golang-golang-x-mod-dev"],
    },
    { there: () => onPath("cc"), packages: ["gcc", "libc6-dev"] },
  ],
  [
    {
      there: () => ["chromium", "chromium-browser", "google-chrome"].some(onPath),
      packages: ["chromium"],
    },
  ],
];

/** Such a machine is thrown away after; flushing every file of a compiler takes longer than writing it. */
const HASTY = ["-o", "Dpkg::Options::=--force-unsafe-io"];

/**
 * Installs what further tests ask on a machine that tests for everybody (`CI`), where that can be done. Elsewhere it is
 * too much to download for a few tests, which say by their names why they were not run; so they do where it fails.
 */
export async function furtherToolsReady(): Promise<void> {
  const mayInstall = onPath("apt-get") && process.getuid?.() === 0;
  if (!process.env["CI"] || !mayInstall) return;
  for (const tools of furtherTools) {
    const missing = tools.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
    // oxlint-disable-next-line no-await-in-loop -- apt works for one at a time
    if (missing.length > 0) await installed(missing);
  }
}

/** Installs packages, or says that they could not be. */
async function installed(missing: readonly string[]): Promise<void> {
  try {
    await installWithApt(missing, missing.join(" "), HASTY);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    sayStop(error);
    say(
      "これらがなくても試験は進めます。これらを使う試験は、実行しなかった理由とともに示します。",
      "going on without them; tests that need them say that they were not run",
    );
  }
}

function named(tool: Tool): string {
  return tool.package;
}

/** Whether a program of this name can be started. */
function onPath(program: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.some((folder) => folder !== "" && existsSync(join(folder, program)));
}

async function missingFor(executable: string): Promise<string[]> {
  const { output } = await run("ldd", [executable], {
    env: { LD_LIBRARY_PATH: dirname(executable), LC_ALL: "C" },
  });
  return output
    .split("\n")
    .filter((line) => line.includes("=> not found"))
    .map((line) => line.trim().split(" ")[0] ?? "");
}

async function installWithApt(
  wanted: readonly string[],
  missing: string,
  settings: readonly string[] = [],
): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new Stop(
      `この機械には次のものがありません: ${missing}。次を実行してから、もう一度試してください: sudo apt-get install -y --no-install-recommends ${wanted.join(" ")}`,
      "run the command above, then try again",
    );
  }
  say(
    `この機械にないもの（${missing}）を apt-get で入れます。`,
    "installing missing system packages with apt-get",
  );
  const hide = showProgress(() => "apt-get");
  try {
    await apt(["update", "-q"]);
    const names = await Promise.all(wanted.map(nameHere));
    await apt(["install", "-y", "-q", "--no-install-recommends", ...settings, ...names]);
  } finally {
    hide();
  }
}

/** Newer releases renamed some libraries when time stamps became 64 bits wide. */
async function nameHere(name: string): Promise<string> {
  const { code } = await run("apt-cache", ["show", `${name}t64`]);
  return code === 0 ? `${name}t64` : name;
}

/** A mirror that does not answer is given up soon. */
const patience = [
  "Acquire::Retries=1",
  "Acquire::http::Timeout=15",
  "Acquire::https::Timeout=15",
].flatMap((setting) => ["-o", setting]);

async function apt(args: readonly string[]): Promise<void> {
  const { code, output } = await run("apt-get", [...patience, ...args], {
    env: { DEBIAN_FRONTEND: "noninteractive" },
  });
  if (code === 0) return;
  throw new Stop(
    `apt-get ${args[0] ?? ""} が失敗しました。ネットワークと空き容量を確かめ、下の理由を読んでください。`,
    "apt-get failed; see below",
    output,
  );
}

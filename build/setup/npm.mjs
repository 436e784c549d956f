// Everything from the registry goes through npm itself, so that its mirrors, proxies, certificates
// and log-ins keep working without this project knowing of them.
import { existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { run } from "./child.mjs";
import { Stop } from "./say.mjs";

/** The file that is npm: the one that started us, else the one beside Node or on PATH. */
export function npmFile() {
  const started = process.env.npm_execpath ?? "";
  const beside = dirname(process.execPath);
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [
    ...(/^npm(-cli)?\.[cm]?js$/.test(basename(started)) ? [started] : []),
    join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    ...[beside, ...folders].map((at) => join(at, "node_modules", "npm", "bin", "npm-cli.js")),
    ...folders.map((at) => join(at, "npm")),
  ];
  for (const candidate of candidates) {
    const file = existsSync(candidate) ? realpathSync(candidate) : "";
    if (file.endsWith(".js")) return file;
  }
  throw new Stop(
    "npm が見つかりません。Node.js に付属する npm を入れ、`npm test` のように npm から起動してください。",
    "npm was not found; install the npm that comes with Node.js and start through it",
  );
}

/**
 * Runs npm, quietly, and turns its failure into a sentence.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {{ ja: string, en: string }} what what was wanted, for the sentence
 */
export async function npm(args, cwd, what) {
  const file = npmFile();
  const { code, output } = await run(process.execPath, [file, ...args], { cwd });
  if (code !== 0) throw failure(output, what);
}

const causes = [
  {
    sign: /EINTEGRITY/,
    ja: "届いた内容が固定した値（sha512）と一致しません。途中の中継やミラーを確かめてください。",
    en: "what arrived is not what was pinned; check the mirror or proxy on the way",
  },
  {
    sign: /ENOSPC/,
    ja: "ディスクの空きが足りません。空きを作って、もう一度実行してください。",
    en: "the disk is full; make room and run again",
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET/,
    ja: "npm レジストリに接続できません。ネットワークと npm の設定（registry、proxy）を確かめてください。",
    en: "the npm registry cannot be reached; check the network and npm's registry and proxy settings",
  },
  {
    sign: /E401|E403/,
    ja: "npm レジストリが拒みました。`npm login` か社内の設定を確かめてください。",
    en: "the npm registry refused; check npm's log-in or your company's settings",
  },
  {
    sign: /E404|ETARGET/,
    ja: "npm レジストリにその版がありません。ミラーの設定を確かめてください。",
    en: "the npm registry does not have that version; check the mirror",
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    ja: "フォルダーに書き込めません。権限を確かめてください。",
    en: "a folder cannot be written; check its permissions",
  },
];

/**
 * @param {string} output
 * @param {{ ja: string, en: string }} what
 */
function failure(output, what) {
  const cause = causes.find(({ sign }) => sign.test(output)) ?? {
    ja: "npm が失敗しました。下の理由を確かめてください。",
    en: "npm failed; see below",
  };
  const said = output
    .split("\n")
    .filter((line) => /^npm (error|ERR!) (?!A complete log)/.test(line));
  return new Stop(
    `${what.ja} を取得できません。${cause.ja}`,
    `cannot fetch ${what.en}: ${cause.en}`,
    said.slice(0, 6).join("\n"),
  );
}

/** `init` and `sample`: new ledgers. */
import { eachSheet } from "../../ledger/sheets.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { isDay } from "../../../shared/domain/calendar.ts";
import { Problem } from "../../../shared/domain/problem.ts";
import { exportBundle } from "../../exchange/bundle.ts";
import { createLedger } from "../../ledger/create.ts";
import { openForReading, openForRecording } from "../../ledger/ledger.ts";
import { SAMPLE_ACCOUNTS, SAMPLE_PASSPHRASE, playSample } from "../../sample/play.ts";
import { notAnchored, placeText } from "../../../shared/text/ja/heads.ts";
import type { HeadPlace } from "../../../shared/views/heads.ts";
import type { PrintingLedger } from "../../print/letOut.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { newId } from "../newId.ts";
import { readOptions } from "../options.ts";
import { keeperFor } from "./heads.ts";
import { verifyPageOf } from "./proofs.ts";
import { secret } from "../secrets.ts";

export const INIT_USAGE =
  "init --ledger 台帳.ukewatashi --title 名称 --login ログイン名 [--anchor 控えのフォルダ]";

export async function init(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      title: { type: "string" },
      login: { type: "string" },
      anchor: { type: "string" },
    },
    INIT_USAGE,
  );
  const path = resolve(options.required("ledger"));
  const login = options.required("login");
  if (!/^[A-Za-z0-9][A-Za-z0-9._@-]{1,31}$/.test(login))
    throw new Usage(
      "ログイン名は半角の英数字と . _ @ - で2〜32文字にしてください。氏名は避けてください。",
    );
  const key = await createLedger({
    path,
    title: options.required("title"),
    sample: false,
    passphrase: await secret(io, "passphrase"),
    manager: { account: "a-1", login, password: await secret(io, "password") },
    commandId: newId(),
    actor: { account: "a-1", role: "manager", workstation: hostname(), via: "cli" },
  });
  const places = await keptIn(path, options.text("anchor"), io);
  io.out(
    options.on("json")
      ? JSON.stringify({ ledger: path, vkey: key.vkey, heads: places })
      : [`台帳を作りました。`, path, `公開鍵: ${key.vkey}`, ...places.map(placeText)].join("\n"),
  );
  // The ledger is there; what was asked for besides did not come about.
  const absent = places.filter(({ state }) => state === "unreachable");
  for (const place of absent) io.err(notAnchored(place));
  return absent.length === 0 ? EXIT.done : EXIT.failed;
}

/** Keeps the first head of a new ledger outside of it. */
async function keptIn(
  path: string,
  folder: string | undefined,
  io: Io,
): Promise<readonly HeadPlace[]> {
  const ledger = openForRecording(path);
  try {
    const keeper = keeperFor(ledger, io, true);
    if (folder === undefined) {
      keeper.committed();
      await keeper.settled();
    } else await keeper.keepIn(resolve(folder));
    return keeper.places;
  } finally {
    ledger.close();
  }
}

export const SAMPLE_USAGE = "sample --out フォルダ [--first-day 2026-04-01] [--without-print]";

/** The slips and certificates of the sample, each at the stage it ended in. */
export async function sample(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      out: { type: "string" },
      "first-day": { type: "string" },
      "without-print": { type: "boolean" },
    },
    SAMPLE_USAGE,
  );
  const out = resolve(options.required("out"));
  const firstDay = options.text("first-day") ?? "2026-04-01";
  if (!isDay(firstDay))
    throw new Usage("--first-day は暦にある日を 2026-04-01 の形で指定してください。");
  mkdirSync(out, { recursive: true });
  const path = join(out, "mihon.ukewatashi");
  const letOut = options.on("without-print") ? undefined : printing(io);
  const pdfs: string[] = [];
  io.err("見本の契約を記録しています。");
  await playSample({
    path,
    firstDay,
    until: "end",
    actor: { workstation: hostname(), via: "cli" },
    ...(letOut && {
      afterwards: async (ledger) => {
        pdfs.push(...(await letOut(ledger, join(out, "print"))));
      },
    }),
  });
  const ledger = openForReading(path);
  const page = verifyPageOf(io);
  exportBundle(ledger, join(out, "bundle"), {
    disclosures: true,
    ...(page && { verifyPage: page }),
  });
  ledger.close();
  writeFileSync(join(out, "README.txt"), readme());
  io.out(
    options.on("json")
      ? JSON.stringify({ ledger: path, bundle: join(out, "bundle"), pdfs })
      : `見本を作りました。\n台帳: ${path}\n証拠一式: ${join(out, "bundle")}\n印刷物: ${pdfs.length}件`,
  );
  return EXIT.done;
}

/** Prints every completed paper of a ledger into a folder, each recorded like any other print; gives the files. */
function printing(io: Io) {
  const { printForm } = io;
  if (!printForm)
    throw new Usage(
      "印刷には画面のあるプログラム本体が必要です。--without-print を付けるか、npm run custody から実行してください。",
    );
  return async (ledger: PrintingLedger, folder: string): Promise<readonly string[]> => {
    mkdirSync(folder, { recursive: true });
    const papers = [...eachSheet(ledger.db)].filter(({ stage }) => stage === "completed");
    const pdfs: string[] = [];
    for (const { form, subject, stage } of papers) {
      const path = join(folder, `${subject}.pdf`);
      io.err(`${subject} を印刷しています。`);
      const out = { to: "file", path, replace: false } as const;
      const printed = await printForm({ form, subject, stage, id: newId(), out, ledger });
      if (printed.outcome === "failed") io.err(printed.why);
      if (printed.outcome !== "printed") throw new Problem("missing", `${form} ${subject}`);
      pdfs.push(path);
    }
    return pdfs;
  };
}

function readme(): string {
  const accounts = SAMPLE_ACCOUNTS.map(
    ({ login, password, role }) => `  ${role}: ${login} / ${password}`,
  ).join("\n");
  return `これは見本です。実在の市・事業者・人物とは関係ありません。
パスフレーズ: ${SAMPLE_PASSPHRASE}
利用者(ログイン名 / パスワード):
${accounts}
`;
}

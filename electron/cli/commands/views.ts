/** `status`, `history`, `outstanding`, `losses`: what a ledger says, for people and for scripts. */
import type { AssetState } from "../../../shared/domain/state.ts";
import { eraDate, eraDateTime } from "../../../shared/forms/era.ts";
import { guardedText } from "../../../shared/text/ja/guarded.ts";
import { assetState, media, unit } from "../../../shared/text/ja/words.ts";
import {
  followsTitle,
  lostEntries,
  lostSays,
  settledHow,
} from "../../../shared/text/ja/lineage.ts";
import type { LossRow } from "../../../shared/views/losses.ts";
import type { GroundView, HistoryItem } from "../../../shared/views/common.ts";
import { systemClock } from "../../ledger/clock.ts";
import { entryCount } from "../../ledger/entries.ts";
import { contracts } from "../../ledger/views/contracts.ts";
import { unitNamed } from "../../ledger/views/findAsset.ts";
import { home } from "../../ledger/views/home.ts";
import { historyOf } from "../../ledger/views/history.ts";
import { balance } from "../../ledger/views/balance.ts";
import { losses } from "../../ledger/views/losses.ts";
import { outstanding } from "../../ledger/views/outstanding.ts";
import type { BalanceRow } from "../../../shared/domain/events/completion.ts";
import { amountsOf, balanceKind, balanceText } from "../../../shared/text/ja/completionForm.ts";
import { groundText } from "../../../shared/text/ja/grounds.ts";
import { nameText } from "../../../shared/text/ja/lists.ts";
import type { Reading } from "../../ledger/views/reading.ts";
import { read } from "../../ledger/views/reading.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import type { Options } from "../options.ts";
import { readOptions } from "../options.ts";
import { reading } from "./proofs.ts";

export const STATUS_USAGE = "status --ledger 台帳.ukewatashi [--json]";
export const HISTORY_USAGE = "history 情報資産番号 --ledger 台帳.ukewatashi [--json]";
export const LOSSES_USAGE = "losses --ledger 台帳.ukewatashi [--json]";
export const OUTSTANDING_USAGE = "outstanding 契約番号 --ledger 台帳.ukewatashi [--json]";

const onlyLedger = { ledger: { type: "string" } } as const;

export async function status(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, onlyLedger, STATUS_USAGE);
  return reading(options, io, (ledger) => {
    const { origin, vkey, title, sample } = ledger.identity;
    const list = read(ledger.db, systemClock.wallMs(), contracts);
    const entries = entryCount(ledger.db);
    // Whether it was verified on this computer is for its own settings to say, not for the ledger.
    const { todos } = read(ledger.db, systemClock.wallMs(), (view) =>
      home(view, { verified: { ok: true } }),
    );
    const text = [
      `${title}${sample ? "(見本)" : ""} 記録 ${entries}件`,
      `台帳: ${origin}`,
      `公開鍵: ${vkey}`,
      ...list.map(
        (one) =>
          `${one.number} ${one.title}: 情報資産 ${one.assets}点、未返還・未廃棄 ${one.outstanding}点`,
      ),
      ...todos.map(({ text: one }) => `要対応: ${one}`),
    ];
    return said(
      io,
      options,
      { title, sample, origin, vkey, entries, contracts: list, todos },
      text,
    );
  });
}

export async function history(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, onlyLedger, HISTORY_USAGE);
  const [wanted] = options.positionals;
  if (wanted === undefined) throw new Usage(`使い方: ${HISTORY_USAGE}`);
  return viewing(options, io, (ledger) => {
    const [asset] = contracts(ledger).flatMap(({ id }) => unitNamed(ledger, id, wanted) ?? []);
    if (!asset)
      throw new Usage(`情報資産「${wanted}」は台帳にありません。番号を確かめてください。`);
    const items = historyOf(ledger, { kind: "asset", id: asset.asset });
    const state: AssetState = asset.state;
    const head = `${asset.number} ${asset.name}(${media[asset.media]}) ${assetState[state]}`;
    return said(io, options, { asset: asset.asset, number: asset.number, state, history: items }, [
      head,
      ...items.map(itemText),
    ]);
  });
}

export async function outstandingIn(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, onlyLedger, OUTSTANDING_USAGE);
  const [wanted] = options.positionals;
  if (wanted === undefined) throw new Usage(`使い方: ${OUTSTANDING_USAGE}`);
  return viewing(options, io, (ledger) => {
    const found = contracts(ledger).find(({ id, number }) => id === wanted || number === wanted);
    if (!found) throw new Usage(`契約「${wanted}」は台帳にありません。番号を確かめてください。`);
    const view = outstanding(ledger, { contract: found.id });
    const lines = view.rows.map(
      (row) =>
        `${row.number} ${nameText(row)} ${row.quantity.value}${unit[row.quantity.unit]} ${assetState[row.state]}` +
        (row.guard === undefined ? "" : ` ${guardedText(row.guard, row.guardPlace)}`) +
        (row.receivedAt === undefined ? "" : ` 受領 ${eraDate(row.receivedAt)}`) +
        (row.daysOverdue === undefined ? "" : ` ${row.daysOverdue}日超過`),
    );
    const foot = lines.length === 0 ? "該当なし" : `以上 ${lines.length}点が未処理`;
    const total = balance(ledger, { contract: found.id });
    const title = `${found.title} 未返還・未廃棄 情報資産一覧`;
    return said(io, options, { ...view, balance: total.rows }, [
      title,
      ...lines,
      foot,
      ...total.rows.map(balanceLine),
    ]);
  });
}

/** What was lost before this ledger began; those that wait for somebody are marked. */
export function lossesIn(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(args, onlyLedger, LOSSES_USAGE);
  return viewing(options, io, (ledger) => {
    const view = losses(ledger);
    const { before, rows, open } = view;
    const head = before
      ? `${followsTitle(before.origin)}の記録 ${before.size}件を引き継いだ台帳です。失われた記録のうち ${open}項目が、記録し直すのを待っています。`
      : "最初の台帳です。失われた記録はありません。";
    return said(io, options, view, [head, ...rows.map(lossLine)]);
  });
}

/** 未処理 g1-121 記録 121: … */
function lossLine(row: LossRow): string {
  const { loss, about, settled } = row;
  const became = settled ? settledHow[settled.how] : about === "file" ? "処理不要" : "未処理";
  return `${became} ${loss} ${lostEntries(row)}: ${lostSays(row)}`;
}

/** 収支 USBメモリ(本): 受領 8、返還 8、廃棄 0、滅失確定 0、残 0. */
function balanceLine(row: BalanceRow): string {
  const amounts = amountsOf([row]).map((name) => `${balanceText[name]} ${row[name] ?? 0}`);
  return `収支 ${balanceKind(row)}: ${amounts.join("、")}`;
}

/** The entry in one line, and below it the papers that allowed it. */
function itemText({ seq, occurredAt, title, details, by, grounds }: HistoryItem): string {
  const facts = details.map(({ label, value }) => `${label} ${value}`).join("、");
  const what = `${title}${facts === "" ? "" : `(${facts})`}`;
  return [
    `記録 ${seq} ${eraDateTime(occurredAt)} ${what} ${by}`,
    ...grounds.map((one) => `  根拠 ${groundText(one)}${recordedAt(one)}`),
  ].join("\n");
}

function recordedAt({ seq }: GroundView): string {
  return seq === undefined ? "" : `(記録 ${seq})`;
}

function viewing<T>(options: Options, io: Io, view: (ledger: Reading) => T): Promise<T> {
  return reading(options, io, ({ db }) => read(db, systemClock.wallMs(), view));
}

function said(io: Io, options: Options, value: unknown, lines: readonly string[]): Exit {
  io.out(options.on("json") ? JSON.stringify(value) : lines.join("\n"));
  return EXIT.done;
}

/** `import`: takes over a list from a file, whole or not at all; `template`: an empty list to fill in. */
import { mayAsk } from "../../../shared/domain/command.ts";
import { Acknowledgement } from "../../../shared/domain/commands/common.ts";
import type { Listed } from "../../../shared/domain/commands/import.ts";
import { LISTED } from "../../../shared/domain/commands/import.ts";
import { rowsText, whereText } from "../../../shared/text/ja/import.ts";
import { csvOf } from "../../exchange/csv.ts";
import type { Prepared } from "../../exchange/importList.ts";
import { commandsOf, isReady, prepared, templateOf } from "../../exchange/importList.ts";
import type { ListFile } from "../../exchange/listFile.ts";
import { listFileAt } from "../../exchange/listFile.ts";
import { previewOf } from "../../exchange/listPreview.ts";
import { instantOf, systemClock } from "../../ledger/clock.ts";
import { contracts } from "../../ledger/views/contracts.ts";
import type { Reading } from "../../ledger/views/reading.ts";
import { read } from "../../ledger/views/reading.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { newId } from "../newId.ts";
import type { Options } from "../options.ts";
import { readOptions } from "../options.ts";
import type { Recording } from "../recording.ts";
import { recording } from "../recording.ts";

export const IMPORT_USAGE =
  "import 一覧.csv|一覧.xlsx --ledger 台帳.ukewatashi --of assets|persons|places [--contract 契約番号] [--reason 規則=理由]… [--as ログイン名] [--dry-run] [--json]";
export const TEMPLATE_USAGE = "template assets|persons|places > ひな形.csv";

export async function importFrom(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      of: { type: "string" },
      contract: { type: "string" },
      reason: { type: "string", multiple: true },
      as: { type: "string" },
      "dry-run": { type: "boolean" },
    },
    IMPORT_USAGE,
  );
  const [path] = options.positionals;
  if (path === undefined) throw new Usage(`使い方: ${IMPORT_USAGE}`);
  const of = listedNamed(options.required("of"), IMPORT_USAGE);
  const reasons = options.all("reason").map(reasonIn);
  const file = await listFileAt(path);
  return recording(options, io, async (at) => importing({ options, io, of, file, reasons }, at));
}

interface Importing {
  readonly options: Options;
  readonly io: Io;
  readonly of: Listed;
  readonly file: ListFile;
  readonly reasons: readonly Acknowledgement[];
}

/** `R4-1=発注者に確認中`: a rule that asks, and the reason for all rows it asks about. */
function reasonIn(text: string): Acknowledgement {
  const [, rule, reason] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const given = Acknowledgement.safeParse({ rule, reason });
  if (given.success) return given.data;
  throw new Usage(
    `理由「${text}」を読み取れません。--reason R4-1=理由 のように、規則の番号と300文字までの理由を指定してください。`,
  );
}

function importing({ options, io, of, file, reasons }: Importing, open: Recording) {
  const { ledger, recorder, actor, role } = open;
  if (!mayAsk(role, "importList"))
    throw new Usage("一覧を取り込めるのは管理責任者だけです。--as で指定してください。");
  const wall = systemClock.wallMs();
  const asked = { at: instantOf(wall), newId };
  const look = () =>
    read(ledger.db, wall, (reading) => {
      const contract = of === "assets" ? contractIn(reading, options.text("contract")) : undefined;
      const tryOut = (command: Parameters<typeof recorder.tryOut>[0]) =>
        recorder.tryOut(command, actor).refusals;
      return prepared(reading, file, { of, contract }, { ...asked, tryOut });
    });
  const list = look();
  const say = sayer({ options, io, reasons });
  if (!isReady(list, reasons) || options.on("dry-run")) return say(list, []);
  const outcomes = recorder.recordWhole(commandsOf(list, asked, reasons), actor);
  const seqs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.seq] : []));
  // Refused after all: what stands against it now is told as it is now.
  return say(seqs.length < outcomes.length ? look() : list, seqs);
}

/** Tells what became of a list. */
function sayer({ options, io, reasons }: Pick<Importing, "options" | "io" | "reasons">) {
  return (list: Prepared, seqs: readonly number[]): Exit => {
    const ok = isReady(list, reasons);
    if (options.on("json")) io.out(JSON.stringify({ ok, seqs, ...previewOf(list) }));
    else for (const line of ok ? done(list, seqs) : against(list, reasons)) io.out(line);
    return ok ? EXIT.done : EXIT.refused;
  };
}

/** What stands against it, or is still to be answered. */
function against({ unfit, faults, asks }: Prepared, reasons: readonly Acknowledgement[]) {
  if (unfit !== undefined) return [unfit];
  if (faults.length > 0)
    return [
      ...faults.map((fault) => `${whereText(fault)}: ${fault.message}`),
      `直すところが${faults.length}か所あるため、1件も取り込んでいません。`,
    ];
  const answered = new Set(reasons.map(({ rule }) => rule));
  const open = asks.filter(({ rule }) => !answered.has(rule));
  const rules = [...new Set(open.map(({ rule }) => rule))];
  return [
    ...open.map(({ rule, message, rows }) => `${rule} ${rowsText(rows, rows.length)}: ${message}`),
    `理由が要るため、1件も取り込んでいません。${rules.map((rule) => `--reason ${rule}=理由`).join(" ")} を付けると、理由を記録して取り込みます。`,
  ];
}

function done({ file, list }: Prepared, seqs: readonly number[]): readonly string[] {
  const count = list?.count ?? 0;
  const hash = `ファイルのSHA-256: ${file.sha256}`;
  return seqs.length === 0
    ? [`${count}件を取り込めます。まだ何も記録していません。`, hash]
    : [`${count}件を取り込みました(記録 ${seqs[0]}〜${seqs.at(-1)})。`, hash];
}

/** The contract that was named by its number or id, or the only one there is. */
function contractIn(reading: Reading, wanted: string | undefined): string {
  const list = contracts(reading);
  const named = list.filter(({ id, number }) => [id, number].includes(wanted ?? ""));
  const [found, other] = wanted === undefined ? list : named;
  if (!found || (wanted === undefined && other))
    throw new Usage(
      wanted === undefined
        ? "どの契約の情報資産か、--contract に契約番号を指定してください。"
        : `契約「${wanted}」は台帳にありません。番号を確かめてください。`,
    );
  return found.id;
}

export function template(args: readonly string[], io: Io): Exit {
  const { positionals } = readOptions(args, {}, TEMPLATE_USAGE);
  const of = listedNamed(positionals[0] ?? "", TEMPLATE_USAGE);
  // The terminal or the file adds the last line feed.
  io.out(csvOf(templateOf(of)).toString("utf8").replace(/\r\n$/, "\r"));
  return EXIT.done;
}

function listedNamed(name: string, usage: string): Listed {
  const of = LISTED.find((one) => one === name);
  if (!of)
    throw new Usage(
      `何の一覧かを ${LISTED.join("、")} のいずれかで指定してください。\n使い方: ${usage}`,
    );
  return of;
}

/** `apply` and `schema`: commands as JSON, one a line. */
import { readFileSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import * as z from "zod";
import { Command, mayAsk, COMMANDS_OF_PROGRAM } from "../../../shared/domain/command.ts";
import type { ProblemCode } from "../../../shared/domain/problem.ts";
import { Problem } from "../../../shared/domain/problem.ts";
import { Event } from "../../../shared/domain/event.ts";
import type { Refusal } from "../../../shared/domain/refusal.ts";
import { passes } from "../../../shared/domain/refusal.ts";
import { problem as problemText } from "../../../shared/text/ja/words.ts";
import { fieldErrors } from "../../../shared/text/ja/fields.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import type { Names } from "../../../shared/text/refusalText.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import type { Outcome, Recorder } from "../../ledger/append.ts";
import type { Actor } from "../../ledger/body.ts";
import { orProblem } from "../../ledger/failures.ts";
import { BARE_NAMES, namesIn } from "../../ledger/names.ts";
import { numberGiven } from "../../ledger/numberGiven.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { newId } from "../newId.ts";
import { readOptions } from "../options.ts";
import { examplesOf } from "./example.ts";
import { recording } from "../recording.ts";

export const APPLY_USAGE =
  "apply --ledger 台帳.ukewatashi [--as ログイン名] [--dry-run] [--attach ファイル]… < commands.jsonl";

/** Longer lines are not commands; reading them would only cost memory. */
const MAX_LINE = 1_000_000;
const MAX_ATTACHMENT = 50 * 1024 * 1024;

interface Applying {
  readonly recorder: Recorder;
  readonly actor: Actor;
  readonly names: Names;
  readonly dryRun: boolean;
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  readonly role: Role;
}

export async function apply(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      as: { type: "string" },
      "dry-run": { type: "boolean" },
      attach: { type: "string", multiple: true },
    },
    APPLY_USAGE,
  );
  return recording(options, io, ({ ledger, recorder, actor, role }) => {
    const applying: Applying = {
      recorder,
      actor,
      role,
      names: namesIn(ledger.db, recorder.books),
      dryRun: options.on("dry-run"),
      attachments: readAttachments(options.all("attach")),
    };
    return applyLines(io, applying);
  });
}

async function applyLines(io: Io, applying: Applying): Promise<Exit> {
  let refused = false;
  for await (const line of io.lines()) {
    if (line.trim() === "") continue;
    const result = applyLine(line, applying);
    refused ||= !result.ok;
    io.out(JSON.stringify(result));
  }
  return refused ? EXIT.refused : EXIT.done;
}

/** What is wrong with one command alone: the ledger stands as it was, and the next line is taken. */
const OF_THE_LINE: readonly ProblemCode[] = ["attachment-missing", "too-large"];

function applyLine(line: string, applying: Applying) {
  const read = readCommand(line);
  if (!read.ok) return read;
  try {
    return applyCommand(read.command, applying);
  } catch (error) {
    if (!(error instanceof Problem) || !OF_THE_LINE.includes(error.code)) throw error;
    return field("", problemText[error.code](error.detail));
  }
}

function applyCommand(
  command: Command,
  { recorder, actor, names, dryRun, attachments, role }: Applying,
) {
  if (!mayAsk(role, command.type) || COMMANDS_OF_PROGRAM.includes(command.type))
    return field("type", `「${command.type}」は、この利用者またはこの方法では記録できません。`);
  if (dryRun) {
    const { refusals } = recorder.tryOut(command, actor);
    const ok = refusals.every(passes);
    return { ok, dryRun: true, refusals: refusals.map((refusal) => spoken(refusal, names)) };
  }
  const outcome = recorder.record(command, actor, { attachments });
  try {
    return told(outcome, names, numberGiven(recorder.books, command));
  } catch (error) {
    if (!outcome.ok) throw error;
    // It stands in the ledger. That no more can be read about it must not be taken for a failure and sent again.
    return told(outcome, BARE_NAMES, undefined);
  }
}

function told(outcome: Outcome, names: Names, number: string | undefined) {
  if (!outcome.ok)
    return { ok: false, refusals: outcome.refusals.map((refusal) => spoken(refusal, names)) };
  return {
    ok: true,
    seq: outcome.seq,
    ...(number === undefined ? {} : { number }),
    ...(outcome.notices.length === 0
      ? {}
      : { notices: outcome.notices.map((notice) => spoken(notice, names)) }),
    ...(outcome.repeated ? { repeated: true } : {}),
  };
}

function spoken(refusal: Refusal, names: Names) {
  const { rule, article, severity, path } = refusal;
  return {
    rule,
    ...(article === undefined ? {} : { article }),
    severity,
    ...(path === undefined ? {} : { path }),
    message: refusalText(refusal, names),
  };
}

/** A line as a checked command; the id may be left out, and is then given here. */
function readCommand(line: string) {
  if (line.length > MAX_LINE) return field("", "1行が長すぎます(上限100万文字)。");
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return field("", "この行はJSONとして読めません。1行に1つの命令を書いてください。");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return field("", "命令は { } で囲んだ1つのオブジェクトで書いてください。");
  const parsed = Command.safeParse({ id: newId(), ...value });
  if (parsed.success) return { ok: true as const, command: parsed.data };
  return {
    ok: false as const,
    refusals: fieldErrors(parsed.error).map((one) => ({
      rule: "field",
      severity: "block",
      ...one,
    })),
  };
}

function field(path: string, message: string) {
  return { ok: false as const, refusals: [{ rule: "field", severity: "block", path, message }] };
}

function readAttachments(paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    paths.map((path) => {
      if (orProblem(path, () => statSync(path)).size > MAX_ATTACHMENT)
        throw new Usage(`添付ファイルが大きすぎます(上限50MB): ${path}`);
      const bytes = orProblem(path, () => readFileSync(path));
      return [createHash("sha256").update(bytes).digest("hex"), bytes];
    }),
  );
}

export const SCHEMA_USAGE = "schema [command|event] [種類]";

/** The JSON Schema of every command, with examples, and of every event, or of one. */
export function schema(args: readonly string[], io: Io): Exit {
  const { positionals } = readOptions(args, {}, SCHEMA_USAGE);
  const [kind, type] = positionals;
  if (kind !== undefined && kind !== "command" && kind !== "event")
    throw new Usage(`使い方: ${SCHEMA_USAGE}`);
  const commands = () => byType(Command.options, type, examplesOf);
  const events = () => byType(Event.options, type);
  const chosen =
    kind === "command"
      ? commands()
      : kind === "event"
        ? events()
        : { command: commands(), event: events() };
  if (type !== undefined && Object.keys(chosen).length === 0)
    throw new Usage(`「${type}」という種類はありません。`);
  io.out(JSON.stringify(chosen, null, 1));
  return EXIT.done;
}

function byType(
  options: readonly z.ZodObject[],
  only: string | undefined,
  examples?: typeof examplesOf,
): Record<string, unknown> {
  const named = options.map((option) => {
    const tag: unknown = option.shape["type"];
    const name = tag instanceof z.ZodLiteral ? String(tag.value) : "";
    return [name, option] as const;
  });
  return Object.fromEntries(
    named
      .filter(([name]) => only === undefined || name === only)
      .map(([name, option]) => {
        const shown = examples ? { examples: examples(name, option) } : {};
        return [name, { ...z.toJSONSchema(option), ...shown }];
      }),
  );
}

/**
 * The command line: the same words under `npm run custody` and in the installed program. Results go to standard
 * output, messages to standard error; the exit code says how it ended.
 */
import { ABOUT } from "./about.ts";
import { INSPECT_USAGE, inspect } from "./commands/inspect.ts";
import type { ProblemCode } from "../../shared/domain/problem.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { problem as problemText } from "../../shared/text/ja/words.ts";
import { asProblem } from "../ledger/failures.ts";
import { APPLY_USAGE, SCHEMA_USAGE, apply, schema } from "./commands/apply.ts";
import { BACKUP_USAGE, backup } from "./commands/backup.ts";
import { RESTORE_USAGE, restore } from "./commands/restore.ts";
import { INIT_USAGE, SAMPLE_USAGE, init, sample } from "./commands/create.ts";
import { ANCHOR_USAGE, IMPORT_ANCHOR_USAGE, anchor, importAnchor } from "./commands/heads.ts";
import {
  CHECKPOINT_USAGE,
  CONSISTENCY_USAGE,
  EXPORT_USAGE,
  PROVE_USAGE,
  VERIFY_PAGE_USAGE,
  VERIFY_USAGE,
  checkpoint,
  consistency,
  exportTo,
  prove,
  verify,
  verifyPage,
} from "./commands/proofs.ts";
import { IMPORT_USAGE, TEMPLATE_USAGE, importFrom, template } from "./commands/import.ts";
import { EXPIRING_USAGE, expiring } from "./commands/expiring.ts";
import { PRINT_USAGE, print } from "./commands/print.ts";
import {
  HISTORY_USAGE,
  LOSSES_USAGE,
  OUTSTANDING_USAGE,
  STATUS_USAGE,
  history,
  lossesIn,
  outstandingIn,
  status,
} from "./commands/views.ts";
import {
  IMPORT_COSIGNATURE_USAGE,
  WITNESS_KEY_USAGE,
  WITNESS_USAGE,
  importCosignature,
  witness,
  witnessKey,
} from "./commands/witness.ts";
import type { Exit, Io } from "./io.ts";
import { EXIT, Usage } from "./io.ts";
import type { WordName } from "./words.ts";
import { isWord } from "./words.ts";

interface Word {
  readonly usage: string;
  readonly run: (args: readonly string[], io: Io) => Exit | Promise<Exit>;
}

const WORDS: { readonly [W in WordName]: Word } = {
  sample: { usage: SAMPLE_USAGE, run: sample },
  init: { usage: INIT_USAGE, run: init },
  apply: { usage: APPLY_USAGE, run: apply },
  import: { usage: IMPORT_USAGE, run: importFrom },
  template: { usage: TEMPLATE_USAGE, run: template },
  schema: { usage: SCHEMA_USAGE, run: schema },
  status: { usage: STATUS_USAGE, run: status },
  history: { usage: HISTORY_USAGE, run: history },
  outstanding: { usage: OUTSTANDING_USAGE, run: outstandingIn },
  expiring: { usage: EXPIRING_USAGE, run: expiring },
  losses: { usage: LOSSES_USAGE, run: lossesIn },
  inspect: { usage: INSPECT_USAGE, run: inspect },
  verify: { usage: VERIFY_USAGE, run: verify },
  checkpoint: { usage: CHECKPOINT_USAGE, run: checkpoint },
  prove: { usage: PROVE_USAGE, run: prove },
  consistency: { usage: CONSISTENCY_USAGE, run: consistency },
  anchor: { usage: ANCHOR_USAGE, run: anchor },
  "import-anchor": { usage: IMPORT_ANCHOR_USAGE, run: importAnchor },
  "witness-key": { usage: WITNESS_KEY_USAGE, run: witnessKey },
  witness: { usage: WITNESS_USAGE, run: witness },
  "import-cosignature": { usage: IMPORT_COSIGNATURE_USAGE, run: importCosignature },
  backup: { usage: BACKUP_USAGE, run: backup },
  restore: { usage: RESTORE_USAGE, run: restore },
  export: { usage: EXPORT_USAGE, run: exportTo },
  "verify-page": { usage: VERIFY_PAGE_USAGE, run: verifyPage },
  print: { usage: PRINT_USAGE, run: print },
};

/** Runs one command line to its exit code. Nothing escapes as an exception. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<Exit> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help") {
    io.out(help());
    return EXIT.done;
  }
  if (!isWord(name)) {
    io.err(`「${name}」というコマンドはありません。何も行っていません。\n${help()}`);
    return EXIT.failed;
  }
  if (rest.includes("--help")) {
    io.out(`${ABOUT[name]}\n使い方: ${WORDS[name].usage}`);
    return EXIT.done;
  }
  try {
    return await WORDS[name].run(rest, io);
  } catch (error) {
    io.err(spoken(error));
    return exitOf(error);
  }
}

/** The ledger is not what heads outside of it say: not a slip of the disk, but what verify is for. */
const UNVERIFIED: readonly ProblemCode[] = ["behind-heads", "parted-from-heads", "other-key"];

function exitOf(error: unknown): Exit {
  if (!(error instanceof Problem)) return EXIT.failed;
  if (error.code === "succeeded") return EXIT.refused;
  return UNVERIFIED.includes(error.code) ? EXIT.unverified : EXIT.failed;
}

function help(): string {
  const words = Object.entries(WORDS) as [WordName, Word][];
  return [
    "使い方:",
    ...words.flatMap(([name, { usage }]) => [
      ...usage.split("\n").map((line) => `  ${line}`),
      `      ${ABOUT[name]}`,
    ]),
    "終了コード: 0 完了、1 使い方または入出力の問題、2 規則による拒否、3 検証で異常",
  ].join("\n");
}

function spoken(error: unknown): string {
  if (error instanceof Usage) return error.message;
  const problem = asProblem(error);
  if (problem instanceof Problem) return problemText[problem.code](problem.detail);
  return `予期しない問題が起きたため、途中で終わりました。記録したと答えたものは台帳に残っていて、そのほかは何も記録していません。もう一度行い、続くときは次の表示を添えて、この台帳の管理者に知らせてください。\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** `inspect`: what an inspection of a contract sees, article by article (Art. 19). */
import { isDay } from "../../../shared/domain/calendar.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import { articleTitle, inspectionText as words } from "../../../shared/text/ja/inspection.ts";
import type { InspectionView } from "../../../shared/views/inspection.ts";
import { systemClock } from "../../ledger/clock.ts";
import { contracts } from "../../ledger/views/contracts.ts";
import { inspection } from "../../ledger/views/inspection/inspection.ts";
import { read } from "../../ledger/views/reading.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { readOptions } from "../options.ts";
import { reading } from "./proofs.ts";

export const INSPECT_USAGE =
  "inspect 契約番号 --ledger 台帳.ukewatashi [--from 2026-04-01] [--to 2027-03-31] [--requester 請求者] [--json]";

export async function inspect(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      from: { type: "string" },
      to: { type: "string" },
      requester: { type: "string" },
    },
    INSPECT_USAGE,
  );
  const [wanted] = options.positionals;
  if (wanted === undefined) throw new Usage(`使い方: ${INSPECT_USAGE}`);
  const day = (name: "from" | "to", otherwise: string) => {
    const given = options.text(name) ?? otherwise;
    if (!isDay(given)) throw new Usage(`--${name} は 2026-04-01 の形で指定してください。`);
    return given;
  };
  return reading(options, io, ({ db }) =>
    read(db, systemClock.wallMs(), (ledger) => {
      const found = contracts(ledger).find(({ id, number }) => id === wanted || number === wanted);
      if (!found) throw new Usage(`契約「${wanted}」は台帳にありません。番号を確かめてください。`);
      const period = { from: day("from", found.from), to: day("to", found.to) };
      if (period.from > period.to)
        throw new Usage(
          `期間の終わり(${period.to})が始まり(${period.from})より前です。--from と --to を確かめてください。`,
        );
      const requester = options.text("requester");
      const by = requester === undefined ? {} : { requester };
      const view = inspection(ledger, { contract: found.id, ...period, ...by });
      if (view) io.out(options.on("json") ? JSON.stringify(view) : linesOf(view).join("\n"));
      return EXIT.done;
    }),
  );
}

function linesOf({ contract, from, to, requester, articles }: InspectionView): string[] {
  return [
    `${contract.label} ${words.title}(${eraDate(from)}〜${eraDate(to)})`,
    ...(requester === undefined ? [] : [`${words.requester} ${requester}`]),
    words.limits,
    ...articles.flatMap(({ article, evidence, gaps }) => [
      `第${article}条 ${articleTitle[article] ?? ""}`,
      ...(gaps.length === 0 ? [`  ${words.noGaps}`] : gaps.map((gap) => `  ${words.gaps}: ${gap}`)),
      ...evidence.flatMap(({ what, count, rows }) => [
        `  ${what} ${count}件`,
        ...rows.map(({ on, text }) => `    ${eraDate(on)} ${text}`),
      ]),
    ]),
  ];
}

/** `print`: a form as PDF, recorded like every print. */
import { idsFromLast } from "../../ledger/documents.ts";
import { resolve } from "node:path";
import type { Books } from "../../../shared/domain/state.ts";
import { SUBJECT_OF, sheetId } from "../../../shared/domain/state.ts";
import type { SheetForm } from "../../../shared/domain/vocabulary.ts";
import { SHEET_FORMS } from "../../../shared/domain/vocabulary.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import { form as formWord } from "../../../shared/text/ja/words.ts";
import { refusalText } from "../../../shared/text/refusalText.ts";
import type { ReadableDb } from "../../ledger/connection.ts";
import { namesIn } from "../../ledger/names.ts";
import type { Printed } from "../../print/letOut.ts";
import type { Exit, Io } from "../io.ts";
import { EXIT, Usage } from "../io.ts";
import { newId } from "../newId.ts";
import { readOptions } from "../options.ts";
import type { Recording } from "../recording.ts";
import { recording } from "../recording.ts";

export const PRINT_USAGE =
  "print 受渡票|廃棄証明書|事故報告書|返還・廃棄完了報告書|訂正票|引継書|期間の締め|不受理記録 番号 --ledger 台帳.ukewatashi --out ファイル.pdf [--as ログイン名] [--issued]";

/** A form by its word, or by the name of what it is about. */
function formNamed(name: string): SheetForm | undefined {
  return SHEET_FORMS.find((one) => [one, SUBJECT_OF[one], formWord[one]].includes(name));
}

export function print(args: readonly string[], io: Io): Promise<Exit> {
  const options = readOptions(
    args,
    {
      ledger: { type: "string" },
      out: { type: "string" },
      as: { type: "string" },
      issued: { type: "boolean" },
    },
    PRINT_USAGE,
  );
  const [name = "", number = ""] = options.positionals;
  const form = formNamed(name);
  const { printForm } = io;
  if (!form || number === "") throw new Usage(`使い方: ${PRINT_USAGE}`);
  if (!printForm)
    throw new Usage("印刷にはプログラム本体が必要です。npm run custody から実行してください。");
  const out = resolve(options.required("out"));
  return recording(options, io, async (open) => {
    const { recorder, ledger, actor } = open;
    const subject = numbered(ledger.db, recorder.books, { kind: SUBJECT_OF[form], number });
    if (subject === undefined)
      throw new Usage(`${name}「${number}」は台帳にありません。番号を確かめてください。`);
    const completed = recorder.books.get("sheet", sheetId(form, subject, "completed"));
    const printed = await printForm({
      form,
      subject,
      stage: completed && !options.on("issued") ? "completed" : "issued",
      id: newId(),
      out: { to: "file", path: out, replace: false },
      ledger: { ...ledger, record: (command) => recorder.record(command, actor) },
    });
    return told(io, printed, open, options.on("json"));
  });
}

/** What the form of that number is about: as it is printed, or the id. */
function numbered(
  db: ReadableDb,
  books: Books,
  { kind, number }: { kind: (typeof SUBJECT_OF)[SheetForm]; number: string },
): string | undefined {
  if (books.get(kind, number)) return number;
  const plain = (text: string) => text.normalize("NFKC").replaceAll(/\s/g, "");
  for (const id of idsFromLast(db, kind)) {
    const doc = books.get(kind, id);
    if (doc?.number && plain(formNumber(doc.number)) === plain(number)) return id;
  }
  return undefined;
}

function told(io: Io, printed: Printed, { ledger, recorder }: Recording, json: boolean): Exit {
  switch (printed.outcome) {
    case "printed":
      io.out(
        json
          ? JSON.stringify(printed)
          : `印刷し、記録しました(記録 ${printed.seq})。\n${printed.path ?? ""}`,
      );
      return EXIT.done;
    case "refused": {
      const names = namesIn(ledger.db, recorder.books);
      for (const refusal of printed.refusals) io.err(refusalText(refusal, names));
      return EXIT.refused;
    }
    case "failed":
      io.err(printed.why);
      return EXIT.failed;
    case "absent":
      io.err(
        "その用紙は、まだその段階に達していません。--issued を付けると発行時の内容を印刷します。",
      );
      return EXIT.failed;
    default:
      return printed satisfies never;
  }
}

/** The numbers on a certificate: typed, pasted, scanned, or read from the vendor's own list. */
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Nameable } from "../../../shared/domain/certified.ts";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { marksInTable } from "../../../shared/lists/marks.ts";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { Button } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import { marksIn } from "./marks.ts";

interface MarksProps {
  readonly value: string;
  readonly onValue: (marks: string) => void;
  /** What a certificate may name, by which the column of a list is found. */
  readonly handed: readonly Nameable[];
}

/** The field, and the file that fills it. */
export function MarksField({ value, onValue, handed }: MarksProps) {
  const [read, setRead] = useState<Outcome>({});
  const choose = async () => {
    const reply = await ask("readTable", {});
    if (!reply.ok) return setRead({ fault: reply.fault });
    if (!reply.value.chosen) return undefined;
    const { name, rows, unfit } = reply.value;
    const marks = unfit === undefined ? marksInTable(rows, handed) : [];
    if (marks.length > 0) onValue([...marksIn(value), ...marks].join("\n"));
    return setRead({ unfit: unfit ?? emptyText(name, marks.length), name, count: marks.length });
  };
  return (
    <>
      <TextArea
        label="証明書に記載された番号"
        need="optional"
        help="製造番号(ないものは資産番号か箱番号)を、1行に1つ、または空白で区切って貼り付けます。重量だけの証明書で番号がないときは、空欄のまま登録すると差異として残ります。"
        rows={5}
        value={value}
        onValue={onValue}
      />
      <Line>
        <Button icon={FolderOpen} onClick={() => void choose()}>
          一覧のファイルから読み取る
        </Button>
        <span>
          {read.count
            ? `${read.name ?? ""} から${read.count}件を読み取りました。`
            : "CSV(UTF-8・Shift_JIS)またはExcel(.xlsx)"}
        </span>
      </Line>
      {read.unfit && <Notice tone="warning">{read.unfit}</Notice>}
      {read.fault && <Failure fault={read.fault} />}
    </>
  );
}

/** What became of a file. */
interface Outcome {
  readonly name?: string;
  readonly count?: number;
  readonly unfit?: string | undefined;
  readonly fault?: Fault;
}

function emptyText(name: string, count: number): string | undefined {
  return count > 0 ? undefined : `${name} に番号が見つかりませんでした。`;
}

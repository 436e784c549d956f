/** Takes a label from a scanner, wherever the focus is, or from the keyboard; a second reading says when the first was. */
import { useState } from "react";
import { sameMark } from "../../../shared/domain/marks.ts";
import type { ExpectedView } from "../../../shared/views/stocktake.ts";
import { ask } from "../../app/api.ts";
import { now } from "../../app/clock.ts";
import { useScanner } from "../../app/useScanner.ts";
import { moment } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { CountDraft, Read } from "./countDraft.ts";
import { readBefore, rowOf } from "./countDraft.ts";

/** What the last reading came to. */
interface Heard {
  readonly tone: "ok" | "warning";
  readonly words: string;
}

export function ReadField(props: {
  readonly list: ExpectedView;
  readonly draft: CountDraft;
  readonly onRead: (read: Read) => void;
}) {
  const { list, draft, onRead } = props;
  const [typed, setTyped] = useState("");
  const [heard, setHeard] = useState<Heard>();
  const read = async (input: string) => {
    const text = input.normalize("NFKC").trim().slice(0, 100);
    if (text === "") return;
    setTyped("");
    const row = rowOf(list.rows, text);
    const asset = row?.id ?? (await elsewhere(list.contract.id, text));
    const before = readBefore(draft, text, asset);
    if (before)
      return setHeard({
        tone: "warning",
        words: `${text} は ${moment(before.at)} に読み取り済みです。`,
      });
    onRead({ text, at: now(), ...(asset === undefined ? {} : { asset }) });
    return setHeard(
      row
        ? { tone: "ok", words: `${row.number} ${row.name} を確認しました。` }
        : {
            tone: "warning",
            words: `${text} は、この場所の一覧にありません。予定外に加えました。`,
          },
    );
  };
  useScanner((text) => void read(text));
  return (
    <>
      <TextField
        label="番号・製造番号・封印番号"
        help="ラベルを読み取るか、入力してEnterキーを押してください。"
        width="middle"
        maxLength={100}
        value={typed}
        onValue={setTyped}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void read(typed);
        }}
      />
      <div aria-live="polite">{heard && <Notice tone={heard.tone}>{heard.words}</Notice>}</div>
    </>
  );
}

/** A unit of the contract that should lie somewhere else, or not be here any more. */
async function elsewhere(contract: string, text: string): Promise<string | undefined> {
  const reply = await ask("assets", { contract, text, perPage: 50 });
  const rows = reply.ok ? reply.value.rows : [];
  return rows.find(
    ({ number, serial }) =>
      sameMark(number, text) || (serial !== undefined && sameMark(serial, text)),
  )?.id;
}

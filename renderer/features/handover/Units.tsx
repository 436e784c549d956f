/** Part 2 of a new slip: the units, scanned, typed, pasted or picked. */
import { ListPlus } from "lucide-react";
import { useEffect, useState } from "react";
import { newId } from "../../app/newId.ts";
import { useScanner } from "../../app/useScanner.ts";
import { Button } from "../../ui/Button.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Section } from "../../ui/Section.tsx";
import { Grid } from "./Grid.tsx";
import styles from "./Handover.module.css";
import { PasteDialog } from "./PasteDialog.tsx";
import type { Pasted } from "./paste.ts";
import { isList, readPaste } from "./paste.ts";
import { PickDialog } from "./PickDialog.tsx";
import type { Row } from "./rows.ts";
import { tidyMark } from "../../app/typed.ts";
import { freshRow } from "./rows.ts";
import { totalsInWords } from "./totals.ts";
import type { NewSlip, Shown } from "./useNewSlip.ts";

/** なにを */
export function Units({ slip }: { readonly slip: NewSlip }) {
  const { draft, contract, rows, setRow, removeRow, addRows } = slip;
  const [picking, setPicking] = useState(false);
  const paste = usePaste();
  const say = useSaid();
  const taken = takenBy(rows);
  const addNumbers = (numbers: readonly string[]) =>
    addRows(numbers.map((number) => ({ ...freshRow(newId()), number })));
  useScanner((text) => {
    const number = tidyMark(text);
    if (taken.includes(number))
      return say(`${number} は、もう表に入っています(${taken.indexOf(number) + 1}行目)`);
    addNumbers([number]);
    return say(`${number} を${taken.length + 1}行目に入れました`);
  });
  const take = (added: readonly Row[]) => {
    addRows(added);
    paste.close();
    say(`${added.length}行を取り込みました`);
  };
  return (
    <Section
      title="2. なにを"
      note={totalsInWords(rows)}
      actions={
        draft.contract !== "" && (
          <Button size="s" icon={ListPlus} onClick={() => setPicking(true)}>
            台帳から選ぶ
          </Button>
        )
      }
    >
      <Grid
        caption="バーコードは、どこを編集していても次の空いた行に入ります。Excelの表は、この画面で貼り付け(Ctrl+V)ると列を読み取って取り込みます。"
        rows={rows}
        contract={draft.contract}
        levels={contract?.settings.classification ?? []}
        onSlip
        setRow={setRow}
        removeRow={removeRow}
      />
      {paste.pasted && <PasteDialog pasted={paste.pasted} onTake={take} onClose={paste.close} />}
      {picking && (
        <PickDialog
          contract={draft.contract}
          kind={draft.kind}
          taken={taken}
          onTake={(numbers) => {
            addNumbers(numbers);
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
      <p className={styles["unseen"]} aria-live="polite">
        {totalsInWords(rows)}
      </p>
    </Section>
  );
}

/** The numbers that are in the table. */
function takenBy(rows: readonly Shown[]): readonly string[] {
  return rows
    .filter(({ state }) => state.is !== "empty")
    .map(({ row, state }) => (state.is === "known" ? state.unit.number : tidyMark(row.number)));
}

/** A list pasted anywhere on the page; a word pasted into a field stays a word. */
export function usePaste() {
  const [pasted, setPasted] = useState<Pasted>();
  useEffect(() => {
    const heard = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (!isList(text) || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      setPasted(readPaste(text));
    };
    window.addEventListener("paste", heard);
    return () => window.removeEventListener("paste", heard);
  }, []);
  return { pasted, close: () => setPasted(undefined) };
}

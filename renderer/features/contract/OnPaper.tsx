/** A 引継書 or a close on paper, with the signed copies that came back; an earlier program made no paper of it. */
import { Sheets } from "../../app/Sheets.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import type { SheetView } from "../../../shared/views/common.ts";
import { Section } from "../../ui/Section.tsx";

interface Papered {
  readonly id: string;
  readonly number?: string;
  readonly sheets: readonly SheetView[];
  readonly scans: readonly { readonly sha256: string; readonly name: string }[];
}

/** 印刷 and 署名済みの写し. */
export function OnPaper({
  form,
  word,
  of: { id, number, sheets, scans },
}: {
  readonly form: "succession" | "periodClose";
  readonly word: string;
  readonly of: Papered;
}) {
  if (number === undefined)
    return (
      <Section title="印刷">
        <p>
          この{word}
          は、用紙に番号を付ける前の版で記録したため、印刷する用紙がありません。内容は、台帳の記録で確かめられます。
        </p>
      </Section>
    );
  return (
    <>
      <Sheets form={form} subject={id} what={`${word} ${number}`} sheets={sheets} />
      <SignedCopies form={form} subject={id} scans={scans} />
    </>
  );
}

/** Before and after, and what is still missing or too much. */
import type { Unit } from "../../../../shared/domain/vocabulary.ts";
import { quantityText } from "../../../app/unitText.ts";
import { Notice } from "../../../ui/Notice.tsx";

/** The sums of a repacking. */
export function Balance(props: {
  readonly before: number;
  readonly after: number;
  readonly unit: Unit;
}) {
  const { before, after, unit } = props;
  const said = (value: number) => quantityText({ value, unit });
  const left = before - after;
  const sums = `前 ${said(before)}、後 ${said(after)}`;
  if (left === 0) return <Notice tone="ok">{sums}。合計は変わっていません。</Notice>;
  return (
    <Notice tone="warning">
      {sums}。{left > 0 ? `あと${said(left)}足りません。` : `${said(-left)}多くなっています。`}
    </Notice>
  );
}

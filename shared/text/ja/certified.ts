/** The words of what was handed over against what is certified (Art. 14). */

/** 証明書にない 1点、渡していない番号 2件 */
export function differenceText(open: { unnamed: number; unknown: number }): string {
  return [
    ...(open.unnamed > 0 ? [`証明書にない ${open.unnamed}点`] : []),
    ...(open.unknown > 0 ? [`渡していない番号 ${open.unknown}件`] : []),
  ].join("、");
}

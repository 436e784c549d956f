/** Things that came instead of this unit, and that nothing accounts for (E05). */
import type { AssetView } from "../../../shared/views/asset.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { Notice } from "../../ui/Notice.tsx";

/** What has to be done about each, or what was done. */
export function CameInstead({ unit }: { readonly unit: AssetView }) {
  const mayRecord = useMayRecord();
  return unit.strangers.map(({ found, settled, registrable }) => (
    <Notice
      key={found}
      tone={settled === undefined ? "warning" : "info"}
      title={`${unit.number} の代わりに届いた物(製造番号「${found}」)`}
      actions={
        mayRecord &&
        settled === undefined && (
          <>
            {registrable && <a href={pathTo.registerAssets()}>届いた物を登録する</a>}
            <a
              href={pathTo.contractAct(unit.contractRef.id, "settleStranger", {
                asset: unit.id,
                found,
              })}
            >
              渡し返した、または読み違いだったことを登録する
            </a>
          </>
        )
      }
    >
      {settled ?? unaccounted(registrable)}
    </Notice>
  ));
}

function unaccounted(registrable: boolean): string {
  return registrable
    ? "台帳に登録されていません。登録するか、渡し返したことを登録するまで、契約を完結できません(第11条)。登録できるのは、契約を終了するまでです。"
    : "台帳に登録されないまま、契約が終了しました。渡し返したこと(または読み違いだったこと)を、発注者の文書により登録するまで、契約を完結できません(第11条)。";
}

/** Another thing than the unit that was to come (E05): it is not let go under that unit's number. */
import type { AssetView } from "../../../../shared/views/asset.ts";
import { pathTo } from "../../../app/paths.ts";
import { Notice } from "../../../ui/Notice.tsx";

const strangers = (units: readonly AssetView[]) => units.filter(({ stranger }) => stranger);

/** What has to be settled before they can be let go. */
export function strangersLack(units: readonly AssetView[]): readonly string[] {
  return strangers(units).map(
    ({ number }) => `${number} は、現物の製造番号が台帳と違うため、保留を解けません。`,
  );
}

/** For each what can be done about it; nothing where there is none. */
export function Strangers({ units }: { readonly units: readonly AssetView[] }) {
  return strangers(units).map(({ id, number, serial, stranger }) => (
    <Notice
      key={id}
      tone="warning"
      title={`${number} の製造番号は「${serial ?? ""}」ですが、現物の番号は「${stranger ?? ""}」でした`}
      actions={
        <>
          <a href={pathTo.act("missing", [id])}>{number} を所在不明にする</a>
          <a href={pathTo.registerAssets()}>届いた物を登録する</a>
          <a href={pathTo.correct({ kind: "asset", id })}>台帳の番号を訂正する</a>
        </>
      }
    >
      別の物のときは、{number}{" "}
      を所在不明とし、届いた物を情報資産として登録します。台帳の番号の誤りのときは、訂正票で直します。
    </Notice>
  ));
}

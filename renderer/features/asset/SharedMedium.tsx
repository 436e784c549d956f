/** The medium that several units are on (E23): it goes as one thing, and is done with when all of them are. */
import type { AssetView } from "../../../shared/views/asset.ts";
import { pathTo } from "../../app/paths.ts";
import { Section } from "../../ui/Section.tsx";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";

/** Everything on it; nothing where the unit has a medium of its own. */
export function SharedMedium({ unit: { id: own, medium } }: { readonly unit: AssetView }) {
  if (!medium) return null;
  return (
    <Section title={`媒体 ${medium.label}`} note={`${medium.units.length}点`}>
      <p>
        {medium.done
          ? "この媒体の情報資産は、すべて返却または廃棄されています。"
          : "1つの媒体です。受渡し・搬送・取出しは、入っているものを一緒に行います。1点だけを消すときは、方法「論理削除」の廃棄の指示によります。"}
      </p>
      <ul>
        {medium.units.map(({ id, label, name, state }) => (
          <li key={id}>
            {id === own ? `${label} ${name}` : <a href={pathTo.asset(id)}>{`${label} ${name}`}</a>}{" "}
            <AssetStateBadge state={state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

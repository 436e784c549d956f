/** The ways from a row of a contract to the acts about what stands in it. */
import { pathTo } from "../../app/paths.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Line } from "../../ui/Layout.tsx";

/** The links, each an act with its words; `row` tells them apart for whoever hears them. */
export function ActLinks(props: {
  readonly contract: { readonly id: string };
  readonly named: Parameters<typeof pathTo.contractAct>[2];
  readonly row: string;
  readonly acts: readonly (readonly [act: string, words: string])[];
}) {
  const { contract, named, row, acts } = props;
  return (
    <Line>
      {acts.map(([act, words]) => (
        <ButtonLink
          key={act}
          size="s"
          look="text"
          href={pathTo.contractAct(contract.id, act, named)}
          aria-label={`${row}: ${words}`}
        >
          {words}
        </ButtonLink>
      ))}
    </Line>
  );
}

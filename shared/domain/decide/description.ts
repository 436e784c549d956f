/** Deciding what was not known of units when they were registered, or has become another since (R4-1). */
import type { DecidedPart } from "../commands/description.ts";
import { copiesBelow, forCopies, wouldDescribe } from "../description.ts";
import type { Sealed } from "../command.ts";
import { structural } from "../refusal.ts";
import type { Asset } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import { assetLines, fieldsOf, happened, reference, references, the } from "./handler.ts";

type Describing = Situation<Sealed<"describeAssets">>;

const assetPath = (index: number) => `assets.${index}`;

export const describeAssets: Handler<"describeAssets"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...references("asset", c.assets, assetPath),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.assets, assetPath),
  }),
  transition: () => "T34",
  stage: (s) => {
    const { classification } = s.command.after;
    const known = s.contract?.settings.classification.some(
      (level) => level.code === classification,
    );
    return [
      ...(classification !== undefined && !known
        ? [structural("unknown-classification", { classification }, "after.classification")]
        : []),
      ...(changed(s).length === 0 ? [structural("nothing-said", {}, "after")] : []),
    ];
  },
  events: (s) => {
    const { assets: _assets, after: _after, ...fields } = fieldsOf(s.command);
    return [happened(s, "assetsDescribed", { ...fields, units: changed(s) })];
  },
};

/** The units that become another, with the copies of them. */
function changed({ command, lines, books }: Describing) {
  const named = lines.map(({ asset }) => asset);
  const become = (assets: readonly Asset[], part: DecidedPart) =>
    assets
      .map((asset) => ({ asset: asset.asset, ...wouldDescribe(asset, part) }))
      .filter(({ after }) => Object.keys(after).length > 0);
  return [
    ...become(named, command.after),
    ...become(copiesBelow(books, named), forCopies(command.after)),
  ];
}

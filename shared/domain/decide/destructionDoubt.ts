/** Deciding about destruction that did not happen as it was recorded (T22), and doing it again (T29). */
import type { Sealed } from "../command.ts";
import type { Refusal } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Books } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import { setAside } from "./handover.ts";
import type { Handler } from "./handler.ts";
import { assetLines, fieldsOf, happened, reference, references, the } from "./handler.ts";

type Doubted = Sealed<"contestDestruction" | "repeatDestruction">;

const assetPath = (index: number) => `assets.${index}`;

export const contestDestruction: Handler<"contestDestruction"> = {
  refers: (c) => [...ofWork(c), ...reference("person", c.person, "person")],
  parts: onWork,
  transition: () => "T22",
  stage: notOfWork,
  events: (s) => {
    const { assets, found } = s.command;
    const contract = s.contract?.contract ?? "";
    const differences = assets.map((asset) => ({
      asset,
      kind: "certificate" as const,
      expected: certifiedAs(s, asset),
      found,
    }));
    return [
      happened(s, "destructionContested", { ...fieldsOf(s.command), contract }),
      ...setAside(s, differences),
    ];
  },
};

export const repeatDestruction: Handler<"repeatDestruction"> = {
  refers: ofWork,
  parts: onWork,
  transition: () => "T29",
  stage: notOfWork,
  events: (s) => [
    happened(s, "destructionRepeated", {
      ...fieldsOf(s.command),
      contract: s.contract?.contract ?? "",
    }),
  ],
};

function ofWork(c: Doubted) {
  return [
    ...reference("destruction", c.destruction, "destruction"),
    ...references("asset", c.assets, assetPath),
  ];
}

function onWork(c: Doubted, books: Books) {
  const destruction = the(books, "destruction", c.destruction);
  return {
    destruction,
    contract: the(books, "contract", destruction.contract),
    slip: the(books, "slip", destruction.slip),
    lines: assetLines(books, c.assets, assetPath),
  };
}

/** Units of other work, or set aside for another reason than that this work is in doubt. */
function notOfWork(s: Situation<Doubted>): readonly Refusal[] {
  return s.lines
    .filter(({ asset }) => asset.destruction !== s.command.destruction)
    .map(({ asset, path }) => structural("not-listed", { asset: asset.asset }, path, 14));
}

/** The paper that says it is destroyed: the certificate that was issued, the destroyer's, or the record alone. */
function certifiedAs(
  { books, command }: Situation<Sealed<"contestDestruction">>,
  id: string,
): string {
  const issued = books.get("certificate", books.get("asset", id)?.certificate ?? "")?.number;
  if (issued) return `${issued.year}-${issued.number}`;
  const papers = books.get("certification", command.destruction)?.papers ?? [];
  return papers.at(-1)?.number ?? "-";
}

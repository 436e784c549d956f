/** What was counted too many (E04): registered as units of its own, or handed back, before the rest is let go. */
import { unit as unitWords } from "../../../../shared/text/ja/words.ts";
import type { AssetView } from "../../../../shared/views/asset.ts";
import type { ContractView } from "../../../../shared/views/contract.ts";
import { pathTo } from "../../../app/paths.ts";
import type { Unsent } from "../../../app/unsent.ts";
import { useView, valueOf } from "../../../app/useView.ts";
import { PersonSelect } from "../../../app/selects.tsx";
import { Choices } from "../../../ui/Choices.tsx";
import { Section } from "../../../ui/Section.tsx";
import { Select } from "../../../ui/TextField.tsx";

export interface ExtraDraft {
  readonly became: "registered" | "handedBack" | "";
  /** The unit it was registered as, or the person who took it back. */
  readonly by: string;
}

type Extra = NonNullable<Unsent<"releaseQuarantine">["extras"]>[number];
type Extras = Readonly<Record<string, ExtraDraft>>;

const NOTHING: ExtraDraft = { became: "", by: "" };

const tooMany = (units: readonly AssetView[]) => units.filter(({ surplus }) => surplus);

/** What is not said yet of what was too many. */
export function extrasLack(units: readonly AssetView[], extras: Extras): readonly string[] {
  return tooMany(units)
    .filter(({ id }) => (extras[id] ?? NOTHING).by === "")
    .map(({ number }) => `${number} の余分の扱いを選んでください。`);
}

/** What became of it, for the command. */
export function extrasOf(
  units: readonly AssetView[],
  extras: Extras,
): Pick<Unsent<"releaseQuarantine">, "extras"> {
  const said = tooMany(units).flatMap(({ id: asset }): readonly Extra[] => {
    const { became, by } = extras[asset] ?? NOTHING;
    if (became === "" || by === "") return [];
    return became === "registered"
      ? [{ became, asset, units: [by] }]
      : [{ became, asset, person: by }];
  });
  return said.length > 0 ? { extras: said } : {};
}

/** A part for each unit of which too many were counted; nothing where there is none. */
export function ExtraFields(props: {
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
  readonly extras: Extras;
  readonly onExtras: (extras: Extras) => void;
}) {
  const { units, contract, extras, onExtras } = props;
  return tooMany(units).map((unit) => (
    <Section
      key={unit.id}
      title={`${unit.number} の余分 ${unit.surplus}${unitWords[unit.quantity.unit]}`}
    >
      <OfUnit
        contract={contract}
        extra={extras[unit.id] ?? NOTHING}
        onExtra={(extra) => onExtras({ ...extras, [unit.id]: extra })}
      />
    </Section>
  ));
}

const BECAME = [
  { id: "registered", label: "情報資産として登録した", detail: "受渡票による受領も必要です" },
  { id: "handedBack", label: "渡し返した" },
];

function OfUnit(props: {
  readonly contract: ContractView;
  readonly extra: ExtraDraft;
  readonly onExtra: (extra: ExtraDraft) => void;
}) {
  const { contract, extra, onExtra } = props;
  const planned = valueOf(useView("assets", { contract: contract.id, states: ["planned"] }));
  return (
    <>
      <Choices
        label="余分の扱い"
        need="required"
        choices={BECAME}
        value={extra.became}
        // The choices are what can have become of it.
        onValue={(became) => onExtra({ became: became as ExtraDraft["became"], by: "" })}
      />
      {extra.became === "registered" && (
        <>
          <Select
            label="登録した情報資産"
            need="required"
            empty="選んでください"
            options={(planned?.rows ?? []).map(({ id, number, name }) => ({
              value: id,
              label: `${number} ${name}`,
            }))}
            value={extra.by}
            onValue={(by) => onExtra({ ...extra, by })}
          />
          <p>
            まだのときは、先に<a href={pathTo.registerAssets()}>余分のものを登録</a>
            してください。
          </p>
        </>
      )}
      {extra.became === "handedBack" && (
        <PersonSelect
          label="渡し返した相手"
          contract={contract}
          side="all"
          value={extra.by}
          onValue={(by) => onExtra({ ...extra, by })}
        />
      )}
    </>
  );
}

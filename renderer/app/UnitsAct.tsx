/**
 * An act on units that are named in the address: taking out, handing over custody, instructing destruction. What
 * differs from act to act is said by a `UnitsActSpec`.
 */
import type { ReactNode } from "react";
import type { AssetState } from "../../shared/domain/state.ts";
import { assetState } from "../../shared/text/ja/words.ts";
import type { AssetView } from "../../shared/views/asset.ts";
import type { ContractView } from "../../shared/views/contract.ts";
import { Narrow } from "../ui/Layout.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import type { Column } from "../ui/Table.tsx";
import type { Doing } from "./recordedAs.ts";
import { Act, doing } from "./Act.tsx";
import { useDesk } from "./ledger.tsx";
import { pathTo } from "./paths.ts";
import { ShownPage } from "./ShownPage.tsx";
import { UnitsField } from "./UnitsField.tsx";
import type { Unsent } from "./unsent.ts";
import { useDraft } from "./useDraft.ts";
import { useNamedUnits, useUnits } from "./useUnits.ts";
import { useView } from "./useView.ts";

/** What an act is done to and under. */
export interface Circumstances {
  readonly units: readonly AssetView[];
  readonly contract: ContractView;
  /** The person signed in, if the account is a person's. */
  readonly self: string | undefined;
}

interface Typing<D> extends Circumstances {
  readonly draft: D;
  readonly set: (part: Partial<D>) => void;
}

export interface UnitsActSpec<D> {
  readonly name: string;
  /** What is recorded, such as 取出し. */
  readonly what: string;
  /** What is done with it, when it is not 記録. */
  readonly does?: Doing;
  /** One sentence above the fields: what this is, and what it is not. */
  readonly about?: string;
  /** The states it starts from. */
  readonly states: readonly AssetState[];
  readonly fresh: (about: Circumstances) => D;
  readonly lacks: (draft: D, about: Circumstances) => readonly string[];
  readonly build: (draft: D, about: Circumstances, at: string) => Unsent | undefined;
  readonly fields: (typing: Typing<D>) => ReactNode;
  /** What is typed of each unit. */
  readonly columns?: (typing: Typing<D>) => readonly Column<AssetView>[];
  /** What the moment is called, when it is not 日時. */
  readonly when?: string;
  /** Where it leads once recorded; to the unit, or to where units are kept. */
  readonly next?: (draft: D) => string;
  readonly back?: { readonly href: string; readonly label: string };
}

const STORAGE = { href: pathTo.storage(), label: "保管" };

/**
 * Moments are typed to the minute, and what the ledger knows has seconds: the same minute is not earlier than what
 * was recorded in it.
 */
export function sinceLast(typed: string, units: readonly AssetView[]): string {
  const last =
    units
      .map(({ lastAt }) => lastAt)
      .toSorted()
      .at(-1) ?? typed;
  return last.slice(0, 16) === typed.slice(0, 16) && last > typed ? last : typed;
}

/** Said at once, before anything else is typed. */
function Unfit<D>({ units, spec }: Pick<WithUnits<D>, "units" | "spec">) {
  const unfit = units.filter(({ state }) => !spec.states.includes(state));
  if (unfit.length === 0) return null;
  const each = unfit.map(({ number, state }) => `${number}(${assetState[state]})`).join("、");
  const from = spec.states.map((state) => `「${assetState[state]}」`).join("・");
  return (
    <Notice tone="warning">
      {each}は、いまの状態では{spec.what}の対象にできません。対象にできるのは{from}
      のものです。除くか、先に必要な記録をしてください。
    </Notice>
  );
}

function pathToUnits([first, ...others]: readonly AssetView[]): string {
  return first && others.length === 0 ? pathTo.asset(first.id) : pathTo.storage();
}

/** The page of an act. Units that are given, as by a slip, are not chosen here. */
export function UnitsAct<D extends object>(props: {
  readonly spec: UnitsActSpec<D>;
  readonly units?: readonly string[];
}) {
  const { spec, units: fixed } = props;
  const [named, setNamed] = useNamedUnits();
  const units = useUnits(fixed ?? named);
  const onUnits = fixed ? undefined : setNamed;
  return (
    <ShownPage view={units} what={doing(spec.what, spec.does)} back={spec.back ?? STORAGE}>
      {(known) => {
        const [first] = known;
        return first ? (
          <UnderContract spec={spec} units={known} contract={first.contract} onUnits={onUnits} />
        ) : (
          <Page narrow title={doing(spec.what, spec.does)} back={spec.back ?? STORAGE}>
            <p>
              対象の情報資産を、番号または製造番号で加えてください。
              <a href={pathTo.storage()}>保管</a>の画面で選んでから始めることもできます。
            </p>
            <UnitsField units={[]} states={spec.states} onUnits={onUnits} />
          </Page>
        );
      }}
    </ShownPage>
  );
}

interface WithUnits<D> {
  readonly spec: UnitsActSpec<D>;
  readonly units: readonly AssetView[];
  readonly onUnits: ((ids: readonly string[]) => void) | undefined;
}

function UnderContract<D extends object>(props: WithUnits<D> & { readonly contract: string }) {
  const { contract, ...rest } = props;
  return (
    <ShownPage
      view={useView("contract", { id: contract })}
      what={doing(rest.spec.what, rest.spec.does)}
      back={rest.spec.back ?? STORAGE}
    >
      {(known) => (
        <Typed key={`${rest.spec.name}/${rest.units[0]?.id}`} {...rest} contract={known} />
      )}
    </ShownPage>
  );
}

function Typed<D extends object>(props: WithUnits<D> & { readonly contract: ContractView }) {
  const { spec, units, onUnits, contract } = props;
  const { session } = useDesk();
  const about: Circumstances = { units, contract, self: session.user?.person };
  const [first] = units;
  // Half of what was typed about one unit is not meant for another.
  const name = `act/${spec.name}/${first?.id ?? ""}`;
  const [draft, setDraft, giveUp] = useDraft(name, () => spec.fresh(about));
  const set = (part: Partial<D>) => setDraft((before) => ({ ...before, ...part }));
  const typing = { ...about, draft, set };
  return (
    <Act
      wide
      name={name}
      what={spec.what}
      does={spec.does}
      back={spec.back ?? STORAGE}
      contract={contract.id}
      lacks={spec.lacks(draft, about)}
      build={(at) => spec.build(draft, about, sinceLast(at, units))}
      when={spec.when}
      next={spec.next?.(draft) ?? pathToUnits(units)}
      onRecorded={giveUp}
    >
      {spec.about !== undefined && <p>{spec.about}</p>}
      <UnitsField
        units={units}
        onUnits={onUnits}
        states={spec.states}
        columns={spec.columns?.(typing) ?? []}
      />
      {onUnits && <Unfit units={units} spec={spec} />}
      <Narrow>{spec.fields(typing)}</Narrow>
    </Act>
  );
}

/** Something that is recorded under a contract, about someone or somewhere named in the address. */
import type { ReactNode } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { Doing } from "../../app/recordedAs.ts";
import { Act, doing } from "../../app/Act.tsx";
import { pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";

type Part = NonNullable<Parameters<typeof pathTo.contract>[1]>;

/** Under which contract, and what the address names: a person, a place, a party. */
export interface About {
  readonly contract: ContractView;
  readonly named: Readonly<
    Record<"person" | "place" | "party" | "finding" | "asset" | "found", string>
  >;
}

export interface ContractActSpec<D> {
  readonly name: string;
  /** What is recorded, such as 指定職員. */
  readonly what: string;
  readonly does?: Doing;
  readonly about?: string;
  /** The part of the contract it belongs to. */
  readonly part: Part | undefined;
  readonly fresh: (about: About) => D;
  readonly lacks: (draft: D, about: About) => readonly string[];
  readonly build: (draft: D, about: About, at: string) => Unsent | undefined;
  readonly fields: (
    typing: About & { readonly draft: D; readonly set: (part: Partial<D>) => void },
  ) => ReactNode;
  /** Where it leads, when not back to the part. */
  readonly next?: (draft: D, about: About) => string;
}

/** The page. */
export function ContractAct<D extends object>(props: {
  readonly spec: ContractActSpec<D>;
  readonly contract: string;
}) {
  const { spec, contract: id } = props;
  const back = { href: pathTo.contract(id, spec.part), label: "契約" };
  return (
    <ShownPage view={useView("contract", { id })} what={doing(spec.what, spec.does)} back={back}>
      {(contract) => <Typed spec={spec} contract={contract} />}
    </ShownPage>
  );
}

function Typed<D extends object>(props: {
  readonly spec: ContractActSpec<D>;
  readonly contract: ContractView;
}) {
  const { spec, contract } = props;
  const query = useQuery();
  const named = {
    person: query.get("person") ?? "",
    place: query.get("place") ?? "",
    party: query.get("party") ?? "",
    finding: query.get("finding") ?? "",
    asset: query.get("asset") ?? "",
    found: query.get("found") ?? "",
  };
  const about: About = { contract, named };
  const name = `contract/${contract.id}/${spec.name}/${Object.values(named).join("")}`;
  const [draft, setDraft, giveUp] = useDraft(name, () => spec.fresh(about));
  const set = (part: Partial<D>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <Act
      name={name}
      what={spec.what}
      does={spec.does}
      back={{ href: pathTo.contract(contract.id, spec.part), label: "契約" }}
      contract={contract.id}
      lacks={spec.lacks(draft, about)}
      build={(at) => spec.build(draft, about, at)}
      next={spec.next?.(draft, about) ?? pathTo.contract(contract.id, spec.part)}
      onRecorded={giveUp}
    >
      {spec.about !== undefined && <p>{spec.about}</p>}
      {spec.fields({ ...about, draft, set })}
    </Act>
  );
}

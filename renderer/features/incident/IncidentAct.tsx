/** Something that is recorded about an incident, on a page of its own. */
import type { ReactNode } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { IncidentView } from "../../../shared/views/incident.ts";
import type { Doing } from "../../app/recordedAs.ts";
import { Act, doing } from "../../app/Act.tsx";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import type { Unsent } from "../../app/unsent.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";

/** Which incident, under which contract, and who sits here. */
export interface About {
  readonly incident: IncidentView;
  readonly contract: ContractView;
  readonly self: string | undefined;
}

export interface IncidentActSpec<D> {
  readonly name: string;
  readonly what: string | ((about: About) => string);
  readonly does?: Doing;
  readonly about?: string;
  readonly when?: string;
  readonly staffToo?: boolean;
  readonly wide?: boolean;
  readonly fresh: (about: About) => D;
  readonly lacks: (draft: D, about: About) => readonly string[];
  readonly build: (draft: D, about: About, at: string) => Unsent | undefined;
  readonly fields: (
    typing: About & { readonly draft: D; readonly set: (part: Partial<D>) => void },
  ) => ReactNode;
}

/** The page. */
export function IncidentAct<D extends object>(props: {
  readonly spec: IncidentActSpec<D>;
  readonly incident: string;
}) {
  const { spec, incident: id } = props;
  const back = { href: pathTo.incident(id), label: "事故" };
  return (
    <ShownPage view={useView("incident", { id })} what="事故" back={back}>
      {(incident) => <UnderContract spec={spec} incident={incident} />}
    </ShownPage>
  );
}

function UnderContract<D extends object>(props: {
  readonly spec: IncidentActSpec<D>;
  readonly incident: IncidentView;
}) {
  const { spec, incident } = props;
  const { session } = useDesk();
  const back = { href: pathTo.incident(incident.id), label: incident.number };
  return (
    <ShownPage view={useView("contract", { id: incident.contract.id })} what="事故" back={back}>
      {(contract) => (
        <Typed spec={spec} about={{ incident, contract, self: session.user?.person }} />
      )}
    </ShownPage>
  );
}

function Typed<D extends object>(props: {
  readonly spec: IncidentActSpec<D>;
  readonly about: About;
}) {
  const { spec, about } = props;
  const { incident, contract } = about;
  const name = `incident/${incident.id}/${spec.name}`;
  const [draft, setDraft, giveUp] = useDraft(name, () => spec.fresh(about));
  const set = (part: Partial<D>) => setDraft((before) => ({ ...before, ...part }));
  const what = typeof spec.what === "string" ? spec.what : spec.what(about);
  return (
    <Act
      name={name}
      title={`${incident.number} ${doing(what, spec.does)}`}
      what={what}
      does={spec.does}
      back={{ href: pathTo.incident(incident.id), label: incident.number }}
      contract={contract.id}
      staffToo={spec.staffToo}
      wide={spec.wide ?? false}
      lacks={spec.lacks(draft, about)}
      build={(at) => spec.build(draft, about, at)}
      when={spec.when}
      next={pathTo.incident(incident.id)}
      onRecorded={giveUp}
    >
      {spec.about !== undefined && <p>{spec.about}</p>}
      {spec.fields({ ...about, draft, set })}
    </Act>
  );
}

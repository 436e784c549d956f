/** The arrival: where it came to, and who took note of it. */
import type { TransportView } from "../../../shared/views/transport.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions, placeOptions } from "../../app/choices.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Select, TextArea } from "../../ui/TextField.tsx";
import { OfTransport } from "./OfTransport.tsx";

interface Arrival {
  readonly place: string;
  readonly person: string;
  readonly note: string;
}

/** The page. */
export function ArrivePage({ transport }: { readonly transport: string }) {
  return (
    <OfTransport transport={transport} title="到着を記録する">
      {(way, contract) => <Form way={way} contract={contract} />}
    </OfTransport>
  );
}

function Form({ way, contract }: { readonly way: TransportView; readonly contract: ContractView }) {
  const { session } = useDesk();
  const places = placeOptions(contract);
  const people = peopleOptions(contract, "all");
  const name = `arrive/${way.id}`;
  const [draft, setDraft, giveUp] = useDraft<Arrival>(name, () => ({
    place: ifOffered(places, way.to.id),
    person: ifOffered(people, session.user?.person),
    note: "",
  }));
  const set = (part: Partial<Arrival>) => setDraft({ ...draft, ...part });
  return (
    <Act
      name={name}
      title={`${way.number} の到着を記録する`}
      what="到着"
      back={{ href: pathTo.transport(way.id), label: "搬送記録" }}
      contract={contract.id}
      lacks={lacking(unchosen(draft.place, "到着した場所"), unchosen(draft.person, "受け取った人"))}
      build={(occurredAt) => ({
        type: "arrive",
        occurredAt,
        transport: way.id,
        place: draft.place,
        person: draft.person,
        ...given("note", draft.note),
      })}
      when="到着日時"
      next={pathTo.checkArrival(way.id)}
      onRecorded={giveUp}
    >
      <Pair>
        <Select
          label="到着した場所"
          need="required"
          empty="選んでください"
          options={places}
          value={draft.place}
          onValue={(place) => set({ place })}
        />
        <Select
          label="受け取った人"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.person}
          onValue={(person) => set({ person })}
        />
      </Pair>
      <TextArea
        label="途中の異常・遅れ"
        need="optional"
        maxLength={1000}
        value={draft.note}
        onValue={(note) => set({ note })}
      />
    </Act>
  );
}

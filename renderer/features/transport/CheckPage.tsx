/** The check on arrival: every unit counted, every seal looked at, before anything goes on. */
import { useState } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { TransportView } from "../../../shared/views/transport.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { CheckList } from "../../app/checking/CheckList.tsx";
import type { CheckLine, Comparison } from "../../app/checking/checks.ts";
import { checksOf, freshComparison, isDone } from "../../app/checking/checks.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { given, lacking, unchosen } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { NoteField } from "../../ui/NoteField.tsx";
import type { Option } from "../../ui/TextField.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import { OfTransport } from "./OfTransport.tsx";

interface CheckDraft {
  readonly comparison: Comparison;
  readonly person: string;
  readonly shelf: string;
  readonly note: string;
}

/** The page. */
export function CheckPage({ transport }: { readonly transport: string }) {
  return (
    <OfTransport transport={transport} title="到着の照合を記録する">
      {(way, contract) => <Form way={way} contract={contract} />}
    </OfTransport>
  );
}

interface FormProps {
  readonly way: TransportView;
  readonly contract: ContractView;
}

function Form({ way, contract }: FormProps) {
  const { session } = useDesk();
  // What is returned is checked by the client's official (Art. 12).
  const people = peopleOptions(contract, way.leg === "return" ? "client" : "all");
  const name = `check/${way.id}`;
  const [draft, setDraft, giveUp] = useDraft<CheckDraft>(name, () => ({
    comparison: freshComparison(),
    person: ifOffered(people, session.user?.person),
    shelf: "",
    note: "",
  }));
  const set = (part: Partial<CheckDraft>) => setDraft((before) => ({ ...before, ...part }));
  // The list stays as it was while it is recorded: the units have moved on by then.
  const [lines] = useState(() => linesOf(way));
  const open = lines.filter((line) => !isDone(draft.comparison, line)).length;
  return (
    <Act
      wide
      name={name}
      title={`${way.number} の到着を照合する`}
      what="到着の照合"
      back={{ href: pathTo.transport(way.id), label: "搬送記録" }}
      contract={contract.id}
      lacks={lacking(
        open > 0 && `照合していない行が${open}行あります。数量と封印を確かめてください。`,
        unchosen(draft.person, "照合した人"),
      )}
      build={(occurredAt) => ({
        type: "checkArrival",
        occurredAt,
        transport: way.id,
        person: draft.person,
        checks: checksOf(draft.comparison, lines),
        ...given("shelf", draft.shelf),
        ...given("note", draft.note),
      })}
      when="照合日時"
      next={way.slip ? pathTo.slip(way.slip.id) : pathTo.transport(way.id)}
      onRecorded={giveUp}
    >
      <CheckList
        items={lines}
        on="搬送"
        comparison={draft.comparison}
        onChange={(comparison) => set({ comparison })}
      />
      <Narrow>
        <About draft={draft} set={set} people={people} />
      </Narrow>
    </Act>
  );
}

/** Who compared, and where the units were put. */
function About(props: {
  readonly draft: CheckDraft;
  readonly set: (part: Partial<CheckDraft>) => void;
  readonly people: readonly Option[];
}) {
  const { draft, set, people } = props;
  return (
    <>
      <Pair>
        <Select
          label="照合した人"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.person}
          onValue={(person) => set({ person })}
        />
        <TextField
          label="置いた棚・保管庫の番号"
          need="optional"
          maxLength={100}
          value={draft.shelf}
          onValue={(shelf) => set({ shelf })}
        />
      </Pair>
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  );
}

/** What is on this transport still: not what was reported missing on the way. */
function linesOf(way: TransportView): readonly CheckLine[] {
  return way.items
    .filter(({ asset }) => asset.transport?.id === way.id && asset.state === "arrived")
    .map(({ asset }) => ({ asset }));
}

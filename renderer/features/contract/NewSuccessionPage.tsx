/** One custody manager hands on to the next: what lies in whose custody, keys and cases, why; signed by who goes. */
import { useState } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { HeldByView } from "../../../shared/views/succession.ts";
import { peopleOptions } from "../../app/choices.ts";
import { now } from "../../app/clock.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SigningPage } from "../../app/SigningPage.tsx";
import { lacking, unchosen, unfilled } from "../../app/typed.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { dateFault, dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { grouped } from "../../ui/numbers.ts";
import { NumberField, Select, TextArea, TextField } from "../../ui/TextField.tsx";
import { Left } from "./SuccessionPage.tsx";
import type { KeyLine } from "./successionDraft.ts";
import { keyLacks, keysOf } from "./successionDraft.ts";

const TITLE = "引継書を作成する";

/** The page. */
export function NewSuccessionPage({ contract: id }: { readonly contract: string }) {
  const back = { href: pathTo.contract(id, "persons"), label: "契約の人" };
  return (
    <ShownPage view={useView("contract", { id })} what={TITLE} back={back}>
      {(contract) => <Form contract={contract} />}
    </ShownPage>
  );
}

interface Draft {
  readonly to: string;
  readonly reason: string;
  readonly lastDay: string;
  readonly keys: readonly KeyLine[];
}

const FRESH: Draft = { to: "", reason: "", lastDay: "", keys: [{ what: "", count: "" }] };

function Form({ contract }: { readonly contract: ContractView }) {
  const { session } = useDesk();
  const people = peopleOptions(contract, "contractor");
  const [id] = useState(newId);
  const [from, setFrom] = useState(session.user?.person ?? people[0]?.value ?? "");
  const [draft, setDraft] = useState(FRESH);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const held = useView("heldBy", { contract: contract.id, person: from });
  const units = valueOf(held)?.items ?? [];
  const lastDay = dayTyped(draft.lastDay);
  return (
    <SigningPage
      key={from}
      title={TITLE}
      back={{ href: pathTo.contract(contract.id, "persons"), label: "契約の人" }}
      contract={contract}
      person={from}
      what="前任の確認"
      recorded="引継書"
      lacks={lacksOf(draft, from)}
      build={(signed) => ({
        type: "writeSuccession",
        occurredAt: now(),
        succession: id,
        contract: contract.id,
        from,
        to: draft.to,
        reason: draft.reason.trim(),
        ...(lastDay === undefined ? {} : { lastDay }),
        assets: units.map((unit) => unit.id),
        keys: keysOf(draft.keys),
        ...signed,
      })}
      next={pathTo.succession(id)}
    >
      <p>
        場所を移さずに、保管責任を次の管理責任者へ引き継ぎます。前任と後任の両方が確認すると、情報資産の保管責任者が替わります。
      </p>
      <Persons {...{ people, from, setFrom, draft, set }} />
      <Shown view={held} what="前任が預かるもの">
        {(view) => <Held view={view} />}
      </Shown>
      <Keys keys={draft.keys} onKeys={(keys) => set({ keys })} />
    </SigningPage>
  );
}

function lacksOf({ to, reason, lastDay, keys }: Draft, from: string): readonly string[] {
  return [
    ...lacking(
      unchosen(from, "前任"),
      unchosen(to, "後任"),
      unfilled(reason, "引継ぎの理由"),
      dateFault(lastDay) ?? false,
    ),
    ...keyLacks(keys),
  ];
}

function Persons(props: {
  readonly people: ReturnType<typeof peopleOptions>;
  readonly from: string;
  readonly setFrom: (person: string) => void;
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}) {
  const { people, from, setFrom, draft, set } = props;
  return (
    <>
      <Pair>
        <Select label="前任" need="required" options={people} value={from} onValue={setFrom} />
        <Select
          label="後任"
          need="required"
          empty="選んでください"
          options={people.filter(({ value }) => value !== from)}
          value={draft.to}
          onValue={(to) => set({ to })}
        />
      </Pair>
      <TextArea
        label="引継ぎの理由"
        need="required"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => set({ reason })}
      />
      <DateField
        label="前任の指定の最終日"
        need="optional"
        help="入力すると、後任が受けたときに、前任の管理責任者の指定をこの日で終えます。"
        value={draft.lastDay}
        onValue={(lastDay) => set({ lastDay })}
      />
    </>
  );
}

function Held({ view }: { readonly view: HeldByView }) {
  return (
    <>
      <p>
        引き継ぐ情報資産 {grouped(view.items.length)}点
        {view.units > view.items.length &&
          `(${grouped(view.units)}点のうち。残りは次の引継書で引き継ぎます)`}
        :{" "}
        {view.items
          .slice(0, 20)
          .map(({ number }) => number)
          .join("、")}
        {view.items.length > 20 && " ほか"}
      </p>
      <Left tasks={view.tasks} />
    </>
  );
}

function Keys(props: {
  readonly keys: readonly KeyLine[];
  readonly onKeys: (keys: readonly KeyLine[]) => void;
}) {
  const { keys, onKeys } = props;
  const put = (index: number, part: Partial<KeyLine>) =>
    onKeys(keys.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <>
      {keys.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
        <Pair key={index}>
          <TextField
            label={`引き継ぐ鍵・ケース等 ${index + 1}`}
            need="optional"
            maxLength={100}
            value={line.what}
            onValue={(what) => put(index, { what })}
          />
          <NumberField
            label={`数 ${index + 1}`}
            unit="点"
            value={line.count}
            onValue={(count) => put(index, { count })}
          />
        </Pair>
      ))}
      {keys.length < 50 && (
        <div>
          <Button size="s" onClick={() => onKeys([...keys, { what: "", count: "" }])}>
            鍵・ケース等の行を増やす
          </Button>
        </div>
      )}
    </>
  );
}

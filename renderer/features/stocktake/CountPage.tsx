/** Counting a place: the list of what should be there, a scanner, and what the count comes to. */
import type { ContractView } from "../../../shared/views/contract.ts";
import type { ExpectedView } from "../../../shared/views/stocktake.ts";
import { Act } from "../../app/Act.tsx";
import { ifOffered, peopleOptions } from "../../app/choices.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { Narrow, Pair } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { NoteField } from "../../ui/NoteField.tsx";
import { Check, Select, TextArea } from "../../ui/TextField.tsx";
import type { CountDraft } from "./countDraft.ts";
import { countLacks, counted, counting, freshCount } from "./countDraft.ts";
import { CountingList, Unexpected } from "./CountingList.tsx";
import { ReadField } from "./ReadField.tsx";

const BACK = { href: pathTo.storage(), label: "保管" };
const TITLE = "棚卸を記録する";

/** The page. Contract and place stand in the address. */
export function CountPage() {
  const query = useQuery();
  const [contract, place] = [query.get("contract") ?? "", query.get("place") ?? ""];
  return (
    <ShownPage view={useView("contract", { id: contract })} what={TITLE} back={BACK}>
      {(agreed) => <OfPlace contract={agreed} place={place} />}
    </ShownPage>
  );
}

function OfPlace({ contract, place }: { readonly contract: ContractView; readonly place: string }) {
  const view = useView("expected", { contract: contract.id, place });
  return (
    <ShownPage view={view} what={TITLE} back={BACK}>
      {(list) => <Form contract={contract} list={list} />}
    </ShownPage>
  );
}

interface Counting {
  readonly contract: ContractView;
  readonly list: ExpectedView;
}

function Form({ contract, list }: Counting) {
  const { session } = useDesk();
  const name = `stocktake/${contract.id}/${list.place.id}`;
  const people = peopleOptions(contract, "contractor");
  const [draft, setDraft, giveUp] = useDraft(name, () =>
    freshCount(ifOffered(people, session.user?.person)),
  );
  const set = (part: Partial<CountDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { found, missing, unexpected } = counted(list, draft);
  return (
    <Act
      wide
      staffToo
      name={name}
      title={`${list.place.label} の棚卸`}
      what="棚卸"
      back={BACK}
      contract={contract.id}
      lacks={countLacks(list, draft)}
      build={(at) => counting(list, draft, at)}
      when="終えた日時"
      next={pathTo.stocktake(draft.stocktake)}
      onRecorded={giveUp}
    >
      <ReadField
        list={list}
        draft={draft}
        onRead={(read) => setDraft((before) => ({ ...before, reads: [...before.reads, read] }))}
      />
      <p role="status">
        帳簿 {grouped(list.rows.length)}点、確認 {grouped(found.length)}点、残り{" "}
        {grouped(missing.length)}点、予定外 {grouped(unexpected.length)}点
      </p>
      <CountingList list={list} reads={found} />
      <Unexpected
        reads={unexpected}
        onRemove={(read) =>
          setDraft((before) => ({
            ...before,
            reads: before.reads.filter((one) => one.at !== read.at || one.text !== read.text),
          }))
        }
      />
      <Narrow>
        <Who draft={draft} set={set} people={people} />
        {missing.length > 0 && <Shortage count={missing.length} draft={draft} set={set} />}
      </Narrow>
    </Act>
  );
}

interface Typing {
  readonly draft: CountDraft;
  readonly set: (part: Partial<CountDraft>) => void;
}

function Who({
  draft,
  set,
  people,
}: Typing & { readonly people: ReturnType<typeof peopleOptions> }) {
  return (
    <>
      <Pair>
        <Select
          label="実施者"
          need="required"
          empty="選んでください"
          options={people}
          value={draft.first}
          onValue={(first) => set({ first })}
        />
        <Select
          label="もう一人の実施者"
          need="optional"
          empty="一人で実施した"
          options={people.filter(({ value }) => value !== draft.first)}
          value={draft.second}
          onValue={(second) => set({ second })}
        />
      </Pair>
      <Check
        label="施錠と鍵の本数を確かめた"
        checked={draft.keysChecked}
        onValue={(keysChecked) => set({ keysChecked })}
      />
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  );
}

/** What is not there is lost until it is found, and an incident at once. */
function Shortage({ count, draft, set }: Typing & { readonly count: number }) {
  return (
    <>
      <Notice
        tone="warning"
        title={`このまま記録すると、不足 ${grouped(count)}点を所在不明とし、事故を記録します`}
      >
        棚卸の不足は、可能性の段階でも速やかに発注者へ報告が必要です(特記事項
        第18条第1項)。探し終えてから記録してください。
      </Notice>
      <TextArea
        label="不足の状況"
        need="required"
        help="どこを誰が探したか、最後に見たのはいつかを書きます。"
        maxLength={1000}
        value={draft.circumstances}
        onValue={(circumstances) => set({ circumstances })}
      />
    </>
  );
}

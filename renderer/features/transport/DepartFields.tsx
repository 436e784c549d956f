/** The fields of a departure: the way, then the carriage. */
import { Plus } from "lucide-react";
import type { Carriage } from "../../../shared/domain/commands/handover.ts";
import { MEANS } from "../../../shared/domain/vocabulary.ts";
import type { Means } from "../../../shared/domain/vocabulary.ts";
import { means as meansWords } from "../../../shared/text/ja/words.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { otherPartyOptions, peopleOptions, placeOptions, wordOptions } from "../../app/choices.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { DateTimeField } from "../../ui/DateField.tsx";
import { Line, Pair } from "../../ui/Layout.tsx";
import { NoteField } from "../../ui/NoteField.tsx";
import { Check, Select, TextField } from "../../ui/TextField.tsx";
import type { DepartDraft } from "./draft.ts";
import { PermitFields } from "./PermitFields.tsx";

export interface DepartProps {
  readonly draft: DepartDraft;
  readonly contract: ContractView;
  readonly set: (part: Partial<DepartDraft>) => void;
}

const UNCHOSEN = "選んでください";

const ROUTES = [
  { id: "direct", label: "直行", detail: "積替え・中継・立寄りなし" },
  { id: "via", label: "経由あり", detail: "経由地も指定場所に限ります" },
];

/** From where to where, by which way, until when. */
export function WayFields({ draft, contract, set }: DepartProps) {
  const places = placeOptions(contract);
  return (
    <>
      <Pair>
        <Select
          label="出発地"
          need="required"
          empty={UNCHOSEN}
          options={places}
          value={draft.from}
          onValue={(from) => set({ from })}
        />
        <Select
          label="到着地"
          need="required"
          help="発注者の指定した場所に限ります(第10条)。"
          empty={UNCHOSEN}
          options={places}
          value={draft.to}
          onValue={(to) => set({ to })}
        />
      </Pair>
      <DateTimeField
        label="到着予定"
        need="required"
        value={draft.expected}
        onValue={(expected) => set({ expected })}
      />
      <Choices
        label="経路"
        choices={ROUTES}
        value={draft.route}
        onValue={(route) => set({ route: route as DepartDraft["route"] })}
      />
      {draft.route === "via" && <ViaFields draft={draft} contract={contract} set={set} />}
    </>
  );
}

function ViaFields({ draft, contract, set }: DepartProps) {
  const change = (at: number, place: string) =>
    set({ via: draft.via.map((one, index) => (index === at ? place : one)) });
  return (
    <>
      {draft.via.map((place, index) => (
        <Line
          // Places have no name of their own until they are chosen.
          // oxlint-disable-next-line react/no-array-index-key -- rows are only added and removed at will
          key={index}
        >
          <Select
            label={`経由地 ${index + 1}`}
            need="required"
            empty={UNCHOSEN}
            options={placeOptions(contract)}
            value={place}
            onValue={(chosen) => change(index, chosen)}
          />
          {draft.via.length > 1 && (
            <Button
              size="s"
              look="text"
              aria-label={`経由地 ${index + 1}を除く`}
              onClick={() => set({ via: draft.via.filter((_, other) => other !== index) })}
            >
              除く
            </Button>
          )}
        </Line>
      ))}
      {draft.via.length < 10 && (
        <Line>
          <Button size="s" icon={Plus} onClick={() => set({ via: [...draft.via, ""] })}>
            経由地を加える
          </Button>
        </Line>
      )}
    </>
  );
}

const CARRIED_BY = [
  { id: "contractor", label: "受注者", detail: "費用と責任は受注者(第12条第2項)" },
  { id: "client", label: "発注者" },
  { id: "thirdParty", label: "第三者", detail: "運送業者など。承諾または伝票番号が必要です" },
];

const COSTS = [
  { value: "contractor", label: "受注者" },
  { value: "client", label: "発注者" },
];

/** Who carries, and how it is kept on the way. */
export function CarriageFields(props: DepartProps) {
  const { draft, set } = props;
  return (
    <>
      <Choices
        label="搬送する者"
        choices={CARRIED_BY}
        value={draft.by}
        onValue={(by) => set({ by: by as Carriage["by"] })}
      />
      <Pair>
        <Select
          label="手段"
          need="required"
          empty={UNCHOSEN}
          options={wordOptions(meansWords, MEANS)}
          value={draft.means}
          onValue={(means) => set({ means: means as Means | "" })}
        />
        <Select
          label="費用の負担"
          need={draft.by === "contractor" ? "required" : "optional"}
          empty={UNCHOSEN}
          options={COSTS}
          value={draft.cost}
          onValue={(cost) => set({ cost: cost as DepartDraft["cost"] })}
        />
      </Pair>
      {draft.by === "thirdParty" ? <ThirdParty {...props} /> : <Carriers {...props} />}
      <KeepingFields {...props} />
      <PermitFields {...props} />
      <NoteField value={draft.note} onValue={(note) => set({ note })} />
    </>
  );
}

function Carriers({ draft, contract, set }: DepartProps) {
  const people = peopleOptions(contract, draft.by === "client" ? "client" : "contractor");
  const [first, second] = draft.carriers;
  return (
    <>
      {draft.by === "contractor" && (
        <Select
          label="搬送の責任者"
          need="required"
          width="middle"
          empty={UNCHOSEN}
          options={people}
          value={draft.responsible}
          onValue={(responsible) => set({ responsible })}
        />
      )}
      <Pair>
        <Select
          label="搬送する人(主)"
          need="optional"
          empty={UNCHOSEN}
          options={people}
          value={first}
          onValue={(person) => set({ carriers: [person, second] })}
        />
        <Select
          label="搬送する人(副)"
          need="optional"
          help="二人で運ぶと、車から離れるときも目が届きます。"
          empty={UNCHOSEN}
          options={people}
          value={second}
          onValue={(person) => set({ carriers: [first, person] })}
        />
      </Pair>
    </>
  );
}

function ThirdParty({ draft, contract, set }: DepartProps) {
  return (
    <>
      <Pair>
        <Select
          label="運送する業者"
          need="required"
          empty={UNCHOSEN}
          options={otherPartyOptions(contract)}
          value={draft.party}
          onValue={(party) => set({ party })}
        />
        <TextField
          label="伝票番号"
          need="optional"
          maxLength={60}
          value={draft.waybill}
          onValue={(waybill) => set({ waybill })}
        />
      </Pair>
      <Select
        label="受注者の責任者"
        need="optional"
        width="middle"
        empty={UNCHOSEN}
        options={peopleOptions(contract, "contractor")}
        value={draft.responsible}
        onValue={(responsible) => set({ responsible })}
      />
    </>
  );
}

/** The locked case, its key, the vehicle: what an inspector asks about a transport. */
function KeepingFields({ draft, contract, set }: DepartProps) {
  return (
    <>
      <Pair>
        <TextField
          label="車両番号"
          need="optional"
          maxLength={60}
          value={draft.vehicle}
          onValue={(vehicle) => set({ vehicle })}
        />
        <TextField
          label="施錠ケースの番号"
          need="optional"
          maxLength={60}
          value={draft.caseNumber}
          onValue={(caseNumber) => set({ caseNumber })}
        />
      </Pair>
      <Select
        label="鍵を持つ人"
        need="optional"
        width="middle"
        help="鍵はケースに入れず、別の人が持ちます。"
        empty={UNCHOSEN}
        options={peopleOptions(contract, "all")}
        value={draft.keyHolder}
        onValue={(keyHolder) => set({ keyHolder })}
      />
      <Check
        label="身体から離さず携行し、車内に放置しない"
        checked={draft.keptOnBody}
        onValue={(keptOnBody) => set({ keptOnBody })}
      />
    </>
  );
}

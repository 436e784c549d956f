/** The record of the work, of the units of one disposal slip that both sides have confirmed. */
import { sameMark } from "../../../shared/domain/marks.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { InstructionRow } from "../../../shared/views/disposal.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { AttachField } from "../../app/AttachField.tsx";
import { pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import type { UnitsActSpec } from "../../app/UnitsAct.tsx";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { useView } from "../../app/useView.ts";
import { CellText, Tick } from "../../ui/CellField.tsx";
import { Page } from "../../ui/Page.tsx";
import type { Column } from "../../ui/Table.tsx";
import type { DestructionDraft, Unreadable } from "./destructionDraft.ts";
import { destroying, destructionLacks, freshDestruction } from "./destructionDraft.ts";
import { PeopleFields, ResultFields, WorkFields } from "./DestructionFields.tsx";

const BACK = { href: pathTo.disposals(), label: "廃棄" };
const TITLE = "廃棄の実施を記録する";

/** The page. */
export function NewDestructionPage() {
  const slip = useQuery().get("slip");
  if (slip === null) {
    return (
      <Page title={TITLE} back={BACK}>
        <p>
          実施を記録する廃棄票を、
          <a href={pathTo.disposals()}>廃棄の画面</a>で選んでください。
        </p>
      </Page>
    );
  }
  return <OfSlip slip={slip} />;
}

function OfSlip({ slip }: { readonly slip: string }) {
  return (
    <ShownPage view={useView("slip", { id: slip })} what={TITLE} back={BACK}>
      {(known) => <OfUnits slip={known} />}
    </ShownPage>
  );
}

/** The units all follow one instruction, which says how. */
function OfUnits({ slip }: { readonly slip: SlipView }) {
  const units = slip.items
    .map(({ asset }) => asset)
    .filter(({ state }) => state === "disposing")
    .map(({ id }) => id);
  const [first = ""] = units;
  const back = { href: pathTo.slip(slip.id), label: "廃棄票" };
  const unit = useView("asset", first === "" ? undefined : { id: first });
  if (first === "") {
    return (
      <Page title={TITLE} back={back}>
        <p>
          受渡票 {slip.number} に、実施を待つ情報資産はありません。
          <a href={pathTo.slip(slip.id)}>受渡票を確かめる</a>
        </p>
      </Page>
    );
  }
  return (
    <ShownPage view={unit} what={TITLE} back={back}>
      {({ instruction }) => (
        <UnderInstruction slip={slip} units={units} instruction={instruction?.id ?? ""} />
      )}
    </ShownPage>
  );
}

function UnderInstruction(props: {
  readonly slip: SlipView;
  readonly units: readonly string[];
  readonly instruction: string;
}) {
  const { slip, units, instruction } = props;
  return (
    <ShownPage view={useView("instruction", { id: instruction })} what={TITLE} back={BACK}>
      {(instructed) => <UnitsAct spec={destruction(slip, instructed)} units={units} />}
    </ShownPage>
  );
}

function destruction(slip: SlipView, instructed: InstructionRow): UnitsActSpec<DestructionDraft> {
  return {
    name: `destroy/${slip.id}`,
    what: "廃棄の実施",
    about: `受渡票 ${slip.number}、廃棄の指示 ${instructed.number} による廃棄です。製造番号は、廃棄する前に現物で読み取ります。`,
    states: ["disposing"],
    back: BACK,
    fresh: (about) => freshDestruction(about, instructed),
    lacks: destructionLacks,
    build: (draft, about, at) => destroying(draft, about, { slip: slip.id, at }),
    when: "終了日時",
    next: (draft) => pathTo.destruction(draft.destruction),
    columns: ({ draft, set }) => [
      serialColumn(draft, set),
      unreadableColumn(draft, set),
      photoColumn(draft, set),
    ],
    fields: (typing) => (
      <>
        <WorkFields {...typing} instructed={instructed} />
        <PeopleFields {...typing} instructed={instructed} />
        <ResultFields {...typing} instructed={instructed} />
      </>
    ),
  };
}

type Set = (part: Partial<DestructionDraft>) => void;

function serialColumn(draft: DestructionDraft, set: Set): Column<AssetView> {
  const { serials, unreadable } = draft;
  return {
    head: "現物の製造番号",
    cell: ({ id, number, serial }) => {
      const read = serials[id] ?? "";
      const why = unreadable[id];
      if (serial === undefined) return "番号なし";
      if (why) {
        const onWhy = (part: Partial<Unreadable>) =>
          set({ unreadable: { ...unreadable, [id]: { ...why, ...part } } });
        return <UnreadableCells number={number} why={why} onWhy={onWhy} />;
      }
      return (
        <CellText
          label={`${number} の現物の製造番号`}
          maxLength={100}
          value={read}
          aria-invalid={read !== "" && !sameMark(read.trim(), serial) ? true : undefined}
          title={`台帳の製造番号 ${serial}`}
          onValue={(typed) => set({ serials: { ...serials, [id]: typed } })}
        />
      );
    },
  };
}

/** A serial that nobody can read any more is ticked, and told apart by the label (E31). */
function unreadableColumn({ unreadable }: DestructionDraft, set: Set): Column<AssetView> {
  return {
    head: "判読不能",
    cell: ({ id, number, serial }) =>
      serial !== undefined && (
        <Tick
          label={`${number} の製造番号は判読できない`}
          checked={unreadable[id] !== undefined}
          onTick={(on) => set({ unreadable: withReason(unreadable, id, on) })}
        />
      ),
  };
}

function withReason(all: DestructionDraft["unreadable"], id: string, on: boolean) {
  const { [id]: _before, ...others } = all;
  return on ? { ...others, [id]: { reason: "", label: "" } } : others;
}

/** Nothing can be read: why, and what the label says (E31). */
function UnreadableCells(props: {
  readonly number: string;
  readonly why: Unreadable;
  readonly onWhy: (part: Partial<Unreadable>) => void;
}) {
  const { number, why, onWhy } = props;
  return (
    <>
      <span>理由</span>
      <CellText
        label={`${number} の製造番号を判読できない理由`}
        maxLength={200}
        value={why.reason}
        title="判読できない理由"
        onValue={(reason) => onWhy({ reason })}
      />
      <span>札の番号</span>
      <CellText
        label={`${number} の札の番号`}
        maxLength={60}
        value={why.label}
        title="札にある情報資産の番号"
        onValue={(label) => onWhy({ label })}
      />
    </>
  );
}

function photoColumn({ photos }: DestructionDraft, set: Set): Column<AssetView> {
  return {
    head: "写真",
    cell: ({ id, number }) => (
      <AttachField
        label={`${number} の写真`}
        labelHidden
        purpose="photos"
        files={photos[id] ?? []}
        onFiles={(files) => set({ photos: { ...photos, [id]: files } })}
      />
    ),
  };
}

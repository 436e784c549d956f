/** A new slip: one page, three parts. Issuing it leads to the confirmation by both sides. */
import { ArrowRight } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { SLIP_KINDS } from "../../../shared/domain/vocabulary.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo, useQuery } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import type { Answered } from "../../ui/RefusalList.tsx";
import { useSaid } from "../../ui/said.tsx";
import { continuationOf } from "./continuing.ts";
import type { SlipDraft } from "./draft.ts";
import { copyOf, freshSlip, slipLacks } from "./draft.ts";
import { Aside } from "./Aside.tsx";
import { Parties } from "./Parties.tsx";
import { filled } from "./rows.ts";
import { isReady } from "./rowState.ts";
import { Summary } from "./Summary.tsx";
import { Units } from "./Units.tsx";
import { useIssue } from "./useIssue.ts";
import type { NewSlip } from "./useNewSlip.ts";
import { useNewSlip } from "./useNewSlip.ts";

/** 受渡を始める, from nothing or from what a voided slip said. */
export function NewSlipPage() {
  const query = useQuery();
  const copy = query.get("copy");
  if (copy !== null)
    return <FromSlip key={copy} name={`slip copy ${copy}`} from={copy} of={copyOf} />;
  const continues = query.get("continues");
  if (continues !== null)
    return (
      <FromSlip
        key={continues}
        name={`slip continues ${continues}`}
        from={continues}
        of={continuationOf}
      />
    );
  const start = {
    kind: SLIP_KINDS.find((one) => one === query.get("kind")),
    instruction: query.get("instruction") ?? undefined,
    units: (query.get("units") ?? "").split(",").filter((unit) => unit !== ""),
  };
  const name = `slip ${query.toString()}`;
  return <SlipForm key={name} name={name} fresh={() => freshSlip(start)} />;
}

function FromSlip(props: {
  readonly name: string;
  readonly from: string;
  readonly of: (slip: SlipView) => SlipDraft;
}) {
  const { name, from, of } = props;
  const view = useView("slip", { id: from });
  if (view.state === "shown") {
    const original = view.value;
    return <SlipForm name={name} fresh={() => of(original)} />;
  }
  return (
    <Page title="受渡を始める">
      <Shown view={view} what="元の受渡票">
        {() => null}
      </Shown>
    </Page>
  );
}

function SlipForm({ name, fresh }: { readonly name: string; readonly fresh: () => SlipDraft }) {
  const slip = useNewSlip(name, fresh);
  const { busy, sending, asked, send } = useSending(slip);
  const lacks = lacksOf(slip);
  return (
    <Page
      title="受渡を始める"
      back={{ href: pathTo.slips(), label: "受渡票の一覧" }}
      note={asked && lacks.length > 0 && <p role="alert">{lacks.join(" ")}</p>}
      action={
        <>
          <Discard slip={slip} />
          <PrimaryButton icon={ArrowRight} busy={busy} onClick={() => void send()}>
            双方で確認する
          </PrimaryButton>
        </>
      }
    >
      <GoesOn slip={slip} />
      <Parties slip={slip} />
      <Units slip={slip} />
      <Aside slip={slip} />
      <Summary slip={slip} lacks={lacks} />
      <Outcome
        sending={sending}
        contract={slip.draft.contract}
        onAnswer={(reasons) => void send(reasons)}
      />
    </Page>
  );
}

/** Which slip left undone what this one goes on with. */
function GoesOn({ slip: { draft } }: { readonly slip: NewSlip }) {
  if (!draft.continues) return null;
  return (
    <Notice tone="info" title={`受渡票 ${draft.continues.number} の続きです`}>
      渡し終えなかったものを、同じ番号に枝番を付けた受渡票で渡します。契約・区分・双方の所属は元の受渡票と同じです。再送するデータなど、新しく登録するものは番号を確かめてください。
    </Notice>
  );
}

/** Sends the slip once every number has been looked up, and goes on to the desk. */
function useSending(slip: NewSlip) {
  const { sending, registered, issue } = useIssue();
  const [asked, setAsked] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const latest = useRef(slip);
  useEffect(() => {
    latest.current = slip;
  });
  const say = useSaid();
  const send = async (reasons?: readonly Answered[]) => {
    setAsked(true);
    setWaiting(true);
    await lookedUp(() => latest.current);
    setWaiting(false);
    const now = latest.current;
    if (lacksOf(now).length > 0) return;
    const became = await issue(now, reasons);
    if (became?.state !== "done") return;
    now.giveUp();
    say(recordedAs("受渡票", became.outcome, "発行"));
    go(pathTo.confirmSlip(now.draft.slip));
  };
  const registering =
    registered && `情報資産を登録しています(${registered[1]}点のうち${registered[0]}点)`;
  const recording =
    sending.state === "sending" ? (registering ?? "受渡票を発行しています") : undefined;
  return { busy: waiting ? "番号を確かめています" : recording, sending, asked, send };
}

const LOOK_MS = 30;
const LOOKS = 100;

/** Someone who is quick has pressed the button before the last number came back. */
async function lookedUp(slip: () => NewSlip): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (slip().rows.every(({ state }) => state.is !== "asked")) return;
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_MS));
  }
}

function lacksOf(slip: NewSlip): readonly string[] {
  return [...slipLacks(slip.draft), ...rowsLack(slip)];
}

function rowsLack({ rows }: NewSlip): readonly string[] {
  const said = rows.filter(({ state }) => state.is !== "empty");
  const open = said.filter(({ state }) => !isReady(state)).length;
  return open === 0
    ? []
    : [`${open}行に直すところがあります。表の赤い文と残りの入力を確かめてください。`];
}

function Discard({ slip }: { readonly slip: NewSlip }) {
  if (filled(slip.draft.rows).length === 0) return null;
  return <Button onClick={slip.giveUp}>書きかけを捨てる</Button>;
}

/** Both sides at the desk: the frozen list on the left, whoever confirms now on the right. Fills the window. */
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { slipKind } from "../../../shared/text/ja/words.ts";
import type { SideView, SlipView } from "../../../shared/views/handover.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { mendUnder } from "../../app/mends.ts";
import { pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { Shown } from "../../app/Shown.tsx";
import { isAskedWhy } from "../../app/useCommand.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView } from "../../app/useView.ts";
import { moment } from "../../ui/dates.ts";
import { GroundsLine } from "../../ui/Grounds.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { MISSING } from "../../ui/missing.ts";
import type { Answered } from "../../ui/RefusalList.tsx";
import { OccurredField } from "../../ui/OccurredField.tsx";
import { RefusalList } from "../../ui/RefusalList.tsx";
import { useSaid } from "../../ui/said.tsx";
import { CheckList } from "../../app/checking/CheckList.tsx";
import type { CheckLine, Comparison } from "../../app/checking/checks.ts";
import { freshComparison, hashOf, isDone } from "../../app/checking/checks.ts";
import styles from "./Confirm.module.css";
import { Dispute } from "./DisputeDialog.tsx";
import { Finished } from "./Finished.tsx";
import type { Given } from "../../app/SidePanel.tsx";
import { SidePanel, freshGiven, givenLacks } from "../../app/SidePanel.tsx";
import type { Confirming, SideName } from "./useConfirming.ts";
import { useConfirming } from "./useConfirming.ts";

/** 双方の確認 */
export function ConfirmPage({ id }: { readonly id: string }) {
  const view = useView("slip", { id });
  if (view.state === "shown") return <Desk slip={view.value} />;
  return (
    <Page title="双方の確認" back={{ href: pathTo.slips(), label: "受渡票の一覧" }}>
      <Shown view={view} what="受渡票">
        {() => null}
      </Shown>
    </Page>
  );
}

/** What was compared belongs to one meeting: after a transport the list is compared anew. */
function Desk({ slip }: { readonly slip: SlipView }) {
  const meeting = `confirm ${slip.id} ${slip.transport?.id ?? ""}`;
  const side: SideName | undefined =
    slip.state === "issued" ? "giver" : slip.state === "released" ? "receiver" : undefined;
  if (!side || slip.awaitsCheck) return <Finished slip={slip} />;
  return <Meeting key={meeting} name={meeting} slip={slip} side={side} />;
}

const TITLES: Readonly<Record<SideName, string>> = {
  giver: "引渡側の確認",
  receiver: "受領側の確認",
};

interface MeetingProps {
  readonly slip: SlipView;
  readonly side: SideName;
}

function Meeting({ name, slip, side }: MeetingProps & { readonly name: string }) {
  const [comparison, setComparison] = useDraft(name, freshComparison);
  return <Side key={side} {...{ slip, side, comparison }} onComparison={setComparison} />;
}

function Side(
  props: MeetingProps & {
    readonly comparison: Comparison;
    readonly onComparison: (comparison: Comparison) => void;
  },
) {
  const { slip, side, comparison, onComparison } = props;
  const lines = linesOf(slip, side);
  const person = side === "giver" ? slip.giverSide : slip.receiverSide;
  const [given, setGiven] = useState<Given>(() => freshGiven(person));
  const [asked, setAsked] = useState(false);
  const { sending, tried, ...confirming } = useConfirming({ slip, side, lines, comparison, given });
  const say = useSaid();
  const lacks = [...lacksOf([lines, comparison], given), ...confirming.lacks];
  const panel = { title: TITLES[side], side: person, paper: "受渡票" };
  const send = async (reasons?: readonly Answered[]) => {
    setAsked(true);
    if (lacks.length > 0) return goToMissing([lines, comparison]);
    const became = await confirming.confirm(reasons);
    if (!isAskedWhy(became)) setGiven((before) => ({ ...before, password: "" }));
    if (became.state === "done") say(recordedAs(TITLES[side], became.outcome));
  };
  return (
    <Page
      title={`受渡票 ${slip.number}`}
      beside={<p>{slipKind[slip.kind]}</p>}
      back={{ href: pathTo.slip(slip.id), label: "受渡票" }}
      wide
      note={asked && lacks.length > 0 && <p role="alert">{lacks.join(" ")}</p>}
      action={
        <>
          <Dispute {...{ slip, side, lines, comparison }} />
          <PrimaryButton
            size="l"
            busy={sending.state === "sending" ? "記録しています" : undefined}
            onClick={() => void send()}
          >
            {TITLES[side]}を記録する
          </PrimaryButton>
        </>
      }
    >
      <div className={styles["desk"]}>
        <CheckList items={lines} on="受渡票" comparison={comparison} onChange={onComparison} />
        <div className={styles["sides"]}>
          {side === "receiver" && <Confirmed title="引渡側" side={slip.giverSide} />}
          {side === "receiver" && <OnTheWay slip={slip} />}
          <SidePanel {...panel} given={given} onGiven={setGiven} />
          {given.way === "paper" && <OccurredField {...confirming.when} />}
          <Answer
            {...{ sending, tried, contract: slip.contract.id }}
            onAnswer={(reasons) => void send(reasons)}
          />
        </div>
      </div>
    </Page>
  );
}

/** What the rules say before it is signed, and what became of it. */
function Answer(
  props: Pick<Confirming, "sending" | "tried"> & {
    readonly contract: string;
    readonly onAnswer: (reasons: readonly Answered[]) => void;
  },
) {
  const { sending, tried, contract, onAnswer } = props;
  return (
    <>
      <Outcome sending={sending} contract={contract} onAnswer={onAnswer} />
      {sending.state === "idle" && (
        <RefusalList refusals={tried.refusals} mendOf={mendUnder(contract)} />
      )}
      <GroundsLine grounds={tried.grounds} hrefOf={pathTo.entry} />
    </>
  );
}

/** Whoever receives what is provided makes the hash of what came, too (E22). */
function linesOf({ kind, items }: SlipView, side: SideName): readonly CheckLine[] {
  const hashed = side === "receiver" && kind === "provision";
  return items.map(({ asset }) => (hashed ? { asset, hash: asset.contentHash } : { asset }));
}

type Compared = readonly [lines: readonly CheckLine[], comparison: Comparison];

function lacksOf([lines, comparison]: Compared, given: Given): readonly string[] {
  const open = lines.filter((line) => !isDone(comparison, line));
  const hash = open.some((line) => hashOf(comparison, line) !== undefined);
  const what = `数量と製造番号・封印${hash ? "・内容のハッシュ" : ""}`;
  const unticked = `照合していない行が${open.length}行あります。${what}を、現物で確かめてください。`;
  const missing = givenLacks(given);
  return [...(open.length > 0 ? [unticked] : []), ...(missing === undefined ? [] : [missing])];
}

/** The cursor goes to what is missing: the ticks first, then the password. */
function goToMissing([lines, comparison]: Compared): void {
  const ticks = lines.some((line) => !isDone(comparison, line));
  const wanted = ticks ? `[${MISSING}="all"]:not(:checked)` : `[${MISSING}="secret"]`;
  document.querySelector<HTMLElement>(wanted)?.focus();
}

function Confirmed({ title, side }: { readonly title: string; readonly side: SideView }) {
  if (!side.confirmed) return null;
  return (
    <p className={styles["confirmed"]}>
      <Icon of={CircleCheck} />
      {title} {side.person.label} は確認済みです({moment(side.confirmed.at)})
    </p>
  );
}

/** Things that travel before they are received go another way first. */
function OnTheWay({ slip }: { readonly slip: SlipView }) {
  if (slip.transport) return null;
  return (
    <Notice tone="info">
      この場で受け取らないときは、
      <a href={pathTo.newTransport({ slip: slip.id })}>搬送を記録する</a>
      と、到着のあとで受領を確認できます。
    </Notice>
  );
}

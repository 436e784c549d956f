/**
 * One act on one page: its fields, what the rules say to it while it is typed, and the button that records it.
 * What was typed is the caller's draft; when it happened is kept here, since every act has that.
 */
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { RefusalView } from "../../shared/views/common.ts";
import { GroundsLine } from "../ui/Grounds.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { Occurred } from "../ui/OccurredField.tsx";
import { OccurredField, occurredAt } from "../ui/OccurredField.tsx";
import { Page, PrimaryButton, PrimaryLink } from "../ui/Page.tsx";
import { Bullets, Fields } from "../ui/Layout.tsx";
import type { Answered } from "../ui/RefusalList.tsx";
import { RefusalList } from "../ui/RefusalList.tsx";
import { useSaid } from "../ui/said.tsx";
import { now } from "./clock.ts";
import { Failure } from "./Failure.tsx";
import { ForManagers } from "./ForManagers.tsx";

import { mendUnder } from "./mends.ts";
import { go, pathTo } from "./paths.ts";
import type { Doing } from "./recordedAs.ts";
import { recordedAs } from "./recordedAs.ts";
import type { Unsent } from "./unsent.ts";
import type { Recorded } from "./useCommand.ts";
import { useCommand } from "./useCommand.ts";
import { useDraft } from "./useDraft.ts";
import { UNTRIED, useTryOuts } from "./useTryOuts.ts";

/** 取出しを記録する, 人を登録する */
export function doing(what: string, does: Doing = "記録"): string {
  return `${what}を${does}する`;
}

export interface ActProps {
  /** The name under which the moment is kept. */
  readonly name: string;
  /** What the page is called, when it is not just what it does. */
  readonly title?: string | undefined;
  /** What is recorded, such as 取出し. */
  readonly what: string;
  /** What is done with it, when it is not 記録. */
  readonly does?: Doing | undefined;
  readonly back: { readonly href: string; readonly label: string };
  readonly contract?: string | undefined;
  /** What is still missing, in words. */
  readonly lacks: readonly string[];
  /** The command; asked for only while nothing is missing. */
  readonly build: (at: string) => Unsent | undefined;
  /** What the moment is called, when it is not 日時. */
  readonly when?: string | undefined;
  /** Where to go once it is recorded. */
  readonly next: string;
  /** Called once it is recorded: the draft has served. */
  readonly onRecorded: (recorded: Recorded) => void;
  /** Fields need a short line, tables of units need a long one. */
  readonly wide?: boolean;
  /** The staff may record this too. */
  readonly staffToo?: boolean | undefined;
  readonly children: ReactNode;
}

const justNow = (): Occurred => null;

/** The page. */
export function Act(props: ActProps) {
  const { what, does, back, title = doing(what, does), staffToo } = props;
  return (
    <ForManagers title={title} back={back} staffToo={staffToo}>
      <Form {...props} title={title} />
    </ForManagers>
  );
}

function Form(props: ActProps & { readonly title: string }) {
  const { title, what, does, back, contract, when = "日時", next, wide = false, children } = props;
  const act = useAct(props);
  if (act.notices) return <SetAside {...{ title, does, back, next }} notices={act.notices} />;
  return (
    <Page
      narrow={!wide}
      title={title}
      back={back}
      action={
        <PrimaryButton busy={act.busy} onClick={() => act.submit([])}>
          {doing(what, does)}
        </PrimaryButton>
      }
    >
      <Fields>
        {children}
        <OccurredField label={when} value={act.moment} now={now} onValue={act.setMoment} />
      </Fields>
      <InTheWay act={act} does={does} contract={contract} />
      <GroundsLine grounds={act.grounds} hrefOf={pathTo.entry} />
    </Page>
  );
}

/** What keeps it from being recorded: it comes into sight when someone tries all the same. */
function InTheWay(props: {
  readonly act: ReturnType<typeof useAct>;
  readonly does: ActProps["does"];
  readonly contract: string | undefined;
}) {
  const { does = "記録", act } = props;
  const { pressed, missing, fault, refusals, submit } = act;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pressed > 0) place.current?.scrollIntoView({ block: "nearest" });
  }, [pressed]);
  if (missing.length + refusals.length === 0 && !fault) return null;
  return (
    <div ref={place}>
      {missing.length > 0 && (
        <Notice tone="error" title={`まだ${does}していません。次のことが残っています`}>
          <Bullets items={missing} />
        </Notice>
      )}
      {fault && <Failure fault={fault} />}
      <RefusalList refusals={refusals} mendOf={mendUnder(props.contract)} onAnswer={submit} />
    </div>
  );
}

function useAct({ name, what, does = "記録", lacks, build, next, onRecorded }: ActProps) {
  const say = useSaid();
  const [moment, setMoment] = useDraft<Occurred>(`${name}/at`, justNow);
  const [pressed, setPressed] = useState(0);
  const [notices, setNotices] = useState<readonly RefusalView[]>();
  const { sending, send } = useCommand("record");
  const at = occurredAt(moment, now());
  const missing = at === undefined ? [...lacks, "日時を読み取れる形で入力してください。"] : lacks;
  const command = missing.length === 0 && at !== undefined ? build(at) : undefined;
  const plain = JSON.stringify(command && { ...command, occurredAt: moment });
  const [refusedAs, setRefusedAs] = useState("");
  const tried =
    useTryOuts({ [JSON.stringify(moment)]: command })[JSON.stringify(moment)] ?? UNTRIED;
  const refused = sending.state === "refused" && refusedAs === plain ? sending.refusals : [];
  const submit = async (reasons: readonly Answered[]) => {
    setPressed((times) => times + 1);
    const ready =
      at !== undefined && missing.length === 0 && build(occurredAt(moment, now()) ?? at);
    if (!ready) return;
    setRefusedAs(plain);
    const acknowledged = reasons.length > 0 ? { acknowledged: [...reasons] } : {};
    const became = await send((id) => ({ command: { ...ready, ...acknowledged, id } }));
    if (became.state !== "done") return;
    say(recordedAs(what, became.outcome, does));
    setMoment(null);
    onRecorded(became.outcome);
    if (became.outcome.notices.length > 0) setNotices(became.outcome.notices);
    else go(next);
  };
  return {
    moment,
    setMoment,
    notices,
    pressed,
    missing: pressed > 0 ? missing : [],
    refusals: [...refused, ...tried.refusals],
    grounds: tried.grounds,
    fault: sending.state === "failed" ? sending.fault : undefined,
    busy: sending.state === "sending" ? `${does}しています` : undefined,
    submit: (reasons: readonly Answered[]) => void submit(reasons),
  };
}

/** It is recorded, and something in it was set aside: that must be read before going on. */
function SetAside(props: {
  readonly title: string;
  readonly does: ActProps["does"];
  readonly back: ActProps["back"];
  readonly next: string;
  readonly notices: readonly RefusalView[];
}) {
  const { title, does = "記録", back, next, notices } = props;
  return (
    <Page narrow title={title} back={back} action={<PrimaryLink href={next}>続ける</PrimaryLink>}>
      <Notice tone="warning" title={`${does}しました。次の点を確かめてください`}>
        <Bullets items={notices.map((one) => one.message)} />
      </Notice>
    </Page>
  );
}

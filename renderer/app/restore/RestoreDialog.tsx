/** The last question before a restore: why, by whom, and that what is lost is known. */
import { useState } from "react";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { usableStill, whatFollows } from "../../../shared/text/ja/restore.ts";
import type { RehearsalView } from "../../../shared/views/restore.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Pair } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PrimaryButton } from "../../ui/Page.tsx";
import { Check, TextArea, TextField } from "../../ui/TextField.tsx";
import { ask } from "../api.ts";
import { Failure } from "../Failure.tsx";
import { useDesk } from "../ledger.tsx";
import { go, pathTo } from "../paths.ts";
import { RestoreProgress } from "./RestoreProgress.tsx";
import type { RunningRestore } from "./useRestoreStatus.ts";
import { useRestoreStatus } from "./useRestoreStatus.ts";

const FRESH = { reason: "", passphrase: "", login: "", password: "", isKnown: false };
type Typed = typeof FRESH;

/** Asks, restores, and goes to the ledger that is open then. */
export function RestoreDialog(props: {
  readonly view: RehearsalView;
  readonly atStart: boolean;
  readonly onClose: () => void;
}) {
  const { view, atStart, onClose } = props;
  const [typed, setTyped] = useState(FRESH);
  const [asked, setAsked] = useState(false);
  const { busy, fault, why, restore } = useRestore(view, atStart);
  const { running, stop } = useRestoreStatus(busy);
  const loses = view.outcome === "loses";
  const lacks = asked ? lacksOf(typed, { atStart, loses }) : {};
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const act = () => {
    setAsked(true);
    if (Object.keys(lacksOf(typed, { atStart, loses })).length === 0) void restore(typed);
  };
  return (
    <Dialog
      wide
      title={loses ? "後継の台帳を始める" : "このバックアップから復元する"}
      onClose={busy ? stop : onClose}
      close={busy ? "中止する" : "やめる"}
      action={
        <PrimaryButton
          {...(loses ? { tone: "danger" as const } : {})}
          busy={busy ? "復元しています" : undefined}
          onClick={act}
        >
          {loses ? "後継の台帳を始める" : "復元する"}
        </PrimaryButton>
      }
    >
      <StillUsable view={view} />
      <p>{whatFollows(view)}</p>
      <Fields {...{ typed, change, lacks, atStart }} />
      {loses && <Known {...{ typed, change, lacks }} />}
      <Became {...{ running: busy ? running : undefined, fault, why }} />
    </Dialog>
  );
}

/** How far it is, or why there is nothing. */
function Became(props: {
  readonly running: RunningRestore | undefined;
  readonly fault: Fault | undefined;
  readonly why: string | undefined;
}) {
  const { running, fault, why } = props;
  return (
    <>
      {running && <RestoreProgress running={running} />}
      {fault && <Failure fault={fault} />}
      {why !== undefined && <Notice tone="error">{why}</Notice>}
    </>
  );
}

function StillUsable({ view }: { readonly view: RehearsalView }) {
  if (!view.present || !usableStill(view.present)) return null;
  return (
    <Notice tone="warning" title="いまの台帳は開けています">
      いまの台帳が使えるあいだは復元せず、そのまま使ってください。復元するのは、台帳が壊れて記録できないときだけです。
    </Notice>
  );
}

type Lacks = { readonly [K in keyof Typed]?: string };

function lacksOf(
  typed: Typed,
  { atStart, loses }: { readonly atStart: boolean; readonly loses: boolean },
): Lacks {
  const blank = (text: string) => text.trim() === "";
  return {
    ...(blank(typed.reason) ? { reason: "復元する理由を入力してください。" } : {}),
    ...(blank(typed.passphrase) ? { passphrase: "台帳のパスフレーズを入力してください。" } : {}),
    ...(atStart && blank(typed.login) ? { login: "ログイン名を入力してください。" } : {}),
    ...(atStart && blank(typed.password) ? { password: "パスワードを入力してください。" } : {}),
    ...(loses && !typed.isKnown
      ? { isKnown: "失われる記録を確かめて発注者に連絡してから、印を付けてください。" }
      : {}),
  };
}

interface Filling {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly lacks: Lacks;
}

/** That the loss is known is said, not taken for granted. */
function Known({ typed, change, lacks }: Filling) {
  return (
    <>
      <Check
        label="失われる記録があることを確かめ、発注者に連絡しました"
        checked={typed.isKnown}
        onValue={(isKnown) => change({ isKnown })}
        aria-invalid={lacks.isKnown ? true : undefined}
      />
      {lacks.isKnown && <Notice tone="error">{lacks.isKnown}</Notice>}
    </>
  );
}

function Fields(props: Filling & { readonly atStart: boolean }) {
  const { typed, change, lacks, atStart } = props;
  return (
    <>
      <TextArea
        label="復元する理由"
        need="required"
        help="台帳に記録されます。個人の氏名は書かないでください。"
        maxLength={1000}
        value={typed.reason}
        onValue={(reason) => change({ reason })}
        error={lacks.reason}
      />
      {atStart && (
        <Pair>
          <TextField
            label="管理責任者のログイン名"
            need="required"
            autoComplete="username"
            value={typed.login}
            onValue={(login) => change({ login })}
            error={lacks.login}
          />
          <TextField
            label="パスワード"
            need="required"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={typed.password}
            onValue={(password) => change({ password })}
            error={lacks.password}
          />
        </Pair>
      )}
      <TextField
        label="台帳のパスフレーズ"
        need="required"
        help="台帳を作ったときに決めた、鍵のパスフレーズです。ログインのパスワードではありません。"
        type="password"
        autoComplete="off"
        maxLength={200}
        value={typed.passphrase}
        onValue={(passphrase) => change({ passphrase })}
        error={lacks.passphrase}
      />
    </>
  );
}

/** Sends it, and takes the session of the ledger that is open afterwards. */
function useRestore({ path, outcome }: RehearsalView, atStart: boolean) {
  const { take } = useDesk();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [why, setWhy] = useState<string>();
  const restore = async ({ reason, passphrase, login, password }: Typed) => {
    setBusy(true);
    const asked = {
      backup: path,
      reason: reason.trim(),
      passphrase,
      successor: outcome === "loses",
    };
    const reply = atStart
      ? await ask("restoreAtStart", {
          ...asked,
          login: login.normalize("NFKC").trim(),
          password,
        })
      : await ask("restoreBackup", asked);
    setBusy(false);
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok) return;
    setWhy(reply.value.restored ? undefined : reply.value.why);
    if (!reply.value.restored) return;
    go(pathTo.backups());
    take(reply.value.session);
  };
  return { busy, fault, why, restore };
}

/** The making of the ledger on the screen: how far it is, or where it stopped and what is recorded. */
import { CircleCheck, CircleDashed } from "lucide-react";
import { Failure } from "../../app/Failure.tsx";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { RefusalList } from "../../ui/RefusalList.tsx";
import { Asking, Progress } from "../../ui/Section.tsx";
import styles from "./FirstRun.module.css";
import type { MakingLedger, Progress as Made } from "./useMaking.ts";

/** Progress, or what stopped it. */
export function Making({ making }: { readonly making: MakingLedger }) {
  const { progress } = making;
  if (!progress) return null;
  const stopped = progress.fault !== undefined || progress.refusals !== undefined;
  return (
    <div className={styles["shell"]}>
      <Page
        narrow
        title="台帳を作る"
        action={stopped && <Ways making={making} made={progress.made} />}
      >
        {!stopped && !progress.made && <Asking>台帳と鍵を作っています(数秒かかります)</Asking>}
        {!stopped && progress.made && (
          <Progress
            label="登録を記録しています。"
            done={progress.recorded}
            total={progress.planned.length}
          />
        )}
        {stopped && <Stopped progress={progress} />}
      </Page>
    </div>
  );
}

function Stopped({ progress }: { readonly progress: Made }) {
  const { made, planned, recorded, fault, refusals } = progress;
  return (
    <>
      {fault && <Failure fault={fault} />}
      {refusals && <RefusalList refusals={refusals} />}
      {!made && <p>台帳は作られていません。入力したものは残っています。</p>}
      {made && (
        <>
          <Notice tone="info" title="台帳はできています">
            {planned.length}件のうち{recorded}
            件を記録しました。残りは、もう一度記録するか、あとで契約の画面から登録できます。
          </Notice>
          <ul className={styles["done"]}>
            {planned.map(({ what }, index) => (
              <li key={`${index} ${what}`} data-state={index < recorded ? "recorded" : "open"}>
                <Icon of={index < recorded ? CircleCheck : CircleDashed} />
                {what}({index < recorded ? "記録済み" : "未記録"})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Ways({ making, made }: { readonly making: MakingLedger; readonly made: boolean }) {
  if (!made) return <PrimaryButton onClick={making.leave}>入力に戻る</PrimaryButton>;
  return (
    <>
      <Button onClick={making.leave}>この台帳を使い始める</Button>
      <PrimaryButton onClick={() => void making.goOn()}>残りを記録する</PrimaryButton>
    </>
  );
}

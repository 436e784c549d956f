/** Making a ledger, part by part. Each part but what was agreed and the key can be left for later. */
import { useEffect, useState } from "react";
import { useDraft } from "../../app/useDraft.ts";
import { Button } from "../../ui/Button.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { Steps } from "../../ui/Section.tsx";
import { faultsOf } from "./check.ts";
import type { Faults, Secrets } from "./check.ts";
import type { SetupDraft } from "./draft.ts";
import { STEPS, freshDraft } from "./draft.ts";
import styles from "./FirstRun.module.css";
import { KeyStep } from "./KeyStep.tsx";
import { AnswersStep, ContractStep, PartiesStep } from "./steps.tsx";
import { PersonsStep, PlacesStep } from "./rows.tsx";
import { Making } from "./Making.tsx";
import { useMaking } from "./useMaking.ts";

/** What every part is given. */
export interface StepProps {
  readonly draft: SetupDraft;
  readonly change: (part: Partial<SetupDraft>) => void;
  readonly faults: Faults;
}

const LAST = STEPS.length - 1;
/** What was agreed is recorded with the contract, so it cannot be left for later. */
const ANSWERS = LAST - 1;
const NO_SECRETS: Secrets = {
  passphrase: "",
  passphraseAgain: "",
  password: "",
  passwordAgain: "",
};

/** The set-up. */
export function Setup(props: {
  readonly onLeave: () => void;
  readonly onSettingUp: (underway: boolean) => void;
}) {
  const [draft, setDraft, giveUp] = useDraft("setup", freshDraft);
  const [secrets, setSecrets] = useState(NO_SECRETS);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    // The cursor goes to the first field that is missing.
    if (asked > 0) document.querySelector<HTMLElement>("main [aria-invalid]")?.focus();
  }, [asked]);
  const making = useMaking(props.onSettingUp, giveUp);
  const { step } = draft;
  const change = (part: Partial<SetupDraft>) => setDraft((before) => ({ ...before, ...part }));
  const found = faultsOf(draft, step, secrets);
  const move = (to: number, later: readonly number[]) => {
    setAsked(0);
    change({ step: to, later });
  };
  const next = () => {
    if (Object.keys(found).length > 0) {
      return setAsked(asked + 1);
    }
    if (step === LAST) return void making.make(draft, secrets);
    return move(step + 1, without(draft.later, step));
  };
  if (making.progress) return <Making making={making} />;
  const parts: StepProps = { draft, change, faults: asked > 0 ? found : {} };
  return (
    <div className={styles["shell"]}>
      <Page
        key={step}
        narrow
        title={`台帳を作る: ${STEPS[step] ?? ""}`}
        action={
          <>
            <Button onClick={() => (step === 0 ? props.onLeave() : move(step - 1, draft.later))}>
              {step === 0 ? "やめる" : "戻る"}
            </Button>
            {step < ANSWERS && (
              <Button onClick={() => move(step + 1, [...without(draft.later, step), step])}>
                あとで登録する
              </Button>
            )}
            <PrimaryButton onClick={next}>{step === LAST ? "台帳を作る" : "次へ"}</PrimaryButton>
          </>
        }
      >
        <Steps items={STEPS} current={step} />
        {step === LAST ? (
          <KeyStep {...parts} secrets={secrets} onSecrets={setSecrets} />
        ) : (
          <Part {...parts} />
        )}
      </Page>
    </div>
  );
}

const PARTS = [PartiesStep, ContractStep, PlacesStep, PersonsStep, AnswersStep] as const;

function Part(props: StepProps) {
  const Shape = PARTS[props.draft.step] ?? PartiesStep;
  return <Shape {...props} />;
}

function without(list: readonly number[], step: number): readonly number[] {
  return list.filter((one) => one !== step);
}

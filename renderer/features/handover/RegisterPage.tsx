/** Registers units before there is a slip: one by one, or a whole pasted list. */
import { useState } from "react";
import type { AssetView } from "../../../shared/views/asset.ts";
import { now } from "../../app/clock.ts";
import { useContract } from "../../app/contract.tsx";
import { isNotCompleted, useNoContract } from "../../app/noContract.tsx";
import { newId } from "../../app/newId.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { pathTo, useQuery } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useCommand } from "../../app/useCommand.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useScanner } from "../../app/useScanner.ts";
import { useTryOuts } from "../../app/useTryOuts.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import type { Answered } from "../../ui/RefusalList.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Progress, Section } from "../../ui/Section.tsx";
import { Select } from "../../ui/TextField.tsx";
import { strictest } from "./classification.ts";
import { Grid } from "./Grid.tsx";
import { PasteDialog } from "./PasteDialog.tsx";
import type { Row } from "./rows.ts";
import { tidyMark } from "../../app/typed.ts";
import {
  filled,
  freshRow,
  isEmpty,
  lacking,
  registration,
  rowAgain,
  typedInto,
  withEmptyRow,
} from "./rows.ts";
import { totalsInWords } from "./totals.ts";
import { usePaste } from "./Units.tsx";
import type { Shown } from "./useNewSlip.ts";

const TITLE = "情報資産を登録する";
const BACK = { href: pathTo.slips(), label: "受渡票の一覧" };

interface RegisterDraft {
  readonly contract: string;
  readonly rows: readonly Row[];
}

function fresh(): RegisterDraft {
  return { contract: "", rows: [freshRow(newId())] };
}

/** A unit that had left comes again. */
function freshAgain(unit: AssetView): RegisterDraft {
  return { contract: "", rows: [rowAgain(newId(), unit), freshRow(newId())] };
}

type Register = ReturnType<typeof useRegister>;

/** Everything the page knows and does. */
function useRegister(again: AssetView | undefined) {
  const name = again ? `register again ${again.id}` : "register";
  const [draft, setDraft] = useDraft(name, () => (again ? freshAgain(again) : fresh()));
  const { contracts, contract: chosen } = useContract();
  const open = contracts?.filter(isNotCompleted) ?? [];
  const none = useNoContract(isNotCompleted);
  const only = open.length === 1 ? open[0]?.id : undefined;
  const id = draft.contract || chosen?.id || only || "";
  const contract = valueOf(useView("contract", id === "" ? undefined : { id }));
  const about = { contract: id, classification: strictest(contract) };
  const registering = (row: Row) => contract && registration(row, { ...about, occurredAt: now() });
  const tried = useTryOuts(
    Object.fromEntries(filled(draft.rows).map((row) => [row.key, registering(row)])),
  );
  const change = (rows: (before: readonly Row[]) => readonly Row[]) =>
    setDraft((before) => ({ ...before, rows: withEmptyRow(rows(before.rows), newId) }));
  const rows: readonly Shown[] = draft.rows.map((row) => ({
    row,
    state: isEmpty(row) ? { is: "empty" } : { is: "new", lacks: lacking(row) },
    tried: tried[row.key]?.refusals ?? [],
  }));
  return {
    id,
    open,
    none,
    contract,
    rows,
    registering,
    change,
    choose: (to: string) => setDraft((before) => ({ ...before, contract: to })),
  };
}

/** Records the rows one after another; each that is recorded leaves the table. */
function useRecording({ rows, registering, change }: Register) {
  const { sending, send } = useCommand("record");
  const [progress, setProgress] = useState<readonly [number, number]>();
  const say = useSaid();
  const recordAll = async (acknowledged: readonly Answered[] = []) => {
    const ready = rows.filter(({ state }) => state.is === "new");
    for (const [index, { row }] of ready.entries()) {
      setProgress([index, ready.length]);
      const command = registering(row);
      if (!command) break;
      const answered = acknowledged.length > 0 ? { acknowledged: [...acknowledged] } : {};
      const became = await send((id) => ({ command: { ...command, ...answered, id } }));
      if (became.state !== "done") return setProgress(undefined);
      change((before) => before.filter((one) => one.key !== row.key));
    }
    setProgress(undefined);
    return say(`情報資産 ${ready.length}件を登録しました`);
  };
  return { sending, progress, recordAll };
}

/** 情報資産を登録する */
export function RegisterPage() {
  const again = useQuery().get("again") ?? "";
  const view = useView("asset", again === "" ? undefined : { id: again });
  if (again === "") return <Registering key="new" again={undefined} />;
  return (
    <ShownPage view={view} what={TITLE} back={BACK}>
      {(unit) => <Registering key={unit.id} again={unit} />}
    </ShownPage>
  );
}

function Registering({ again }: { readonly again: AssetView | undefined }) {
  const register = useRegister(again);
  const { sending, progress, recordAll } = useRecording(register);
  const [asked, setAsked] = useState(false);
  const lacks = lacksOf(register);
  const record = async (reasons?: readonly Answered[]) => {
    setAsked(lacks !== undefined);
    if (lacks === undefined) await recordAll(reasons);
  };
  return (
    <Page
      title={TITLE}
      back={BACK}
      note={asked && lacks !== undefined && <p role="alert">{lacks}</p>}
      action={
        <PrimaryButton busy={progress && "登録しています"} onClick={() => void record()}>
          登録する
        </PrimaryButton>
      }
    >
      {again && (
        <Notice tone="info">
          {again.number}({again.contractRef.label}
          )の記録から引き継いで登録します。前の記録へのつながりが残ります。内容と分類は、改めて確かめてください。
        </Notice>
      )}
      <p>
        受け取る予定の情報資産を、先に登録します。登録したものは、受渡票に番号を入れるだけで使えます。
      </p>
      <Select
        label="契約"
        need="required"
        help={register.none}
        empty="選んでください"
        options={register.open.map((one) => ({
          value: one.id,
          label: `${one.number} ${one.title}`,
        }))}
        value={register.id}
        onValue={register.choose}
      />
      <Assets register={register} />
      {progress && <Progress label="登録しています。" done={progress[0]} total={progress[1]} />}
      {sending.state === "refused" && (
        <Notice tone="info">表に残っている行は登録していません。ほかの行は登録しました。</Notice>
      )}
      <Outcome
        sending={sending}
        contract={register.id}
        onAnswer={(reasons) => void record(reasons)}
      />
    </Page>
  );
}

function Assets({ register }: { readonly register: Register }) {
  const { id, contract, rows, change } = register;
  const paste = usePaste();
  const add = (added: readonly Row[]) => change((before) => [...before.slice(0, -1), ...added]);
  useScanner((text) => add([{ ...freshRow(newId()), number: tidyMark(text) }]));
  return (
    <Section title="登録する情報資産" note={totalsInWords(rows)}>
      <Grid
        caption="Excelの表は、この画面で貼り付け(Ctrl+V)ると列を読み取って取り込みます。"
        rows={rows}
        contract={id}
        levels={contract?.settings.classification ?? []}
        onSlip={false}
        setRow={(key, part) =>
          change((before) => before.map((row) => (row.key === key ? typedInto(row, part) : row)))
        }
        removeRow={(key) => change((before) => before.filter((row) => row.key !== key))}
      />
      {paste.pasted && (
        <PasteDialog
          pasted={paste.pasted}
          onTake={(added) => {
            add(added);
            paste.close();
          }}
          onClose={paste.close}
        />
      )}
    </Section>
  );
}

function lacksOf({
  id,
  rows,
}: {
  readonly id: string;
  readonly rows: readonly Shown[];
}): string | undefined {
  if (id === "") return "契約を選んでください。";
  const said = rows.filter(({ state }) => state.is === "new");
  if (said.length === 0) return "情報資産を1点以上入れてください。";
  const open = said.filter(
    ({ state, tried }) =>
      (state.is === "new" && state.lacks.length > 0) ||
      tried.some((one) => one.severity === "block"),
  );
  return open.length === 0
    ? undefined
    : `${open.length}行に直すところがあります。表の文を確かめてください。`;
}

/** A bundle for people who do not have the program: whose names go along, where it goes, what was written. */
import { PackageOpen } from "lucide-react";
import type { RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import type { Sent } from "../../../shared/ipc/contract.ts";
import { STILL_THERE } from "../../../shared/text/ja/bundle.ts";
import type { PersonRow } from "../../../shared/views/contract.ts";
import type { ExportStatus } from "../../../shared/views/export.ts";
import { Failure } from "../../app/Failure.tsx";
import { pathTo } from "../../app/paths.ts";
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Bullets, Fields, Soft } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { KeyValue, Progress, Section } from "../../ui/Section.tsx";
import { Check, TextField } from "../../ui/TextField.tsx";
import { GuardsLeftOut } from "./GuardsLeftOut.tsx";
import { useExport } from "./useExport.ts";

type Names = Sent<"exportStart">["names"]["of"];

const NAMES = [
  { id: "all", label: "すべて含める", detail: "発注者など、氏名を知ってよい人に渡すとき" },
  { id: "some", label: "選んだ人のものを省く" },
  { id: "none", label: "すべて省く", detail: "第三者に渡すとき。だれの氏名も入りません" },
] as const satisfies readonly { id: Names; label: string; detail?: string }[];

/** What a person has chosen to hand out. */
interface Choice {
  readonly names: Names;
  /** People whose values are left out, where it is some. */
  readonly without: readonly string[];
  /** Nothing until somebody says so: scans show names, and go where all names go. */
  readonly attachments?: boolean;
}

function isWithScans({ names, attachments }: Choice): boolean {
  return attachments ?? names === "all";
}

function isUnsaid({ names, without }: Choice): boolean {
  return names === "some" && without.length === 0;
}

function sentOf(choice: Choice): Sent<"exportStart"> {
  const { names: of, without } = choice;
  const names = of === "some" ? { of, without: [...without] } : { of };
  return { names, attachments: isWithScans(choice) };
}

/** The page. */
export function ExportPage() {
  const { status, fault, start, cancel } = useExport();
  const [choice, setChoice] = useState<Choice>({ names: "all", without: [] });
  const [isAsked, setAsked] = useState(false);
  const top = useInSight(status?.state);
  const begin = () => {
    setAsked(true);
    if (!isUnsaid(choice)) start(sentOf(choice));
  };
  return (
    <Page
      title="証拠一式の書き出し"
      back={{ href: pathTo.audit(), label: "検証" }}
      action={
        <PrimaryButton
          icon={PackageOpen}
          busy={status?.state === "running" ? "書き出しています" : undefined}
          onClick={begin}
        >
          フォルダを選んで書き出す
        </PrimaryButton>
      }
    >
      <p>
        台帳を持たない人が、このプログラムなしで台帳を確かめられる一式です。すべての記録と署名、検証用ページ(verify.html)が入ります。台帳には何も書き込みません。
      </p>
      {fault && <Failure fault={fault} />}
      <div ref={top}>{status && <Status status={status} onCancel={cancel} />}</div>
      <Contents choice={choice} onChoice={setChoice} isAsked={isAsked} />
    </Page>
  );
}

/** Brings what stands at the top into sight whenever it turns into something else; not when the page is opened. */
function useInSight(state: ExportStatus["state"] | undefined): RefObject<HTMLDivElement | null> {
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    const isChange = before.current !== undefined && before.current !== state;
    before.current = state;
    if (isChange) top.current?.scrollIntoView({ block: "center" });
  }, [state]);
  return top;
}

function Contents(props: {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
  /** The export was asked for: what is missing is said from now on. */
  readonly isAsked: boolean;
}) {
  const { choice, onChoice, isAsked } = props;
  const { names, without } = choice;
  const isFull = isWithScans(choice);
  return (
    <Section title="含めるもの">
      <Fields>
        <Choices
          label="氏名などの個人情報"
          choices={NAMES}
          value={names}
          onValue={(id) =>
            onChoice({ ...choice, names: NAMES.find((one) => one.id === id)?.id ?? names })
          }
          help="省いても、記録が書き換えられていないことは確かめられます。"
        />
        {names === "some" && (
          <>
            <Persons
              without={without}
              onWithout={(people) => onChoice({ ...choice, without: people })}
              error={isAsked && isUnsaid(choice) ? "省く人を1人以上選んでください。" : undefined}
            />
            <GuardsLeftOut
              without={without}
              onWithout={(people) => onChoice({ ...choice, without: people })}
            />
          </>
        )}
        <Check
          label="添付ファイル(署名した用紙の読取り、写真など)を含める"
          checked={isFull}
          onValue={(attachments) => onChoice({ ...choice, attachments })}
        />
      </Fields>
      {names !== "all" && (
        <Notice tone={isFull ? "warning" : "info"}>
          {isFull && "添付ファイルには、省いた人の氏名や署名が写っていることがあります。"}
          {STILL_THERE}
        </Notice>
      )}
    </Section>
  );
}

/** How many persons are all in sight at once. */
const IN_SIGHT = 12;

function Persons(props: {
  readonly without: readonly string[];
  readonly onWithout: (without: readonly string[]) => void;
  readonly error: string | undefined;
}) {
  const { without, onWithout, error } = props;
  const [sought, setSought] = useState("");
  const chosen = (persons: readonly PersonRow[]) =>
    persons.filter(({ id }) => without.includes(id)).length;
  const isSought = ({ name, kana, party, id }: PersonRow) =>
    without.includes(id) || `${name} ${kana} ${party.label}`.includes(sought.trim());
  return (
    <Shown view={useView("persons", {})} what="人の一覧">
      {(persons) => (
        <Section title="省く人" note={`${chosen(persons)}人を選びました`}>
          {persons.length > IN_SIGHT && (
            <TextField label="氏名・所属で絞り込む" value={sought} onValue={setSought} />
          )}
          {error && <Notice tone="error">{error}</Notice>}
          {persons.filter(isSought).map(({ id, name, party }) => (
            <Check
              key={id}
              label={
                <>
                  {name} <Soft>{party.label}</Soft>
                </>
              }
              checked={without.includes(id)}
              onValue={(isOn) =>
                onWithout(isOn ? [...without, id] : without.filter((one) => one !== id))
              }
            />
          ))}
        </Section>
      )}
    </Shown>
  );
}

function Status({
  status,
  onCancel,
}: {
  readonly status: ExportStatus;
  readonly onCancel: () => void;
}) {
  switch (status.state) {
    case "idle":
      return null;
    case "running":
      return (
        <Section title="書き出しています">
          <Progress
            label="記録と署名を書き出しています。"
            done={status.done}
            total={status.total}
            far={`${Math.floor((status.done / Math.max(status.total, 1)) * 100)}%`}
            onStop={onCancel}
          />
        </Section>
      );
    case "cancelled":
      return (
        <Notice tone="info" title="書き出しを中止しました">
          書きかけのものは残していません。
        </Notice>
      );
    case "failed":
      return <Notice tone="error">{status.says}</Notice>;
    case "done":
      return (
        <Section title="書き出しました">
          <Notice tone="ok">{status.says}</Notice>
          <KeyValue facts={[["フォルダ", mono(status.folder)]]} />
          <Bullets
            items={[
              "フォルダごと、または ZIP にして渡してください。",
              "受け取った人は、フォルダの中の verify.html を開き、このフォルダを選ぶと確かめられます。",
              ...(status.redacted ? [STILL_THERE] : []),
            ]}
          />
        </Section>
      );
  }
}

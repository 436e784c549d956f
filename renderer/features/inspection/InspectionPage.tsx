/** An inspection of one contract over a period, on the screen, on paper, in a file. */
import { useEffect } from "react";
import { shortDate } from "../../../shared/forms/era.ts";
import type { ContractRow } from "../../../shared/views/contract.ts";
import type { InspectionView } from "../../../shared/views/inspection.ts";
import { inspectionText } from "../../../shared/text/ja/inspection.ts";
import { ask } from "../../app/api.ts";
import { today } from "../../app/clock.ts";
import { useContract } from "../../app/contract.tsx";
import { useNoContract } from "../../app/noContract.tsx";
import { Failure } from "../../app/Failure.tsx";
import { pathTo } from "../../app/paths.ts";
import { IntoFile, ontoPaper, useLettingOut } from "../../app/useLettingOut.tsx";
import { useDraft } from "../../app/useDraft.ts";
import { given } from "../../app/typed.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { Pair } from "../../ui/Layout.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { Asking } from "../../ui/Section.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import { Articles } from "./Articles.tsx";

const BACK = { href: pathTo.audit(), label: "検証" };

interface Asked {
  readonly contract: string;
  readonly from: string;
  readonly to: string;
}

type Draft = Partial<Asked> & { readonly requester?: string };

/** The page: the whole term of the contract until someone asks for less. */
export function InspectionPage() {
  const { contract: chosen, contracts = [] } = useContract();
  const [draft, setDraft] = useDraft<Draft>("inspection", () => ({}));
  const contract = contracts.find(({ id }) => id === draft.contract) ?? chosen ?? contracts[0];
  const { from, to } = typedPeriod(draft, contract);
  const asked = contract && askedFor(contract.id, dayTyped(from), dayTyped(to));
  return (
    <Page
      title={inspectionText.title}
      back={BACK}
      action={asked && <Ways asked={asked} requester={draft.requester ?? ""} />}
    >
      <Select
        label="契約"
        help={useNoContract()}
        width="middle"
        empty="選んでください"
        options={contracts.map(({ id, title }) => ({ value: id, label: title }))}
        value={contract?.id ?? ""}
        onValue={(id) => setDraft({ contract: id })}
      />
      <Pair>
        <DateField
          label="期間の始まり"
          need="required"
          value={from}
          onValue={(day) => setDraft({ ...draft, from: day })}
        />
        <DateField
          label="期間の終わり"
          need="required"
          value={to}
          onValue={(day) => setDraft({ ...draft, to: day })}
        />
      </Pair>
      <TextField
        label="請求者"
        need="optional"
        help="検査を求めた発注者の人。印刷した一覧に載ります。"
        width="middle"
        maxLength={100}
        value={draft.requester ?? ""}
        onValue={(requester) => setDraft({ ...draft, requester })}
      />
      {asked ? (
        <Seen asked={asked} />
      ) : (
        <p>契約を選び、始まりが終わりより前になるように期間を入力してください。</p>
      )}
    </Page>
  );
}

function typedPeriod(draft: Partial<Asked>, contract: ContractRow | undefined) {
  const last = contract && contract.to < today() ? contract.to : today();
  return {
    from: draft.from ?? (contract ? shortDate(contract.from) : ""),
    to: draft.to ?? shortDate(last),
  };
}

/** A period, if it is one. */
function askedFor(
  contract: string,
  from: string | undefined,
  to: string | undefined,
): Asked | undefined {
  if (from === undefined || to === undefined || from > to) return undefined;
  return { contract, from, to };
}

/** What the ledger says to exactly this question; of a large contract it takes a while to be gathered. */
function Seen({ asked }: { readonly asked: Asked }) {
  const view = useView("inspection", asked);
  useEffect(() => () => void ask("inspectionCancel", {}), []);
  if (view.state === "failed") return <Failure fault={view.fault} />;
  const seen = valueOf(view);
  return (
    <>
      {view.state === "asking" && <Asking>{inspectionText.gathering}</Asking>}
      {seen && answers(seen, asked) && <Articles inspection={seen} />}
    </>
  );
}

/** Whether this is about the question, and not about one that was asked before. */
function answers({ contract, from, to }: InspectionView, asked: Asked): boolean {
  return contract.id === asked.contract && from === asked.from && to === asked.to;
}

function Ways({ asked, requester }: { readonly asked: Asked; readonly requester: string }) {
  const out = useLettingOut(inspectionText.title, (target) =>
    ask("printInspection", { ...asked, ...given("requester", requester), target }),
  );
  return (
    <>
      {out.trouble}
      <IntoFile out={out} />
      <PrimaryButton {...ontoPaper(out)}>印刷</PrimaryButton>
    </>
  );
}

/** One instruction: what the client wants, how far it is carried out, and the next thing to do. */
import { eraDate } from "../../../shared/forms/era.ts";
import { method, technique } from "../../../shared/text/ja/words.ts";
import type { InstructionView } from "../../../shared/views/disposal.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { Papers } from "../../app/Papers.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { UnitsField } from "../../app/UnitsField.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import { InstructionBadge } from "./badges.tsx";

const BACK = { href: pathTo.disposals(), label: "廃棄" };

/** The page. */
export function InstructionPage({ instruction }: { readonly instruction: string }) {
  return (
    <ShownPage view={useView("instruction", { id: instruction })} what="廃棄の指示" back={BACK}>
      {(order) => (
        <Page
          title={`廃棄の指示 ${order.number}`}
          beside={<InstructionBadge order={order} />}
          back={BACK}
          action={<Next order={order} />}
        >
          {order.withdrawn && <Notice tone="info">この指示は撤回されています。</Notice>}
          <KeyValue
            facts={[
              ["契約", linkTo(order.contract, (id) => pathTo.contract(id))],
              ["指示の日", eraDate(order.date)],
              ["期限", eraDate(order.deadline)],
              ["廃棄の区分", method[order.method]],
              ["技法", order.technique ? technique[order.technique] : "指定なし"],
              ["立会い", order.witnessRequired ? "発注者職員の立会いが必要" : "求めない"],
              ["写真", order.photosRequired ? "情報資産ごとに必要" : "求めない"],
              ["進み具合", progress(order)],
            ]}
          />
          <UnitsField units={order.items} />
          <Papers contract={order.contract.id} kinds={["instruction"]} about={order.id} />
        </Page>
      )}
    </ShownPage>
  );
}

function progress(order: InstructionView): string {
  return [
    `未着手 ${grouped(order.waiting)}点`,
    `手続中 ${grouped(order.underway)}点`,
    `実施済 ${grouped(order.destroyed)}点`,
    `うち廃棄済 ${grouped(order.disposed)}点`,
  ].join("、");
}

function Next({ order }: { readonly order: InstructionView }) {
  const mayRecord = useMayRecord();
  const waiting = order.items.filter(({ state }) => state === "disposalInstructed");
  if (!mayRecord || order.withdrawn || waiting.length === 0) return null;
  const units = waiting.map(({ id }) => id);
  return (
    <>
      <ButtonLink href={pathTo.withdrawInstruction(order.id)}>撤回を記録する</ButtonLink>
      <PrimaryLink href={pathTo.newSlip({ kind: "disposal", instruction: order.id, units })}>
        廃棄票を作る({grouped(units.length)}点)
      </PrimaryLink>
    </>
  );
}

/** One change of persons: what was handed on, both signatures, the client's notice, and what the one who goes still has. */
import { eraDate } from "../../../shared/forms/era.ts";
import { confirmedBy } from "../../../shared/text/ja/correction.ts";
import type { SuccessionView } from "../../../shared/views/succession.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { quantityText } from "../../app/unitText.ts";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { linkTo } from "../../ui/links.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";
import { Table } from "../../ui/Table.tsx";
import { Timeline } from "../../ui/Timeline.tsx";
import { OnPaper } from "./OnPaper.tsx";
import { SuccessionBadge } from "./Successions.tsx";

/** The page. */
export function SuccessionPage({ id }: { readonly id: string }) {
  const back = { href: pathTo.contracts(), label: "契約の一覧" };
  return (
    <ShownPage view={useView("succession", { id })} what="引継書" back={back}>
      {(succession) => <Everything succession={succession} />}
    </ShownPage>
  );
}

function Everything({ succession }: { readonly succession: SuccessionView }) {
  const { contract, from, to, state, items, keys, left, history } = succession;
  return (
    <Page
      title={`引継書 ${from.label} から ${to.label} へ`}
      beside={<SuccessionBadge state={state} />}
      back={{ href: pathTo.contract(contract.id, "persons"), label: "契約の人" }}
      action={<Actions succession={succession} />}
    >
      <Facts succession={succession} />
      <Section title="引き継ぐ情報資産" note={`${grouped(items.length)}点`}>
        <Table
          caption="引き継ぐ情報資産"
          captionHidden
          columns={[
            { head: "資産番号", cell: ({ number }) => number, wrap: "none" },
            { head: "名称", cell: ({ name }) => name },
            { head: "数量", cell: ({ quantity }) => quantityText(quantity), align: "end" },
            { head: "場所", cell: ({ place, shelf }) => [place?.label, shelf].join(" ") },
          ]}
          rows={items}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => pathTo.asset(id)}
        />
      </Section>
      <Section title="引き継ぐ鍵・ケース等" note={`${keys.length}件`}>
        <KeyValue facts={keys.map(({ what, count }) => [what, `${grouped(count)}点`])} />
      </Section>
      <Section title="前任に残るもの">
        {left.units > 0 && <p>前任が保管責任者の情報資産が {grouped(left.units)}点あります。</p>}
        <Left tasks={left.tasks} />
        {left.units === 0 && left.tasks.length === 0 && <p>ありません。</p>}
      </Section>
      <OnPaper form="succession" word="引継書" of={succession} />
      <Section title="この引継書の記録">
        <Timeline items={history} hrefOf={pathTo.entry} />
      </Section>
    </Page>
  );
}

function Facts({ succession }: { readonly succession: SuccessionView }) {
  const { number, contract, from, to, reason, lastDay, handed, taken, withdrawn } = succession;
  return (
    <>
      {withdrawn && (
        <Notice tone="info" title="取り下げました">
          {moment(withdrawn.at)} {withdrawn.reason}
        </Notice>
      )}
      <KeyValue
        facts={[
          ["番号", number],
          ["契約", linkTo(contract, pathTo.contract)],
          ["理由", reason],
          ["前任の指定の最終日", lastDay && eraDate(lastDay)],
          [
            "前任の確認",
            `${from.label} ${moment(handed.at)}(${confirmedBy[handed.by]}) ${handed.remarks ?? ""}`,
          ],
          [
            "後任の確認",
            taken
              ? `${to.label} ${moment(taken.at)}(${confirmedBy[taken.by]}) ${taken.remarks ?? ""}`
              : "まだです",
          ],
          ["発注者への届出", taken ? (taken.notice ?? "記録なし") : undefined],
        ]}
      />
    </>
  );
}

function Actions({ succession: { id, state } }: { readonly succession: SuccessionView }) {
  const mayRecord = useMayRecord();
  if (state !== "handed" || !mayRecord) return null;
  return (
    <>
      <ButtonLink href={pathTo.successionAct(id, "withdraw")}>取り下げる</ButtonLink>
      <PrimaryLink href={pathTo.successionAct(id, "accept")}>後任が引継ぎを受ける</PrimaryLink>
    </>
  );
}

/** What names the one who goes, and is not done: it is finished by the successor or made out anew. */
export function Left({ tasks }: { readonly tasks: SuccessionView["left"]["tasks"] }) {
  if (tasks.length === 0) return null;
  return (
    <Notice tone="warning" title={`前任の名前で手続中のもの ${tasks.length}件`}>
      <ul>
        {tasks.map(({ kind, ref, text }) => (
          <li key={kind + ref.id}>
            <a href={kind === "slip" ? pathTo.slip(ref.id) : pathTo.transport(ref.id)}>{text}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

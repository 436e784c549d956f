/** A slip held for a confirmation outside a designation: who, what to do, and what the client said (Art. 12). */
import { outcome } from "../../../shared/text/ja/confirmation.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { Notice } from "../../ui/Notice.tsx";

/** Why it is held, or why it was; nothing for a slip that never was. */
export function Doubted({ slip }: { readonly slip: SlipView }) {
  const mayRecord = useMayRecord();
  const { doubt } = slip;
  if (!doubt) return null;
  const { settled } = doubt;
  if (settled) {
    return (
      <Notice
        tone={settled.outcome === "confirmed" ? "info" : "warning"}
        title={`指定の期間外の確認を、発注者が${outcome[settled.outcome]}`}
      >
        {settled.document} {settled.person} {settled.note}
        {settled.outcome === "refused" && slip.state === "held" && (
          <>
            {" "}
            情報資産は保留のままです。発注者の指示により、保留を解くか、返却してください(第12条第1項)。
          </>
        )}
      </Notice>
    );
  }
  const term = `${eraDate(doubt.from)}から${doubt.to === undefined ? "" : `${eraDate(doubt.to)}まで`}`;
  return (
    <Notice
      tone="warning"
      title="指定の期間外の人が確認したため、保留しています"
      actions={
        mayRecord && (
          <ButtonLink size="s" href={pathTo.settleSlip(slip.id)}>
            発注者の確認の結果を登録する
          </ButtonLink>
        )
      }
    >
      {moment(doubt.at)} に紙で確認した {doubt.person} の指定の期間は、{term}です。
      署名済みの写しを取り込み、発注者に書面で確かめてください(第12条第1項)。
    </Notice>
  );
}

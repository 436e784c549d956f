/** After the confirmations: one sentence, the number, and the paper. */
import { slipKind } from "../../../shared/text/ja/words.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { pathTo } from "../../app/paths.ts";
import { Sheet } from "../../app/Sheets.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryLink } from "../../ui/Page.tsx";
import { ButtonLink } from "../../ui/Button.tsx";
import styles from "./Confirm.module.css";
import { sumInWords } from "./totals.ts";

/** What came of the slip. */
export function Finished({ slip }: { readonly slip: SlipView }) {
  const onPaper = [slip.giverSide, slip.receiverSide].some(
    (side) => side.confirmed?.by === "paper",
  );
  const stage = slip.sheets.some((one) => one.stage === "completed") ? "completed" : "issued";
  return (
    <Page
      title={`受渡票 ${slip.number}`}
      back={{ href: pathTo.slips(), label: "受渡票の一覧" }}
      wide
      action={
        <>
          <ButtonLink href={pathTo.newSlip({ kind: slip.kind })}>続けて受け渡す</ButtonLink>
          <PrimaryLink href={pathTo.slip(slip.id)}>受渡票の画面へ</PrimaryLink>
        </>
      }
    >
      <div className={styles["desk"]}>
        <Sheet
          key={stage}
          sent={{ form: "handoverSlip", subject: slip.id, stage }}
          what={`受渡票 ${slip.number}`}
        />
        <div className={styles["finished"]}>
          <p className={styles["number"]}>{slip.number}</p>
          <Sentence slip={slip} />
          <p>{sumInWords(slip.items.map(({ asset }) => asset))}</p>
          {onPaper && (
            <Notice tone="info" title="押印または署名が残っています">
              印刷した受渡票に押印または署名を受け、その写しを取り込んでください。
            </Notice>
          )}
          {onPaper && <SignedCopies form="handoverSlip" subject={slip.id} scans={slip.scans} />}
        </div>
      </div>
    </Page>
  );
}

function Sentence({ slip }: { readonly slip: SlipView }) {
  if (slip.state === "completed") {
    return (
      <Notice tone="ok">
        {slipKind[slip.kind]}
        の受渡しを、双方の確認のとおり記録しました。2部印刷して、1部ずつ持ってください。
      </Notice>
    );
  }
  if (slip.state === "held") {
    return (
      <Notice tone="warning" title="相違があり、一部を保留しています">
        一致した情報資産は受け渡しました。相違のあったものは保留です。発注者へ連絡し、指示を受けてください(第18条)。
      </Notice>
    );
  }
  if (slip.state === "void") {
    return <Notice tone="info">この受渡票は取り消され、欠番になっています。</Notice>;
  }
  return (
    <Notice tone="info" title="到着の照合を待っています">
      {slip.transport && (
        <a href={pathTo.transport(slip.transport.id)}>搬送 {slip.transport.label}</a>
      )}
      の到着と照合を記録すると、受領を確認できます。
    </Notice>
  );
}

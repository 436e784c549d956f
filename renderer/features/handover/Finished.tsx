/** After the confirmations: one sentence, the number, and the paper. */
import { sumInWords } from "../../app/unitText.ts";
import { FileDown, Printer } from "lucide-react";
import { slipKind } from "../../../shared/text/ja/words.ts";
import type { SlipView } from "../../../shared/views/handover.ts";
import { pathTo } from "../../app/paths.ts";
import { Paper, Unprinted, usePrinting } from "../../app/Sheets.tsx";
import { SignedCopies } from "../../app/SignedCopies.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { Doubted } from "./Doubted.tsx";
import styles from "./Confirm.module.css";

/** What came of the slip. */
export function Finished({ slip }: { readonly slip: SlipView }) {
  const stage = slip.sheets.some((one) => one.stage === "completed") ? "completed" : "issued";
  const sent = { form: "handoverSlip", subject: slip.id, stage } as const;
  const { printing, print } = usePrinting(sent, `受渡票 ${slip.number}`);
  return (
    <Page
      title={`受渡票 ${slip.number}`}
      back={{ href: pathTo.slips(), label: "受渡票の一覧" }}
      wide
      action={
        <>
          <ButtonLink href={pathTo.slip(slip.id)}>受渡票の画面へ</ButtonLink>
          <Button
            icon={FileDown}
            busy={printing.doing === "file" ? "保存しています" : undefined}
            onClick={() => void print("file")}
          >
            PDFに保存
          </Button>
          <PrimaryButton
            icon={Printer}
            busy={printing.doing === "printer" ? "印刷しています" : undefined}
            onClick={() => void print("printer")}
          >
            2部印刷
          </PrimaryButton>
        </>
      }
    >
      <div className={styles["desk"]}>
        <Paper key={stage} sent={sent} />
        <div className={styles["sides"]}>
          <Sentence slip={slip} />
          <Unprinted printing={printing} />
          <p>{sumInWords(slip.items.map(({ asset }) => asset))}</p>
          <OnPaper slip={slip} />
          <p>
            <a href={pathTo.newSlip({ kind: slip.kind })}>続けて受け渡す</a>
          </p>
        </div>
      </div>
    </Page>
  );
}

/** A seal or a signature on paper is still to come. */
function OnPaper({ slip }: { readonly slip: SlipView }) {
  const sides = [slip.giverSide, slip.receiverSide];
  if (!sides.some((side) => side.confirmed?.by === "paper")) return null;
  return (
    <>
      <Notice tone="info" title="押印または署名が残っています">
        印刷した受渡票に押印または署名を受け、その写しを取り込んでください。
      </Notice>
      <SignedCopies form="handoverSlip" subject={slip.id} scans={slip.scans} />
    </>
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
  if (slip.state === "held" && slip.doubt) return <Doubted slip={slip} />;
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
      {slip.transport && <a href={pathTo.transport(slip.transport.id)}>{slip.transport.label}</a>}
      の到着と照合を記録すると、受領を確認できます。
    </Notice>
  );
}

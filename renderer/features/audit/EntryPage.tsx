/** One entry exactly as it stands in the file, with what proves it. */
import type { EntryView } from "../../../shared/views/audit.ts";
import { useDesk } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { SaveProof } from "../../app/Proof.tsx";
import { ShownPage } from "../../app/ShownPage.tsx";
import { useView } from "../../app/useView.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { moment } from "../../ui/dates.ts";
import { GroundTable } from "../../ui/Grounds.tsx";
import { Line, Raw } from "../../ui/Layout.tsx";
import { mono } from "../../ui/links.tsx";
import { grouped } from "../../ui/numbers.ts";
import { Page } from "../../ui/Page.tsx";
import { KeyValue, Section } from "../../ui/Section.tsx";

/** The page. */
export function EntryPage({ seq }: { readonly seq: number }) {
  const back = { href: pathTo.entries(), label: "記録の一覧" };
  return (
    <ShownPage view={useView("entry", { seq })} what={`記録 ${seq}`} back={back}>
      {(entry) => (
        <Page title={`記録 ${grouped(seq)}`} back={back}>
          <Neighbours seq={seq} />
          <KeyValue
            facts={[
              ["内容", entry.title],
              ["記録した日時", entry.recordedAt === "" ? "" : moment(entry.recordedAt)],
              ["記録した人", entry.by],
              ["記録のハッシュ", mono(entry.leaf)],
              ["直前の記録のハッシュ", mono(entry.prev)],
              ["操作の識別番号", mono(entry.command)],
            ]}
          />
          <Resting entry={entry} />
          <Section title="この記録を渡す">
            <p>
              証明のファイルを保存します。受け取った人は、この台帳がなくても、記録がこの台帳にあったことを確かめられます。氏名などの個人情報は含みません。
            </p>
            <SaveProof seq={seq} />
          </Section>
          <Exact entry={entry} />
        </Page>
      )}
    </ShownPage>
  );
}

/** The papers that allowed it, as they were when it was decided. */
function Resting({ entry: { grounds } }: { readonly entry: EntryView }) {
  return (
    <Section title="この記録の根拠">
      {grounds.length > 0 ? (
        <GroundTable grounds={grounds} hrefOf={pathTo.entry} />
      ) : (
        <p>文書を根拠としない記録か、根拠を書き留めない版で記録されたものです。</p>
      )}
    </Section>
  );
}

function Neighbours({ seq }: { readonly seq: number }) {
  const { session } = useDesk();
  const last = (session.ledger?.size ?? 0) - 1;
  return (
    <Line>
      {seq > 0 && (
        <ButtonLink size="s" href={pathTo.entry(seq - 1)}>
          前の記録
        </ButtonLink>
      )}
      {seq < last && (
        <ButtonLink size="s" href={pathTo.entry(seq + 1)}>
          次の記録
        </ButtonLink>
      )}
    </Line>
  );
}

/** The bytes that are hashed, and the signed head that covers them. */
function Exact({ entry }: { readonly entry: EntryView }) {
  const { checkpoint } = entry;
  return (
    <>
      <Section title="ファイルにあるままの内容">
        <Raw label="記録の本文">{entry.body}</Raw>
      </Section>
      {checkpoint && (
        <Section title="署名された先頭" note={`${grouped(checkpoint.size)}件の時点`}>
          <Raw label="署名された先頭">{checkpoint.note}</Raw>
        </Section>
      )}
    </>
  );
}

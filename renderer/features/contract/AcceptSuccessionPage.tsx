/** The one who comes takes over and signs; the client's notice is recorded with it. */
import { useState } from "react";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { SuccessionView } from "../../../shared/views/succession.ts";
import { now } from "../../app/clock.ts";
import {
  DocumentFields,
  documentLacks,
  freshDocument,
  givenDocument,
} from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SigningPage } from "../../app/SigningPage.tsx";
import { useView } from "../../app/useView.ts";
import { grouped } from "../../ui/numbers.ts";
import { KeyValue } from "../../ui/Section.tsx";

const TITLE = "引継ぎを受ける";

/** The page. */
export function AcceptSuccessionPage({ id }: { readonly id: string }) {
  const back = { href: pathTo.succession(id), label: "引継書" };
  return (
    <ShownPage view={useView("succession", { id })} what={TITLE} back={back}>
      {(succession) => <UnderContract succession={succession} />}
    </ShownPage>
  );
}

function UnderContract({ succession }: { readonly succession: SuccessionView }) {
  const back = { href: pathTo.succession(succession.id), label: "引継書" };
  return (
    <ShownPage view={useView("contract", { id: succession.contract.id })} what={TITLE} back={back}>
      {(contract) => <Form succession={succession} contract={contract} />}
    </ShownPage>
  );
}

function Form(props: { readonly succession: SuccessionView; readonly contract: ContractView }) {
  const { succession, contract } = props;
  const { id, from, to, items, keys } = succession;
  const [notice, setNotice] = useState(freshDocument);
  return (
    <SigningPage
      title={TITLE}
      back={{ href: pathTo.succession(id), label: "引継書" }}
      contract={contract}
      person={to.id}
      what="後任の確認"
      recorded="引継ぎ"
      lacks={documentLacks(notice, "届出の文書", "optional")}
      build={(signed) => ({
        type: "acceptSuccession",
        occurredAt: now(),
        succession: id,
        person: to.id,
        ...givenDocument("notice", notice),
        ...signed,
      })}
      next={pathTo.succession(id)}
    >
      <p>確認すると、次の情報資産の保管責任者が替わります。場所は変わりません。</p>
      <KeyValue
        facts={[
          ["前任", from.label],
          ["情報資産", `${grouped(items.length)}点`],
          ["鍵・ケース等", keys.map(({ what, count }) => `${what} ${count}点`).join("、")],
        ]}
      />
      <DocumentFields
        label="届出の文書"
        need="optional"
        help="管理責任者の交代を発注者へ届け出た文書です。"
        value={notice}
        onValue={setNotice}
      />
    </SigningPage>
  );
}

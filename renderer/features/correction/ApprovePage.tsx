/** One side approves a correction of what it had confirmed. */
import { useState } from "react";
import type { Side } from "../../../shared/domain/commands/correction.ts";
import { side as sideWord } from "../../../shared/text/ja/correction.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import type { CorrectionView } from "../../../shared/views/correction.ts";
import { now } from "../../app/clock.ts";
import { CorrectedLines } from "../../app/Corrections.tsx";
import { pathTo } from "../../app/paths.ts";
import { SigningPage } from "../../app/SigningPage.tsx";
import { Select } from "../../ui/TextField.tsx";
import { OfSide, ofSide } from "./OfSide.tsx";

interface Of {
  readonly correction: CorrectionView;
  readonly contract: ContractView;
  readonly side: Side;
}

/** The page. */
export function ApprovePage({ id, side }: { readonly id: string; readonly side: Side }) {
  return (
    <OfSide id={id} what="訂正の承認">
      {(correction, contract) => <Desk {...{ correction, contract, side }} />}
    </OfSide>
  );
}

function Desk({ correction, contract, side }: Of) {
  const people = ofSide(correction, contract, side);
  const [person, setPerson] = useState(people[0]?.value ?? "");
  return (
    <SigningPage
      key={person}
      title={`訂正票 ${correction.number} の承認を記録する`}
      back={{ href: pathTo.correction(correction.id), label: "訂正票" }}
      contract={contract}
      person={person}
      what={`${sideWord[side]}の承認`}
      recorded="訂正の承認"
      paper="訂正票"
      build={(signed) => ({
        type: "approveCorrection",
        occurredAt: now(),
        correction: correction.id,
        side,
        person,
        ...signed,
      })}
      next={pathTo.correction(correction.id)}
    >
      <p>
        双方が確認した受渡しの内容の訂正です。訂正前と訂正後を確かめ、引渡側と受領側の両方が承認すると有効になります。
      </p>
      <CorrectedLines lines={correction.lines} />
      <p>理由: {correction.reason}</p>
      <Select
        label={`承認する人(${sideWord[side]})`}
        need="required"
        width="middle"
        options={people}
        value={person}
        onValue={setPerson}
      />
    </SigningPage>
  );
}

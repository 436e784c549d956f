/** One side approves a correction of what it had confirmed: by its own password, by hand, or on the paper. */
import { useState } from "react";
import type { ReactNode } from "react";
import type { Side } from "../../../shared/domain/commands/correction.ts";
import { side as sideWord } from "../../../shared/text/ja/correction.ts";
import type { ContractView, PersonRow } from "../../../shared/views/contract.ts";
import type { CorrectionView } from "../../../shared/views/correction.ts";
import { now } from "../../app/clock.ts";
import { CorrectedLines } from "../../app/Corrections.tsx";
import { ForManagers } from "../../app/ForManagers.tsx";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import type { Given } from "../../app/SidePanel.tsx";
import { SidePanel, confirmationBy, freshGiven, givenLacks } from "../../app/SidePanel.tsx";
import { useCommand } from "../../app/useCommand.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { Fields } from "../../ui/Layout.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Select } from "../../ui/TextField.tsx";
import { OfSide, ofSide } from "./OfSide.tsx";

interface Of {
  readonly correction: CorrectionView;
  readonly contract: ContractView;
  readonly side: Side;
}

/** The page. */
export function ApprovePage({ id, side }: { readonly id: string; readonly side: Side }) {
  const back = { href: pathTo.correction(id), label: "訂正票" };
  return (
    <ForManagers title="訂正の承認を記録する" back={back}>
      <OfSide id={id} what="訂正の承認">
        {(correction, contract) => <Desk {...{ correction, contract, side }} />}
      </OfSide>
    </ForManagers>
  );
}

function Desk(of: Of) {
  const { correction, contract, side } = of;
  const people = ofSide(correction, contract, side);
  const [person, setPerson] = useState(people[0]?.value ?? "");
  return (
    <Meeting key={person} {...of} person={person}>
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
    </Meeting>
  );
}

/** Whoever sits there now; another person starts anew. */
function Meeting(of: Of & { readonly person: string; readonly children: ReactNode }) {
  const { correction, contract, side, person, children } = of;
  const who = useWho(contract, person);
  const [given, setGiven] = useState<Given>();
  const [asked, setAsked] = useState(false);
  const { sending, approve } = useApproving(correction, side);
  const say = useSaid();
  const typed = given ?? freshGiven(who);
  const lacks = givenLacks(typed);
  const send = async () => {
    setAsked(true);
    if (lacks !== undefined) return;
    const became = await approve(person, typed, who.account);
    setGiven({ ...typed, password: "" });
    if (became.state !== "done") return;
    say(recordedAs("訂正の承認", became.outcome));
    go(pathTo.correction(correction.id));
  };
  return (
    <Page
      narrow
      title={`訂正票 ${correction.number} の承認を記録する`}
      back={{ href: pathTo.correction(correction.id), label: "訂正票" }}
      note={asked && lacks !== undefined && <p role="alert">{lacks}</p>}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void send()}
        >
          承認を記録する
        </PrimaryButton>
      }
    >
      <Fields>
        {children}
        <SidePanel
          title={`${sideWord[side]}の承認`}
          side={who}
          given={typed}
          onGiven={setGiven}
          paper="訂正票"
          withoutCard
        />
        <Outcome sending={sending} contract={contract.id} />
      </Fields>
    </Page>
  );
}

/** Who is to approve, and the account with whose password that can be done. */
function useWho(contract: ContractView, id: string) {
  const accounts = valueOf(useView("accounts", {}));
  const person = contract.persons.find((one) => one.id === id);
  const account = accounts?.find((one) => one.person === id && !one.closed);
  return {
    ...(person ? standingOf(person) : { person: { id, label: id }, party: "" }),
    account: account?.account ?? "",
    ...(account ? { login: account.login } : {}),
  };
}

function standingOf({ id, name, party, department, title, designations }: PersonRow) {
  const office = designations.find((one) => one.inForce)?.office;
  return {
    person: { id, label: name },
    party: party.label,
    ...(department === undefined ? {} : { department }),
    ...(title === undefined ? {} : { title }),
    ...(office === undefined ? {} : { office }),
  };
}

/** Sends the approval by the way that was chosen. */
function useApproving(correction: CorrectionView, side: Side) {
  const byPassword = useCommand("confirm");
  const recorded = useCommand("record");
  const approve = (person: string, given: Given, account: string) => {
    const command = (id: string) => ({
      type: "approveCorrection" as const,
      id,
      occurredAt: now(),
      correction: correction.id,
      side,
      person,
      confirmation: confirmationBy(given, account),
      ...(given.remarks.trim() === "" ? {} : { remarks: given.remarks.trim() }),
    });
    if (given.way === "account")
      return byPassword.send((id) => ({ command: command(id), password: given.password }));
    return recorded.send((id) => ({ command: command(id) }));
  };
  const sending = byPassword.sending.state === "idle" ? recorded.sending : byPassword.sending;
  return { sending, approve };
}

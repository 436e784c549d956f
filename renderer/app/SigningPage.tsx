/** Something that a person signs for: by their own password, by hand, or on the paper. What is signed stands above. */
import { useState } from "react";
import type { ReactNode } from "react";
import type { Sent } from "../../shared/ipc/contract.ts";
import type { ContractView, PersonRow } from "../../shared/views/contract.ts";
import { Fields } from "../ui/Layout.tsx";
import { Page, PrimaryButton } from "../ui/Page.tsx";
import type { Answered } from "../ui/RefusalList.tsx";
import { useSaid } from "../ui/said.tsx";
import { ForManagers } from "./ForManagers.tsx";
import { Outcome } from "./Outcome.tsx";
import { go } from "./paths.ts";
import { recordedAs } from "./recordedAs.ts";
import type { Given } from "./SidePanel.tsx";
import { SidePanel, confirmationBy, freshGiven, givenLacks } from "./SidePanel.tsx";
import { given } from "./typed.ts";
import { isAskedWhy, useCommand } from "./useCommand.ts";
import { useView, valueOf } from "./useView.ts";

type Command = Sent<"record">["command"];

/** How it was signed, as the command says it. */
export interface Signed {
  readonly id: string;
  readonly confirmation: ReturnType<typeof confirmationBy>;
  readonly remarks?: string;
}

interface SigningProps {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly contract: ContractView;
  /** Who signs. */
  readonly person: string;
  /** What the signature is, such as 承認. */
  readonly what: string;
  /** What is said once it is recorded. */
  readonly recorded: string;
  /** What is printed for a signature on paper, if anything is. */
  readonly paper?: string;
  /** What else is missing, in words. */
  readonly lacks?: readonly string[];
  readonly build: (signed: Signed) => Command;
  readonly next: string;
  readonly children: ReactNode;
}

/** The page. Give it the person as its key: another one starts anew. */
export function SigningPage(props: SigningProps) {
  return (
    <ForManagers title={props.title} back={props.back}>
      <Form {...props} />
    </ForManagers>
  );
}

function Form(props: SigningProps) {
  const { title, back, contract, person, what, recorded, paper, next, children } = props;
  const who = useWho(contract, person);
  const [typed, setTyped] = useState<Given>();
  const [asked, setAsked] = useState(false);
  const { sending, send } = useSigning(props.build);
  const say = useSaid();
  const now = typed ?? freshGiven(who);
  const lacks = [...(props.lacks ?? []), ...([givenLacks(now)].filter(Boolean) as string[])];
  const submit = async (reasons: readonly Answered[] = []) => {
    setAsked(true);
    if (lacks.length > 0) return;
    const became = await send(now, who.account, reasons);
    if (!isAskedWhy(became)) setTyped({ ...now, password: "" });
    if (became.state !== "done") return;
    say(recordedAs(recorded, became.outcome));
    go(next);
  };
  return (
    <Page
      narrow
      title={title}
      back={back}
      note={asked && lacks.length > 0 && <p role="alert">{lacks.join(" ")}</p>}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "記録しています" : undefined}
          onClick={() => void submit()}
        >
          {what}を記録する
        </PrimaryButton>
      }
    >
      <Fields>
        {children}
        <SidePanel
          title={what}
          side={who}
          given={now}
          onGiven={setTyped}
          paper={paper}
          withoutCard
        />
        <Outcome
          sending={sending}
          contract={contract.id}
          onAnswer={(reasons) => void submit(reasons)}
        />
      </Fields>
    </Page>
  );
}

/** Who is to sign, and the account with whose password that can be done. */
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

/** Sends it by the way that was chosen. */
function useSigning(build: SigningProps["build"]) {
  const byPassword = useCommand("confirm");
  const recorded = useCommand("record");
  const send = (typed: Given, account: string, reasons: readonly Answered[]) => {
    const acknowledged = reasons.length > 0 ? { acknowledged: [...reasons] } : {};
    const command = (id: string) => ({
      ...build({
        id,
        confirmation: confirmationBy(typed, account),
        ...given("remarks", typed.remarks),
      }),
      ...acknowledged,
    });
    if (typed.way === "account")
      return byPassword.send((id) => ({ command: command(id), password: typed.password }));
    return recorded.send((id) => ({ command: command(id) }));
  };
  const sending = byPassword.sending.state === "idle" ? recorded.sending : byPassword.sending;
  return { sending, send };
}

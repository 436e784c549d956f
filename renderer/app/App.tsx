/** The app: no ledger, a ledger without a person, or the frame with a screen. */
import { useState } from "react";
import { matchRoute, useRouter } from "wouter";
import type { Fault } from "../../shared/ipc/reply.ts";
import { FirstRun } from "../features/first-run/index.ts";
import { Page } from "../ui/Page.tsx";
import { SpeakerProvider } from "../ui/said.tsx";
import { Asking } from "../ui/Section.tsx";
import { ContractProvider } from "./contract.tsx";
import { Failure } from "./Failure.tsx";
import { Frame } from "./Frame.tsx";
import { DeskProvider, useDesk } from "./ledger.tsx";
import { pathTo, useHashPath } from "./paths.ts";
import { routes } from "./routes.tsx";
import { SignIn } from "./SignIn.tsx";

/** Everything in the window. */
export function App() {
  return (
    <DeskProvider waiting={<Asking>台帳を確かめています</Asking>} failed={failed}>
      <Door />
    </DeskProvider>
  );
}

function failed(fault: Fault) {
  return <Failure fault={fault} />;
}

/** No ledger, nobody signed in, or the screens. */
function Door() {
  const { session } = useDesk();
  // A new ledger is open before all of its set-up is recorded.
  const [settingUp, setSettingUp] = useState(false);
  if (!session.ledger || settingUp) return <FirstRun onSettingUp={setSettingUp} />;
  return <Seat origin={session.ledger.origin} account={session.user?.account} />;
}

/** Who sat here last stays known through a lock, so that the same person finds everything as it was. */
function Seat({
  origin,
  account,
}: {
  readonly origin: string;
  readonly account: string | undefined;
}) {
  const [path] = useHashPath();
  const [last, setLast] = useState({ origin, account });
  if (account !== undefined && (last.account !== account || last.origin !== origin)) {
    setLast({ origin, account });
  }
  const seated = account ?? (last.origin === origin ? last.account : undefined);
  return (
    <>
      {seated !== undefined && (
        <div style={{ height: "100%" }} inert={account === undefined} key={`${origin}/${seated}`}>
          <SpeakerProvider screen={path}>
            <ContractProvider>
              <Screen />
            </ContractProvider>
          </SpeakerProvider>
        </div>
      )}
      {account === undefined && <SignIn locked={seated !== undefined} />}
    </>
  );
}

/** The screen the address names. */
function Screen() {
  const [path] = useHashPath();
  const { parser } = useRouter();
  for (const route of routes) {
    const [matches, params] = matchRoute(parser, route.path, path);
    if (matches) return <Frame whole={route.whole ?? false}>{route.render(params)}</Frame>;
  }
  return (
    <Frame whole={false}>
      <Page title="この画面はありません">
        <p>
          <a href={pathTo.home()}>ホームへ戻る</a>
        </p>
      </Page>
    </Frame>
  );
}

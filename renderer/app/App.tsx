/** The app: no ledger, a ledger without a person, or the frame with a screen. */
import { useState } from "react";
import { matchRoute, useRouter } from "wouter";
import type { Fault } from "../../shared/ipc/reply.ts";
import { FirstRun } from "../features/first-run/index.ts";
import { Page } from "../ui/Page.tsx";
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

/** Who sat here last stays known through a lock, so that the same person finds everything as it was. */
function Door() {
  const { session } = useDesk();
  const [last, setLast] = useState<{ readonly origin: string; readonly account: string }>();
  const { ledger, user } = session;
  if (!ledger) return <FirstRun />;
  if (user && (last?.account !== user.account || last.origin !== ledger.origin)) {
    setLast({ origin: ledger.origin, account: user.account });
  }
  const seated = last?.origin === ledger.origin ? last.account : undefined;
  const account = user?.account ?? seated;
  return (
    <>
      {account !== undefined && (
        <div style={{ height: "100%" }} inert={!user} key={`${ledger.origin}/${account}`}>
          <ContractProvider>
            <Screen />
          </ContractProvider>
        </div>
      )}
      {!user && <SignIn locked={account !== undefined} />}
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

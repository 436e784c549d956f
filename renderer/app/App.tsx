/** The app: no ledger, a ledger without a person, or the frame with a screen. */
import { useState } from "react";
import { Route, Router, Switch } from "wouter";
import { FirstRun } from "../features/first-run/index.ts";
import { Page } from "../ui/Page.tsx";
import { Asking } from "../ui/Section.tsx";
import { ContractProvider } from "./contract.tsx";
import { Failure } from "./Failure.tsx";
import { Frame } from "./Frame.tsx";
import { DeskProvider, useDesk } from "./ledger.tsx";
import { pathTo, useHashPath } from "./paths.ts";
import type { FeatureRoute } from "./route.ts";
import { routes } from "./routes.tsx";
import { SignIn } from "./SignIn.tsx";

/** Everything in the window. */
export function App() {
  return (
    <DeskProvider
      waiting={<Asking>台帳を確かめています</Asking>}
      failed={(fault) => <Failure fault={fault} />}
    >
      <Router hook={useHashPath}>
        <Door />
      </Router>
    </DeskProvider>
  );
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
            <Screens />
          </ContractProvider>
        </div>
      )}
      {!user && <SignIn locked={account !== undefined} />}
    </>
  );
}

function Screens() {
  return (
    <Switch>
      {routes.map((route) => (
        <Route key={route.path} path={route.path}>
          {(params) => <Screen route={route} params={params} />}
        </Route>
      ))}
      <Route>
        <Frame whole={false}>
          <Missing />
        </Frame>
      </Route>
    </Switch>
  );
}

function Screen(props: {
  readonly route: FeatureRoute;
  readonly params: Readonly<Record<string, string | undefined>>;
}) {
  const { route, params } = props;
  return <Frame whole={route.whole ?? false}>{route.render(params)}</Frame>;
}

function Missing() {
  return (
    <Page title="この画面はありません">
      <p>
        <a href={pathTo.home()}>ホームへ戻る</a>
      </p>
    </Page>
  );
}

/** The page of an act on units in our hands: the one whose name stands in the address. */
import { pathTo } from "../../app/paths.ts";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { Page } from "../../ui/Page.tsx";
import { custody, defer } from "./acts/custody.tsx";
import { closeLoss, found, missing, release, voiding } from "./acts/doubt.tsx";
import { putBack, store, takeOut } from "./acts/inHand.tsx";
import { repack } from "./acts/repack.tsx";

/** The act's page. */
export function ActPage({ act }: { readonly act: string }) {
  switch (act) {
    case "takeOut":
      return <UnitsAct spec={takeOut} />;
    case "putBack":
      return <UnitsAct spec={putBack} />;
    case "store":
      return <UnitsAct spec={store} />;
    case "repack":
      return <UnitsAct spec={repack} />;
    case "custody":
      return <UnitsAct spec={custody} />;
    case "release":
      return <UnitsAct spec={release} />;
    case "missing":
      return <UnitsAct spec={missing} />;
    case "found":
      return <UnitsAct spec={found} />;
    case "closeLoss":
      return <UnitsAct spec={closeLoss} />;
    case "void":
      return <UnitsAct spec={voiding} />;
    case "defer":
      return <UnitsAct spec={defer} />;
    default:
      return (
        <Page title="この操作はありません">
          <p>
            <a href={pathTo.storage()}>保管へ戻る</a>
          </p>
        </Page>
      );
  }
}

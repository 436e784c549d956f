/** The page of an act on units in our hands: the one whose name stands in the address. */
import type { ReactNode } from "react";
import { pathTo } from "../../app/paths.ts";
import type { UnitsActSpec } from "../../app/UnitsAct.tsx";
import { UnitsAct } from "../../app/UnitsAct.tsx";
import { Page } from "../../ui/Page.tsx";
import { copy } from "./acts/copy.tsx";
import { custody, defer } from "./acts/custody.tsx";
import { describeAnew } from "./acts/describe.tsx";
import { closeLoss, found, missing, release, voiding } from "./acts/doubt.tsx";
import { putBack, store, takeOut } from "./acts/inHand.tsx";
import { repack } from "./acts/repack.tsx";

/** An act under its name in the address, and its page. */
function page<D extends object>(spec: UnitsActSpec<D>) {
  const body = (): ReactNode => <UnitsAct key={spec.name} spec={spec} />;
  return [spec.name, body] as const;
}

const ACTS = new Map([
  page(takeOut),
  page(putBack),
  page(store),
  page(repack),
  page(copy),
  page(custody),
  page(release),
  page(missing),
  page(found),
  page(closeLoss),
  page(voiding),
  page(defer),
  page(describeAnew),
]);

/** The act's page. */
export function ActPage({ act }: { readonly act: string }) {
  const body = ACTS.get(act);
  if (body) return body();
  return (
    <Page title="この操作はありません">
      <p>
        <a href={pathTo.storage()}>保管へ戻る</a>
      </p>
    </Page>
  );
}

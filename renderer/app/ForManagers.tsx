/** A page on which something is recorded, for those who may; the others are told why they see nothing. */
import type { ReactNode } from "react";
import { Page } from "../ui/Page.tsx";
import { useMayRecord } from "./ledger.tsx";

/** The page, or the reason there is none. */
export function ForManagers(props: {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: ReactNode;
}) {
  const { title, back, children } = props;
  if (useMayRecord()) return children;
  return (
    <Page title={title} back={back}>
      <p>
        記録できるのは管理責任者だけです。管理責任者でログインしていて、台帳の記録が止まっていないことを確かめてください。
      </p>
    </Page>
  );
}

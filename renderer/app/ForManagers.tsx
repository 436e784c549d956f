/** A page on which something is recorded, for those who may; the others are told why they see nothing. */
import type { ReactNode } from "react";
import { Page } from "../ui/Page.tsx";
import { useMayRecord } from "./ledger.tsx";

/** The page, or the reason there is none. */
export function ForManagers(props: {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  /** The staff may record this too. */
  readonly staffToo?: boolean | undefined;
  readonly children: ReactNode;
}) {
  const { title, back, staffToo = false, children } = props;
  if (useMayRecord(staffToo)) return children;
  return (
    <Page title={title} back={back}>
      <p>
        記録できるのは{staffToo ? "管理責任者と担当者" : "管理責任者"}だけです。
        {staffToo ? "そのいずれか" : "管理責任者"}
        でログインしていて、台帳の記録が止まっていないことを確かめてください。
      </p>
    </Page>
  );
}

/** A page that is all about one view: until that is known, and where it is not there, there is still a page to leave by. */
import type { ReactNode } from "react";
import { Page } from "../ui/Page.tsx";
import { Shown } from "./Shown.tsx";
import type { View } from "./useView.ts";

/** Shows the view's own page once it is known. */
export function ShownPage<V>(props: {
  readonly view: View<V>;
  /** What is being read, such as 受渡票. */
  readonly what: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: (value: V) => ReactNode;
}) {
  const { view, what, back, children } = props;
  if (view.state === "shown") return children(view.value);
  if (view.state === "asking" && view.last !== undefined) return children(view.last);
  return (
    <Page title={what} back={back}>
      <Shown view={view} what={what}>
        {() => null}
      </Shown>
    </Page>
  );
}

/** A view on the screen: words while it is asked for, the fault if there is one, else what it holds. */
import type { ReactNode } from "react";
import { Asking } from "../ui/Section.tsx";
import { Failure } from "./Failure.tsx";
import type { View } from "./useView.ts";

/** Shows a view. */
export function Shown<V>(props: {
  readonly view: View<V>;
  /** What is being read, such as 受渡票の一覧. */
  readonly what: string;
  readonly children: (value: V) => ReactNode;
}) {
  const { view, what, children } = props;
  if (view.state === "failed") return <Failure fault={view.fault} />;
  const value = view.state === "shown" ? view.value : view.last;
  return value === undefined ? <Asking>{what}を読み込んでいます</Asking> : children(value);
}

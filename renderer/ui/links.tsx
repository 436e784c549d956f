/** Ways and marks as they stand in lists of facts. */
import type { ReactNode } from "react";
import type { Ref } from "../../shared/views/common.ts";
import { Mono } from "./Layout.tsx";

/** A way to where something is told of; nothing where there is none. */
export function linkTo(
  target: Ref | undefined,
  hrefOf: (id: string) => string,
): ReactNode | undefined {
  return target && <a href={hrefOf(target.id)}>{target.label}</a>;
}

/** Hashes and other strings that are compared, not read. */
export function mono(text: string): ReactNode {
  return <Mono>{text}</Mono>;
}

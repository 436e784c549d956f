/** What a feature adds to the app. */
import type { ReactNode } from "react";

/** A screen and where it is. `:id` in the path is handed to `render`. */
export interface FeatureRoute {
  readonly path: string;
  readonly render: (params: Readonly<Record<string, string | undefined>>) => ReactNode;
  /** Fills the window, without rail and top bar. */
  readonly whole?: boolean;
}

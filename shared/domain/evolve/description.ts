/** How units come to be described anew. Nothing has happened to the things themselves. */
import { describedAs } from "../description.ts";
import type { EventOf } from "../event.ts";
import type { Evolve } from "./amend.ts";
import { known, put } from "./amend.ts";

export const assetsDescribed: Evolve<EventOf<"assetsDescribed">> = (books, event) =>
  event.units.map(({ asset: id, after }) =>
    put("asset", id, describedAs(known(books, "asset", id), after)),
  );

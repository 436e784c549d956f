/** Records beyond a single handover: incidents, stocktakes, and what an inspection sees of them all. */
import { close, closes } from "../../ledger/views/closings.ts";
import { correcting, correction, corrections } from "../../ledger/views/corrections.ts";
import { incident, incidents } from "../../ledger/views/incidents.ts";
import { papers } from "../../ledger/views/papers.ts";
import { expected, stocktake, stocktakes } from "../../ledger/views/stocktakes.ts";
import { nonAcceptance } from "../../ledger/views/nonAcceptances.ts";
import { heldBy, succession, successions } from "../../ledger/views/successions.ts";
import type { Reading } from "../../ledger/views/reading.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";
import { present, viewsOf } from "./views.ts";

type Calls =
  | "incidents"
  | "incident"
  | "corrections"
  | "correction"
  | "correcting"
  | "papers"
  | "successions"
  | "succession"
  | "heldBy"
  | "nonAcceptance"
  | "closes"
  | "close"
  | "expected"
  | "stocktakes"
  | "stocktake"
  | "inspection"
  | "inspectionCancel";

export function recordsHandlers(services: Services): Pick<Handlers, Calls> {
  const { seen, one } = viewsOf(services);
  return {
    incidents: seen(incidents),
    incident: one(incident),
    corrections: seen(corrections),
    correction: one(correction),
    correcting: seen(there(correcting)),
    papers: seen(papers),
    successions: seen(successions),
    succession: one(succession),
    heldBy: seen(heldBy),
    nonAcceptance: one(nonAcceptance),
    closes: seen(there(closes)),
    close: one(close),
    expected: seen(expected),
    stocktakes: seen(stocktakes),
    stocktake: one(stocktake),
    inspection: (asked) => services.inspecting.see({ ...present(services.session), asked }),
    inspectionCancel: () => {
      services.inspecting.cancel();
      return {};
    },
  };
}

/** A view of something that must be there. */
function there<I, V>(view: (reading: Reading, input: I) => V | undefined) {
  return (reading: Reading, input: I): V => {
    const value = view(reading, input);
    if (value === undefined) throw new Denied("not-there");
    return value;
  };
}

/** Records beyond a single handover: incidents, stocktakes, and what an inspection sees of them all. */
import { incident, incidents } from "../../ledger/views/incidents.ts";
import { expected, stocktake, stocktakes } from "../../ledger/views/stocktakes.ts";
import { inspection } from "../../ledger/views/inspection/inspection.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import type { Handlers } from "../guard.ts";
import { viewsOf } from "./views.ts";

type Calls = "incidents" | "incident" | "expected" | "stocktakes" | "stocktake" | "inspection";

export function recordsHandlers(services: Services): Pick<Handlers, Calls> {
  const { seen, one } = viewsOf(services);
  return {
    incidents: seen(incidents),
    incident: one(incident),
    expected: seen(expected),
    stocktakes: seen(stocktakes),
    stocktake: one(stocktake),
    inspection: seen((reading, input: Received<"inspection">) => {
      const value = inspection(reading, input);
      if (!value) throw new Denied("not-there");
      return value;
    }),
  };
}

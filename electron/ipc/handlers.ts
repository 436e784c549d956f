/** Every call with what it does, area by area. A call without a handler does not compile. */
import type { Services } from "../services/services.ts";
import type { Handlers } from "./guard.ts";
import { auditHandlers } from "./handlers/audit.ts";
import { backupHandlers } from "./handlers/backup.ts";
import { custodyHandlers } from "./handlers/custody.ts";
import { listHandlers } from "./handlers/lists.ts";
import { handOutHandlers } from "./handlers/handOut.ts";
import { headsHandlers } from "./handlers/heads.ts";
import { printHandlers } from "./handlers/print.ts";
import { recordsHandlers } from "./handlers/records.ts";
import { plainSheetHandlers } from "./handlers/plainSheets.ts";
import { recordingHandlers } from "./handlers/recording.ts";
import { sessionHandlers } from "./handlers/session.ts";

export function handlersOf(services: Services): Handlers {
  return {
    ...sessionHandlers(services),
    ...recordingHandlers(services),
    ...custodyHandlers(services),
    ...recordsHandlers(services),
    ...auditHandlers(services),
    ...headsHandlers(services),
    ...handOutHandlers(services),
    ...backupHandlers(services),
    ...printHandlers(services),
    ...plainSheetHandlers(services),
    ...listHandlers(services),
  } satisfies Handlers;
}

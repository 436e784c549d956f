/** Which ledger is open, and who is signed in. */
import type { SessionView } from "../../../shared/views/session.ts";
import type { Handlers } from "../guard.ts";
import { createSample } from "../../services/sample.ts";
import type { Services } from "../../services/services.ts";

type Calls =
  | "session"
  | "chooseLedger"
  | "createLedger"
  | "createSample"
  | "openLedger"
  | "closeLedger"
  | "signIn"
  | "signOut"
  | "licences";

export function sessionHandlers(services: Services): Pick<Handlers, Calls> {
  const { session, dialogs } = services;
  /** What belonged to the ledger before ends with it, once another is open. */
  const opened = (view: SessionView): SessionView => {
    services.verification.forget();
    services.files.forget();
    return view;
  };
  return {
    session: () => session.view(),
    chooseLedger: async ({ purpose }) => {
      const path = await (purpose === "open" ? dialogs.openLedger() : dialogs.newLedger());
      if (path === undefined) return { chosen: false };
      session.choose(path);
      return { chosen: true, path };
    },
    createLedger: async (spec) => opened(await session.create(spec)),
    createSample: async () => opened(await createSample(session)),
    openLedger: ({ path }) => opened(session.open(path)),
    closeLedger: () => {
      services.close();
      return session.view();
    },
    signIn: (typed) => session.signIn(typed),
    signOut: () => {
      services.lock();
      return session.view();
    },
    licences: () => services.licences(),
  };
}

/** Which ledger is open, and who is signed in. */
import type { SessionView } from "../../../shared/views/session.ts";
import type { Handlers } from "../guard.ts";
import { createSample } from "../../services/sample.ts";
import type { Services } from "../../services/services.ts";

type Calls =
  | "session"
  | "chooseLedger"
  | "chooseFolder"
  | "createLedger"
  | "createSample"
  | "openLedger"
  | "closeLedger"
  | "signIn"
  | "signOut"
  | "licences";

/** What belonged to the ledger before ends with it, once another is open. */
export function openedAnew(services: Services, view: SessionView): SessionView {
  services.verification.forget();
  services.inspecting.forget();
  services.files.forget();
  services.papers.forget();
  services.backups.forget();
  services.restores.cancel();
  return view;
}

export function sessionHandlers(services: Services): Pick<Handlers, Calls> {
  const { session, dialogs } = services;
  const opened = (view: SessionView) => openedAnew(services, view);
  return {
    session: () => session.atRest(),
    chooseLedger: async ({ purpose }) => {
      const path = await (purpose === "open" ? dialogs.openLedger() : dialogs.newLedger());
      if (path === undefined) return { chosen: false };
      session.choose(path);
      return { chosen: true, path };
    },
    chooseFolder: async ({ purpose }) => {
      const path = await dialogs.folder(purpose);
      if (path === undefined) return { chosen: false };
      session.choose(path);
      return { chosen: true, path };
    },
    createLedger: async ({ anchorFolder, ...spec }) => {
      const folder = anchorFolder === undefined ? undefined : session.demandChosen(anchorFolder);
      await services.backups.beforeClosing();
      const view = opened(await session.create(spec));
      if (folder !== undefined) await session.demandLedger().heads.keepIn(folder);
      return view;
    },
    createSample: async () => {
      await services.backups.beforeClosing();
      return opened(await createSample(session));
    },
    openLedger: async ({ path }) => {
      await services.backups.beforeClosing();
      return opened(await session.open(path));
    },
    closeLedger: async () => {
      await services.backups.beforeClosing();
      services.close();
      return session.view();
    },
    signIn: async (typed) => {
      const answer = await session.signIn(typed);
      if (answer.signedIn) services.backups.recordWaiting();
      return answer;
    },
    signOut: () => {
      services.lock();
      return session.view();
    },
    licences: () => services.licences(),
  };
}

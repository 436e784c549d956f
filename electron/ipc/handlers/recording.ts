/** Everything that writes, and what is needed to write it. */
import type { Handlers } from "../guard.ts";
import { accounts } from "../../ledger/views/accounts.ts";
import { readAttachment } from "../../ledger/views/attachments.ts";
import { fileNameIn } from "../../exchange/fileName.ts";
import { Denied } from "../../services/denied.ts";
import { hashOfFile } from "../../services/fileHash.ts";
import { changePassword, confirm, openAccount, record, tryOut } from "../../services/recording.ts";
import type { Services } from "../../services/services.ts";

type Calls =
  | "record"
  | "confirm"
  | "tryOut"
  | "openAccount"
  | "changePassword"
  | "accounts"
  | "chooseAttachments"
  | "showAttachment"
  | "hashFile";

export function recordingHandlers({ session, files, dialogs }: Services): Pick<Handlers, Calls> {
  return {
    record: ({ command }) => record(session, files, command),
    confirm: (input) => confirm(session, input),
    tryOut: ({ command }) => tryOut(session, command),
    openAccount: (input) => openAccount(session, input),
    changePassword: (input) => changePassword(session, input),
    accounts: () => session.read(accounts),
    chooseAttachments: async ({ purpose }) => {
      const user = session.demandUser();
      const paths = await dialogs.attachments(purpose);
      // The dialog may have stood open past the lock; what is picked belongs to whoever opened it.
      if (session.user !== user) throw new Denied("locked");
      return files.pick(paths);
    },
    showAttachment: ({ sha256 }) => {
      const shown =
        files.find(sha256) ?? session.read((reading) => readAttachment(reading, sha256));
      if (!shown) throw new Denied("not-there");
      if (shown === "altered") throw new Denied("altered-file");
      return shown;
    },
    hashFile: async () => {
      const path = await dialogs.received();
      if (path === undefined) return { chosen: false };
      return { chosen: true, name: fileNameIn(path, "ファイル"), sha256: await hashOfFile(path) };
    },
  };
}

/** Lists that come in from files and go out into files. */
import type { Handlers } from "../guard.ts";
import { writeDurably } from "../../backup/durable.ts";
import { csvOf } from "../../exchange/csv.ts";
import { listFileAt } from "../../exchange/listFile.ts";
import type { Table } from "../../exchange/table/table.ts";
import { Unreadable } from "../../exchange/table/unreadable.ts";
import { templateOf } from "../../exchange/importList.ts";
import { importList, importPreview } from "../../services/importing.ts";
import { notGathered } from "../../services/answeringThread.ts";
import { Denied } from "../../services/denied.ts";
import type { Services } from "../../services/services.ts";
import { listed } from "../../../shared/text/ja/history/import.ts";
import { unreadable } from "../../../shared/text/ja/import.ts";
import { exported } from "../../../shared/text/ja/lists.ts";
import { present } from "./views.ts";

type Calls =
  | "chooseList"
  | "importPreview"
  | "importList"
  | "readTable"
  | "saveTemplate"
  | "saveList";

export function listHandlers(services: Services): Pick<Handlers, Calls> {
  const { session, dialogs, list } = services;
  const saved = async (name: string, rows: Parameters<typeof csvOf>[0]) => {
    const path = await dialogs.save(name, "list");
    if (path === undefined) return { chosen: false } as const;
    // The dialog has asked before an existing file is replaced.
    writeDurably(path, csvOf(rows), { replace: true });
    return { chosen: true, path } as const;
  };
  const chosen = async (choose: () => Promise<string | undefined>) => {
    const user = session.demandUser();
    const path = await choose();
    // The dialog may have stood open past the lock; what is picked belongs to whoever opened it.
    if (session.user !== user) throw new Denied("locked");
    return path;
  };
  return {
    chooseList: async () => {
      const path = await chosen(() => dialogs.list());
      if (path === undefined) return { chosen: false } as const;
      const { name, sha256 } = await list.pick(path);
      return { chosen: true, name, sha256 } as const;
    },
    readTable: async () => {
      const path = await chosen(() => dialogs.list());
      if (path === undefined) return { chosen: false } as const;
      const { name, table } = await listFileAt(path);
      return table instanceof Unreadable
        ? ({ chosen: true, name, rows: [], unfit: unreadable(table.code, table.detail) } as const)
        : ({ chosen: true, name, rows: textIn(table) } as const);
    },
    importPreview: ({ sha256, ...wanted }) => importPreview(session, list.demand(sha256), wanted),
    importList: ({ sha256, reasons = [], ...wanted }) =>
      importList(session, list.demand(sha256), wanted, reasons),
    saveTemplate: ({ of }) => saved(`ひな形_${listed[of]}.csv`, templateOf(of)),
    saveList: async (wanted) => {
      const day = session.read(({ today }) => today);
      const path = await chosen(() => dialogs.save(`${exported[wanted.list]}_${day}.csv`, "list"));
      if (path === undefined) return { chosen: false } as const;
      const saving = services.saveList({ ...present(session), wanted, path });
      await saving.answer.catch((error: unknown) => Promise.reject(notGathered(error)));
      return { chosen: true, path } as const;
    },
  };
}

const textIn = ({ rows }: Table) => rows.map((row) => row.map(({ text }) => text));

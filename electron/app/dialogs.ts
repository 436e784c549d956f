/** The operating system's dialogs for files. */
import type { BrowserWindow, FileFilter, OpenDialogOptions } from "electron";
import { dialog } from "electron";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Dialogs, Saving } from "../services/dialogs.ts";
import { ledgerFolder } from "./paths.ts";

const LEDGER = { name: "受渡台帳", extensions: ["ukewatashi"] };
const SCANS = { name: "PDF・画像", extensions: ["pdf", "png", "jpg", "jpeg"] };
const PHOTOS = { name: "写真", extensions: ["jpg", "jpeg", "png"] };
const LISTS = { name: "一覧(CSV・Excel)", extensions: ["csv", "xlsx", "txt"] };
const FOLDERS = {
  anchor: "控えを残すフォルダを選ぶ",
  backup: "バックアップ先のフォルダを選ぶ",
  bundle: "証拠一式のフォルダを選ぶ",
  export: "証拠一式を入れるフォルダを選ぶ",
} as const;
/** The types a file may be saved as, the proposed one first. */
const SAVED: Readonly<Record<Saving, readonly FileFilter[]>> = {
  proof: [{ name: "記録の証明", extensions: ["tlog-proof"] }],
  head: [{ name: "署名された先頭", extensions: ["txt"] }],
  report: [
    { name: "検証結果(文章)", extensions: ["txt"] },
    { name: "検証結果(JSON、ほかのプログラム用)", extensions: ["json"] },
  ],
  page: [{ name: "検証用ページ", extensions: ["html"] }],
  pdf: [{ name: "PDF", extensions: ["pdf"] }],
  list: [{ name: "CSV", extensions: ["csv"] }],
};

export function dialogsOf(window: BrowserWindow): Dialogs {
  return {
    openLedger: () =>
      oneFile(window, { title: "台帳を開く", defaultPath: ledgerFolder(), filters: [LEDGER] }),
    backup: async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: "バックアップを選ぶ",
        filters: [LEDGER],
        properties: ["openFile"],
      });
      return filePaths[0];
    },
    newLedger: async (restored) => {
      const folder = ledgerFolder();
      // The folder people will look in; another one can still be chosen.
      mkdirSync(folder, { recursive: true });
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: restored === undefined ? "台帳を作る場所" : "復元した台帳を置く場所",
        defaultPath: restored ?? join(folder, "台帳.ukewatashi"),
        filters: [LEDGER],
      });
      return canceled || filePath === "" ? undefined : withEnding(filePath, LEDGER.extensions);
    },
    folder: async (purpose) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: FOLDERS[purpose],
        properties: purpose === "bundle" ? ["openDirectory"] : ["openDirectory", "createDirectory"],
      });
      return filePaths[0];
    },
    evidence: async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: "照合する控えを選ぶ",
        properties: ["openFile", "multiSelections"],
      });
      return filePaths;
    },
    attachments: async (purpose) => {
      const photos = purpose === "photos";
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: photos ? "写真を選ぶ" : "読み取った書類を選ぶ",
        filters: [photos ? PHOTOS : SCANS],
        properties: photos ? ["openFile", "multiSelections"] : ["openFile"],
      });
      return filePaths;
    },
    received: () => oneFile(window, { title: "受け取ったファイルを選ぶ" }),
    list: () => oneFile(window, { title: "取り込む一覧を選ぶ", filters: [LISTS] }),
    save: async (name, kind) => {
      const filters = SAVED[kind];
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: name,
        filters: [...filters],
        properties: ["showOverwriteConfirmation"],
      });
      const endings = filters.flatMap(({ extensions }) => extensions);
      return canceled || filePath === "" ? undefined : withEnding(filePath, endings);
    },
  };
}

async function oneFile(
  window: BrowserWindow,
  options: OpenDialogOptions,
): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...options,
    properties: ["openFile"],
  });
  return filePaths[0];
}

/** Some systems give back what was typed, without the ending that their dialog shows. */
function withEnding(path: string, endings: readonly string[]): string {
  const has = endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
  return has ? path : `${path}.${endings[0]}`;
}

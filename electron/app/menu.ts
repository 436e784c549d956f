/** The menu as data. Nothing in it reloads the page or opens tools; those are there only while developing. */
import type { MenuItemConstructorOptions } from "electron";

const SEPARATOR: MenuItemConstructorOptions = { type: "separator" };

/** The whole menu for a platform. */
export function menuFor(
  platform: NodeJS.Platform,
  developing: boolean,
): MenuItemConstructorOptions[] {
  return [
    platform === "darwin" ? OWN_MENU : FILE_MENU,
    EDIT_MENU,
    VIEW_MENU,
    ...(developing ? [DEVELOPING_MENU] : []),
  ];
}

const OWN_MENU: MenuItemConstructorOptions = {
  label: "受渡台帳",
  submenu: [
    { role: "hide", label: "受渡台帳を隠す" },
    { role: "hideOthers", label: "ほかを隠す" },
    { role: "unhide", label: "すべてを表示" },
    SEPARATOR,
    { role: "quit", label: "受渡台帳を終了" },
  ],
};

const FILE_MENU: MenuItemConstructorOptions = {
  label: "ファイル(&F)",
  submenu: [{ role: "quit", label: "終了(&X)" }],
};

const EDIT_MENU: MenuItemConstructorOptions = {
  label: "編集(&E)",
  submenu: [
    { role: "undo", label: "元に戻す(&U)" },
    { role: "redo", label: "やり直す(&R)" },
    SEPARATOR,
    { role: "cut", label: "切り取り(&T)" },
    { role: "copy", label: "コピー(&C)" },
    { role: "paste", label: "貼り付け(&P)" },
    { role: "selectAll", label: "すべて選択(&A)" },
  ],
};

const VIEW_MENU: MenuItemConstructorOptions = {
  label: "表示(&V)",
  submenu: [
    { role: "zoomIn", label: "拡大(&I)" },
    { role: "zoomOut", label: "縮小(&O)" },
    { role: "resetZoom", label: "実際の大きさ(&N)" },
    SEPARATOR,
    { role: "togglefullscreen", label: "全画面表示(&F)" },
  ],
};

const DEVELOPING_MENU: MenuItemConstructorOptions = {
  label: "開発(&D)",
  submenu: [
    { role: "reload", label: "再読み込み" },
    { role: "toggleDevTools", label: "開発者ツール" },
  ],
};

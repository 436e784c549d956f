/** What the print window's page gets: the form to draw, and a way to say it is drawn. */
import { contextBridge, ipcRenderer } from "electron";
import { SHEET_CONTENT, SHEET_READY } from "../../shared/ipc/names.ts";

contextBridge.exposeInMainWorld(
  "sheet",
  Object.freeze({
    content: () => ipcRenderer.invoke(SHEET_CONTENT),
    ready: (drawn: unknown) => ipcRenderer.invoke(SHEET_READY, drawn),
  }),
);

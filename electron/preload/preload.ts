/** What the page gets: one plain function a call, and one way to hear that the head has moved. Nothing else. */
import { contextBridge, ipcRenderer } from "electron";
import type { Api } from "../../shared/ipc/contract.ts";
import { CALLS, HEAD_MOVED, channelOf } from "../../shared/ipc/names.ts";

const calls = Object.fromEntries(
  CALLS.map((name) => [name, (input: unknown) => ipcRenderer.invoke(channelOf(name), input)]),
);

const onHeadMoved: Api["onHeadMoved"] = (listener) => {
  // The event itself stays here: through it the page would reach Electron.
  const heard = () => listener();
  ipcRenderer.on(HEAD_MOVED, heard);
  return () => void ipcRenderer.removeListener(HEAD_MOVED, heard);
};

contextBridge.exposeInMainWorld("ledger", Object.freeze({ ...calls, onHeadMoved }));

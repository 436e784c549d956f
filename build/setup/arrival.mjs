// Shows a download that shows nothing itself, by the size of where it arrives.
import { folderBytes } from "./places.mjs";
import { showProgress } from "./say.mjs";

const megabyte = 1_000_000;
const lookEveryMs = 500;

/**
 * @typedef {object} Download
 * @property {readonly string[]} folders where it arrives
 * @property {number} [bytes] how much it will be, if that is known
 * @property {{ afterMs: number, giveUp: () => void }} [stall] what to do when nothing more arrives
 */

/**
 * Shows what has arrived until the returned function is called.
 * @param {Download} download
 */
export function showArrival({ folders, bytes, stall }) {
  let arrived = 0;
  let movedAt = Date.now();
  async function look() {
    const sizes = await Promise.all(folders.map(folderBytes));
    const now = sizes.reduce((sum, size) => sum + size, 0);
    if (now !== arrived) movedAt = Date.now();
    arrived = now;
    if (stall && Date.now() - movedAt > stall.afterMs) stall.giveUp();
  }
  const timer = setInterval(() => void look(), lookEveryMs);
  const hide = showProgress(() => {
    const sofar = Math.min(arrived, bytes ?? arrived);
    return `${inMegabytes(sofar)}${bytes ? ` / ${inMegabytes(bytes)}` : ""} MB`;
  });
  return () => {
    clearInterval(timer);
    hide();
  };
}

/** @param {number} bytes */
export function inMegabytes(bytes) {
  return Math.round(bytes / megabyte);
}

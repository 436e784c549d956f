/** A program that keeps the first heads of a ledger while every change of its files is written down. */
import { join } from "node:path";
import { addToNoteFile } from "../../electron/heads/noteFile.ts";
import { HeadStore } from "../../electron/heads/store.ts";
import { ShimControl } from "./shim.ts";

const [, , under = ""] = process.argv;
const { FAULTIO_CONTROL = "" } = process.env;
const origin = `ukewatashi.internal/${"0".repeat(32)}`;

new ShimControl(FAULTIO_CONTROL, { fresh: false }).record();
const { seenPath } = new HeadStore(join(under, "program", "heads")).meet({ origin, vkey: "x" });
for (const path of [seenPath, join(under, "second", "控え.txt")])
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  for (const note of ["first", "next"]) await addToNoteFile(path, [note]);

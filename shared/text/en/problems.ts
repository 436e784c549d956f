/** What went wrong outside of anyone's doing, what was not saved, what to do; in English. */
import type { ProblemCode } from "../../domain/problem.ts";

export const problem: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  missing: (path) =>
    `There is no ledger${at(path)}. Check whether it was moved or renamed, and open it again.`,
  "not-a-ledger": (path) =>
    `This file is not a custody ledger${at(path)}. It was left as it is. Choose a file that ends in .ukewatashi.`,
  "newer-version": (version) =>
    `This ledger was written by a newer version of the program (format ${version}). Nothing was changed. Update the program, then open it.`,
  damaged: (where) =>
    `The ledger is damaged${at(/^\d+$/.test(where) ? `entry ${where}` : where)}, so recording cannot start. Nothing was changed. Keep a copy of the file, then let verify find the place.`,
  "in-use": (path) =>
    `Another window or program has this ledger open for recording${at(path)}. Close that one first, then open it again.`,
  "read-only": (path) =>
    `This ledger can only be read${at(path)}. Nothing was recorded. Open the ledger where it can be written.`,
  "disk-full": () =>
    "The disk is full, so nothing was recorded. The ledger is as it was before. Make room, then record again.",
  "disk-error": () =>
    "Reading or writing the disk failed, so this was not done. The ledger is as it was before. Check the disk, then try again.",
  folder: (path) =>
    `The folder or file cannot be opened${at(path)}. Nothing was saved. Check the place and its permissions.`,
  exists: (path) =>
    `There is a file of that name already${at(path)}. It was not overwritten. Choose another name.`,
  "wrong-passphrase": () => "The passphrase is wrong. Nothing was recorded. Enter it again.",
  "key-missing": (path) =>
    `The ledger's key file is missing${at(path)}. Reading and verifying work, recording does not. Put the key file back beside the ledger.`,
  "key-mismatch": (path) =>
    `The key file does not belong to this ledger${at(path)}. Reading and verifying work, recording does not. Put the right key file back.`,
  "too-large": (bytes) =>
    `This is too large to record at once (${bytes} bytes of at most 65,535). Nothing was recorded. Divide the slip.`,
  "attachment-missing": () =>
    "An attachment could not be read. Nothing was recorded. Attach it again.",
  "no-such-entry": (detail) => `There is no such entry (${detail}). Check the entry's number.`,
  "behind-heads": (size) =>
    `The ledger does not match heads kept outside of it. There have been ${size} entries; this file has fewer: its tail was cut off, or an older copy was put back. Recording has stopped (reading and verifying go on). Open the newer file, if there is one; otherwise keep this one as it is and tell the custody manager and the client.`,
  "parted-from-heads": (entries) =>
    `The ledger does not match heads kept outside of it. Entry ${entries} is not what it was when those were signed; from there on it has been rewritten. Recording has stopped (reading and verifying go on). Keep this file as it is, gather slips, bundles and anchor files, and tell the custody manager and the client.`,
  "other-key": () =>
    "The ledger does not match heads kept outside of it. It has the same name, but those are signed by another key. Recording has stopped (reading and verifying go on). Keep this file as it is, compare the public key with the printed set-up sheet, and tell the custody manager and the client.",
  succeeded: (name) =>
    `Some of this ledger's entries were lost, and another was started in its place${at(name)}. This file stays as evidence: it can be read and verified, not recorded in. Open the successor to go on.`,
  stopped: () =>
    "The disk did not say whether the last step was written, so recording has stopped. Open the ledger again; it is verified, then work can go on.",
  copy: (path) =>
    `This is a backup, or a copy for evidence: it can be read and verified, not recorded in${at(path)}. Nothing was changed. Open the ledger itself; if that is lost, restore it from this copy.`,
  "not-backed-up": (path) =>
    `The file's format was to be renewed, and no backup could be taken beside it first${at(path)}. Nothing was changed; it can be read and verified. Check the folder's space and permissions, then open it again.`,
  "not-gathered": () =>
    "The list could not be put together to its end. The ledger is as it was, and no file was saved. Open the screen and do it again; if it goes on, tell whoever manages this ledger.",
};

/** A place in brackets, where one is known. */
function at(place: string): string {
  return place === "" ? "" : ` (${place})`;
}

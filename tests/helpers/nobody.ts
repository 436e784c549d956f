/**
 * Programs where nobody can start them. What lies in root's own folder cannot be entered by anyone else, and nobody and
 * Chromium's sandboxed children are someone else; so it is given a second name in the folder for temporary files.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The folder under a path that every folder of lets others in; `witness` is the file that is new when the folder is. */
export function forNobody(from: string, witness: string): string {
  if (isOpen(from)) return from;
  const { ino, mtimeMs } = statSync(join(from, witness));
  const mirror = join(tmpdir(), `ukewatashi-open-${ino}-${Math.round(mtimeMs)}`);
  if (!existsSync(mirror)) {
    const unfinished = `${mirror}.${process.pid}`;
    second(from, unfinished);
    // Two files of tests may have made it at once; either will do.
    if (existsSync(mirror)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, mirror);
  }
  return mirror;
}

const OTHERS_MAY_ENTER = 0o001;

function isOpen(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Links where the two folders share a disk, copies where they do not. */
function second(from: string, to: string): void {
  mkdirSync(to, { mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) second(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

/** The files of what was dropped or chosen, with their places in its folders. */
import type { BundleFile } from "../bundle/file.ts";
import { MAX_DEPTH, MAX_FILES } from "../bundle/limits.ts";

/** A file and its path from the folder that was given. */
export interface Given {
  readonly path: string;
  readonly file: File;
}

/** A given file as a part of a bundle. */
export function bundleFileOf({ path, file }: Given): BundleFile {
  return { path, size: file.size, open: () => file.stream() };
}

/** Files that an input was given. */
export function givenBy(files: readonly File[]): readonly Given[] {
  return files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What Chromium gives for a dropped folder; the older way does not work on pages that are files themselves. */
interface Handle {
  readonly kind: "file" | "directory";
  readonly name: string;
}
interface FileHandle extends Handle {
  readonly kind: "file";
  getFile(): Promise<File>;
}
interface DirectoryHandle extends Handle {
  readonly kind: "directory";
  values(): AsyncIterable<FileHandle | DirectoryHandle>;
}
interface HandleItem {
  getAsFileSystemHandle(): Promise<FileHandle | DirectoryHandle | null>;
}

/** Files and folders that were dropped. All that the browser knows is asked for at once, before it forgets. */
export async function dropped(transfer: DataTransfer): Promise<readonly Given[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const asked = items.map((item) => ({
    handle: hasHandles(item) ? item.getAsFileSystemHandle().catch(() => null) : undefined,
    entry: item.webkitGetAsEntry(),
    file: item.getAsFile(),
  }));
  const found: Given[] = [];
  for (const { handle, entry, file } of asked) {
    const known = await handle;
    if (known) await byHandle(known, known.name, found);
    else if (entry) await byEntry(entry, found);
    else if (file) found.push({ path: file.name, file });
  }
  return found;
}

function hasHandles(item: object): item is HandleItem {
  return "getAsFileSystemHandle" in item;
}

async function byHandle(
  handle: FileHandle | DirectoryHandle,
  path: string,
  found: Given[],
): Promise<void> {
  if (found.length > MAX_FILES || path.split("/").length > MAX_DEPTH) return;
  if (handle.kind === "file") {
    found.push({ path, file: await handle.getFile() });
    return;
  }
  for await (const inside of handle.values()) {
    await byHandle(inside, `${path}/${inside.name}`, found);
  }
}

async function byEntry(entry: FileSystemEntry, found: Given[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, "");
  if (found.length > MAX_FILES || path.split("/").length > MAX_DEPTH) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path, file });
  } else if (isDirectory(entry)) {
    for (const inside of await entriesOf(entry)) await byEntry(inside, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder is read in batches, until one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MAX_FILES) return all;
    all.push(...some);
  }
}

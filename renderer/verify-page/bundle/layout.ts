/** Which file of a folder is which part of the bundle. Names choose a part and mean nothing else. */
import type { BundleFile } from "./file.ts";
import { MAX_FILES } from "./limits.ts";

export interface Layout {
  /** The bundle's folder as it was given, for a person to recognise. */
  readonly folder: string;
  readonly vkey: BundleFile;
  readonly checkpoint: BundleFile;
  readonly entries: BundleFile;
  readonly disclosures?: BundleFile;
  readonly forms?: BundleFile;
  readonly attachments: readonly BundleFile[];
  readonly consistency: readonly BundleFile[];
  readonly cosigned: readonly BundleFile[];
}

/** `none`: nothing here is a bundle; `several`: more than one is; `missing`: a part that it needs is not there. */
export type LayoutReading =
  | { readonly ok: true; readonly layout: Layout }
  | { readonly ok: false; readonly fault: "none" | "several" | "tooMany" }
  | { readonly ok: false; readonly fault: "missing"; readonly part: string };

const MARKS = ["ledger.vkey", "checkpoint", "entries.jsonl"] as const;

/** Finds the bundle among files; it may lie in a folder within. */
export function findBundle(files: readonly BundleFile[]): LayoutReading {
  if (files.length > MAX_FILES) return { ok: false, fault: "tooMany" };
  const folders = new Map<string, number>();
  for (const { path } of files) {
    const [folder, name] = split(path);
    if (MARKS.some((mark) => mark === name)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  // One mark alone can be a lonely checkpoint; two are a bundle, whole or not.
  const bundles = [...folders].filter(([, marks]) => marks > 1).map(([folder]) => folder);
  const [folder] = bundles;
  if (folder === undefined) return { ok: false, fault: "none" };
  if (bundles.length > 1) return { ok: false, fault: "several" };
  return layoutOf(folder, files);
}

function layoutOf(folder: string, files: readonly BundleFile[]): LayoutReading {
  const inside = new Map<string, BundleFile>();
  for (const file of files) {
    if (file.path.startsWith(folder)) inside.set(file.path.slice(folder.length), file);
  }
  const [vkey, checkpoint, entries] = MARKS.map((mark) => inside.get(mark));
  if (!vkey || !checkpoint || !entries) {
    const part = MARKS.find((mark) => !inside.has(mark)) ?? "";
    return { ok: false, fault: "missing", part };
  }
  const disclosures = inside.get("disclosures.jsonl");
  const forms = inside.get("forms.jsonl");
  const under = (name: string) =>
    [...inside].filter(([path]) => split(path)[0] === `${name}/`).map(([, file]) => file);
  const layout = {
    folder: folder.slice(0, -1),
    vkey,
    checkpoint,
    entries,
    attachments: under("attachments"),
    consistency: under("consistency"),
    cosigned: under("cosigned"),
    ...(disclosures && { disclosures }),
    ...(forms && { forms }),
  };
  return { ok: true, layout };
}

/** The last part of a path. */
export function nameIn(path: string): string {
  return split(path)[1];
}

function split(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** Reads back from a bundle that was checked: one entry, the words of one form, what opens the names in it. */
import { base64urlOf, textOfUtf8 } from "../format/bytes.ts";
import type { Json, JsonObject } from "../format/canonical.ts";
import { isObject, readCanonical } from "../format/canonical.ts";
import { hashOf, leafOf } from "../format/hash.ts";
import { same } from "../format/bytes.ts";
import { readDisclosure } from "../format/sealed.ts";
import type { Body } from "../bundle/body.ts";
import { bodyOf, refer } from "../bundle/body.ts";
import type { Report } from "../bundle/check.ts";
import { eachLine, lineAt } from "../bundle/file.ts";
import { MAX_LINE_BYTES } from "../bundle/limits.ts";
import type { Pace } from "../bundle/pace.ts";

/** What a form says, the personal values that are disclosed, by their commitments, and those that have expired. */
export interface Opened {
  readonly content: JsonObject;
  readonly values: ReadonlyMap<string, Json>;
  readonly expired: ReadonlySet<string>;
}

/** An entry as it was when it was checked; nothing if the file has changed since. */
export async function recallBody(
  { layout, entries }: Report,
  seq: number,
  pace: Pace,
): Promise<Body | undefined> {
  const line = await lineAt(layout.entries, seq, pace);
  if (line === undefined || !same(leafOf(line), entries.tree.leaf(seq))) return undefined;
  const value = valueOf(line);
  return value === undefined ? undefined : bodyOf(value);
}

/** The words of a form by their hash. */
export async function recallForm(
  { layout, forms }: Report,
  sheet: string,
  pace: Pace,
): Promise<JsonObject | undefined> {
  const number = forms.lines.get(sheet);
  if (layout.forms === undefined || number === undefined) return undefined;
  const line = await lineAt(layout.forms, number, pace);
  if (line === undefined || base64urlOf(hashOf(line)) !== sheet) return undefined;
  const value = valueOf(line);
  return isObject(value) ? value : undefined;
}

/** The form with every personal value in it that the bundle discloses. */
export async function openedIn(
  { layout, entries: { expired } }: Report,
  content: JsonObject,
  pace: Pace,
): Promise<Opened> {
  const wanted = new Set<string>();
  refer(content, { commitment: (one) => void wanted.add(one), file: () => undefined });
  const values = new Map<string, Json>();
  const take = (line: Uint8Array) => {
    const disclosure = readDisclosure(line);
    const isWanted = disclosure?.isTrue === true && wanted.delete(disclosure.commitment);
    if (isWanted) values.set(disclosure.commitment, disclosure.value);
    return wanted.size === 0 ? "stop" : "on";
  };
  const file = layout.disclosures;
  if (file && wanted.size > 0) await eachLine({ file, maxBytes: MAX_LINE_BYTES, pace, take });
  return { content, values, expired };
}

function valueOf(line: Uint8Array): Json | undefined {
  const text = textOfUtf8(line);
  const read = text === undefined ? undefined : readCanonical(text);
  return read?.ok ? read.value : undefined;
}

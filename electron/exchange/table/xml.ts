/** As much of XML as workbooks are written in: elements, attributes, text. No entity of a file's own is followed. */
import { Unreadable } from "./unreadable.ts";

export type XmlEvent =
  | { readonly type: "open"; readonly name: string; readonly attributes: string }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)([^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*){0,1000})>|([^<]+)|(<)/g;

/** Pieces beyond which it is a trap: ten thousand rows of forty cells are as many. */
const MOST_PIECES = 2_000_000;

/** The document piece by piece, names without their prefix. Throws `Unreadable` at what is no XML, or declares its own. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  let pieces = 0;
  for (const [, cdata, closing, name, rest = "", text, stray] of xml.matchAll(TOKEN)) {
    pieces += text === undefined ? 1 : escapesIn(text) + 1;
    if (pieces > MOST_PIECES) throw new Unreadable("too-large");
    // `<!DOCTYPE` too: no workbook has one, and what it declares could grow without end.
    if (stray !== undefined) throw new Unreadable("damaged-workbook");
    if (cdata !== undefined) yield { type: "text", text: cdata };
    else if (text !== undefined) yield { type: "text", text: unescaped(text) };
    else if (name !== undefined) {
      if (closing !== "/") yield { type: "open", name, attributes: rest };
      if (closing === "/" || rest.endsWith("/")) yield { type: "close", name };
    }
  }
}

const ATTRIBUTES = new Map<string, RegExp>();

/** One attribute of an element, without regard to its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = ATTRIBUTES.get(name);
  pattern ??= new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  ATTRIBUTES.set(name, pattern);
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** How many letters are written as `&amp;` and the like, each of which takes as long as an element. */
function escapesIn(text: string): number {
  let found = 0;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) found += 1;
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

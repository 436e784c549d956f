/** As much of XML as workbooks are written in: elements, attributes, text. No entity of a file's own is followed. */
import { Unreadable } from "./unreadable.ts";

export type XmlEvent =
  | { readonly type: "open"; readonly name: string; readonly attributes: string }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>|([^<]+)|(<)/g;

/** The document piece by piece, names without their prefix. Throws `Unreadable` at what is no XML, or declares its own. */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const [, cdata, closing, name, rest = "", text, stray] of xml.matchAll(TOKEN)) {
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

/** One attribute of an element, without regard to its prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescaped(value);
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

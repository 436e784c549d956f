/**
 * The pages' own address, `app://bundle/…`. It serves what the list made while bundling names and nothing else, and
 * each file only while it still has the hash of that list. So no address leads out of the bundle.
 */
import type { Protocol } from "electron";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

export const SCHEME = "app";
export const HOST = "bundle";

/** The page a window opens with. */
export const PAGE = `${SCHEME}://${HOST}/index.html`;

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const NOTHING_PERMITTED = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

const HEADERS = {
  "Content-Security-Policy": CSP,
  "X-Content-Type-Options": "nosniff",
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "Permissions-Policy": NOTHING_PERMITTED,
} as const;

const Manifest = z.record(
  z.string().startsWith("/"),
  z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int(), type: z.string() }),
);
type Manifest = z.infer<typeof Manifest>;

/** What the scheme may do; told to Electron before it is ready. */
export const PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const;

export interface Pages {
  /** Answers a request for an address. */
  answer(method: string, address: string): Promise<Response>;
}

/** The pages of a folder with its manifest. `report` hears of a file that is not the one that was bundled. */
export function pagesIn(folder: string, report: (error: unknown) => void): Pages {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")));
  return {
    async answer(method, address) {
      const path = pathOf(address);
      const listed =
        path !== undefined && Object.hasOwn(manifest, path) ? manifest[path] : undefined;
      if (path === undefined || !listed) return refusal(404);
      if (method !== "GET") return refusal(405);
      try {
        const content = await unchanged(join(folder, path), listed);
        return new Response(content, { headers: { ...HEADERS, "Content-Type": listed.type } });
      } catch (error) {
        report(error);
        return refusal(500);
      }
    },
  };
}

/** Serves the pages on a session of windows. */
export function servePages(protocol: Protocol, pages: Pages): void {
  protocol.handle(SCHEME, ({ method, url }) => pages.answer(method, url));
}

/** The path as the manifest writes it; nothing where the address is another's or says more than a path. */
function pathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname, search } = new URL(address);
  return protocol === `${SCHEME}:` && host === HOST && search === "" ? pathname : undefined;
}

async function unchanged(
  path: string,
  { sha256, bytes }: Manifest[string],
): Promise<Buffer<ArrayBuffer>> {
  const content = await readFile(path);
  const hash = createHash("sha256").update(content).digest("hex");
  if (content.length !== bytes || hash !== sha256)
    throw new Error("a page is not the one that was bundled");
  return content;
}

function refusal(status: 404 | 405 | 500): Response {
  return new Response(null, { status, headers: HEADERS });
}

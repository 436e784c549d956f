// Whose work is in the app, and under which terms: gathered while bundling, from what is bundled.
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { root } from "../setup/places.mjs";
import { Stop } from "../setup/say.mjs";

/** One package that is in the app. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Terms that ask for no more than their own text to be passed on. */
const accepted: ReadonlySet<string> = new Set(
  [
    ["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Zlib"],
    ["OFL-1.1", "MPL-2.0", "Unlicense", "CC0-1.0", "BlueOak-1.0.0", "Python-2.0"],
  ].flat(),
);

/** Whether every licence in an expression like `MIT AND OFL-1.1`, or one of `A OR B`, is accepted. */
export function isAccepted(expression: string): boolean {
  const alternatives = expression.replace(/[()]/g, "").split(" OR ");
  return alternatives.some((each) => each.split(" AND ").every((name) => accepted.has(name)));
}

/** Watches builds and remembers the folders of the packages whose files went into them. */
export class PackageWatch {
  readonly folders = new Set<string>();

  /** The plugin for one build. */
  plugin(): Plugin {
    const { folders } = this;
    let base = root;
    return {
      name: "package-watch",
      configResolved(config) {
        base = config.root;
      },
      generateBundle(_options, bundle) {
        for (const part of Object.values(bundle)) {
          const files = part.type === "chunk" ? part.moduleIds : part.originalFileNames;
          for (const file of files) {
            const folder = packageOf(resolve(base, file));
            if (folder) folders.add(folder);
          }
        }
      },
    };
  }
}

function packageOf(file: string): string | undefined {
  const match = /^(?:\0)?(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file);
  return match?.[1];
}

const styleImport = /@import\s+(?:url\()?["']((?:@[^/"']+\/)?[^./"'][^/"']*)\//g;

/** The packages our style sheets import from: they are merged before a build could name them. */
export async function packagesInStyles(): Promise<string[]> {
  const names = await readdir(join(root, "renderer"), { recursive: true });
  const sheets = names.filter((name) => name.endsWith(".css"));
  const texts = await Promise.all(
    sheets.map((name) => readFile(join(root, "renderer", name), "utf8")),
  );
  const found = texts.flatMap((text) => [...text.matchAll(styleImport)].map((match) => match[1]));
  return found.map((name) => join(root, "node_modules", name ?? ""));
}

/** Reads the terms of packages, by name; one without them, or with others than accepted, stops. */
export async function readLicences(folders: Iterable<string>): Promise<Licence[]> {
  const licences = await Promise.all([...folders].map(readLicence));
  return licences.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readLicence(folder: string): Promise<Licence> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  );
  const text = await textIn(folder);
  if (!isAccepted(String(license)) || (text === "" && license !== "Unlicense")) {
    throw new Stop(
      `${name} の利用条件（${license}）を確かめられません。`,
      `the terms of ${name} (${license}) are not accepted, or their text is missing`,
    );
  }
  return { name, version, licence: license, text };
}

async function textIn(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) =>
    /^(licen[cs]e|copying|notice)/i.test(name),
  );
  const texts = names.toSorted().map((name) => readFile(join(folder, name), "utf8"));
  return (await Promise.all(texts)).map((text) => text.trim()).join("\n\n");
}

// What no other tool looks at: every file of the project is read, and each check is shown to bite on a
// sample that breaks it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isAccepted } from "../../build/bundle/licences.ts";

interface File {
  readonly path: string;
  readonly text: string;
}

interface Check {
  readonly promise: string;
  /** What is wrong, one sentence a place. */
  readonly faults: (files: readonly File[]) => readonly string[];
  /** A file that breaks it. */
  readonly sample: File;
}

const root = resolve(import.meta.dirname, "..", "..");
const notOurs = new Set(["node_modules", "out", ".git"]);
const binary = /\.(png|pdf|ttf|ico|icns|ukewatashi)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const files: readonly File[] = filesUnder("")
  .filter((path) => !binary.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

function matching(pattern: RegExp, paths = /./): Check["faults"] {
  return (all) =>
    all
      .filter(({ path }) => paths.test(path))
      .flatMap(({ path, text }) => {
        const lines = text.split("\n");
        return lines.flatMap((line, at) =>
          pattern.test(line) ? [`${path}:${at + 1}: ${line}`] : [],
        );
      });
}

// The patterns are written so that they do not find themselves, and the samples are put together.
const leftovers = /\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/;
const registry = /https?:\/\/[^\s"']*(?:registr[y]\.|npmm[i]rror|artif[a]ctory|verd[a]ccio)/;
const machinePlace =
  /(?<![\w./\])}-])\/(?:home|root|Users|work|tmp|mnt)\/[\w.-]+|\b[A-Z]:\\\\?Users/;
const silenced = /@ts-(?:ignore|nocheck)|(?:@ts-expect-error|(?:ox|es)lint-disable)(?!.* -- \S)/;
const joined = (...parts: string[]) => parts.join("");

function leadsOut({ path, text }: File): string[] {
  // These hold planted files, which lie elsewhere.
  if (path.startsWith("tests/architecture/")) return [];
  const depth = path.split("/").length - 1;
  const out = new RegExp(`(?<![\\w.])(?:\\.\\./){${depth + 1},}`);
  return out.test(text) ? [`${path} names something outside the project`] : [];
}

function tooLong({ path, text }: File): string[] {
  const limit = path.startsWith("tests/") ? 500 : 300;
  const count = text.split("\n").length - 1;
  return count > limit ? [`${path} has ${count} lines, more than ${limit}`] : [];
}

function articleWithoutTest(all: readonly File[]): string[] {
  const paths = new Set(all.map(({ path }) => path));
  const articles = [...paths].filter((path) => /^shared\/rules\/article-[^/]*\.ts$/.test(path));
  return articles.filter((path) => {
    return !paths.has(`tests/unit/rules/${basename(path, ".ts")}.test.ts`);
  });
}

function scriptFaults({ path, text }: File): string[] {
  if (path !== "package.json") return [];
  const { scripts } = JSON.parse(text) as { scripts: Record<string, string> };
  const entries = Object.entries(scripts);
  return entries
    .filter(([name, line]) => line !== `node build/run.mjs ${name}`)
    .map(([name]) => `"${name}" does not go through build/run.mjs`);
}

function versionFaults({ path, text }: File): string[] {
  if (path !== "package.json") return [];
  const about = JSON.parse(text) as Record<string, Record<string, string>>;
  const wanted = { ...about["dependencies"], ...about["devDependencies"] };
  return Object.entries(wanted)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version} is not one exact version`);
}

interface Locked {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function lockedIn({ path, text }: File): readonly (readonly [string, Locked])[] {
  if (path !== "package-lock.json") return [];
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  return Object.entries(packages);
}

/** Only used for building, and its terms ask for nothing at all. */
const buildOnly = new Set(["truncate-utf8-bytes"]);

function licenceFaults(file: File): string[] {
  return lockedIn(file)
    .filter(([place]) => place !== "" && !buildOnly.has(basename(place)))
    .filter(([, { license }]) => !isAccepted(license ?? ""))
    .map(([place, { license }]) => `${place} is under ${license}`);
}

/** npm leaves out of the lock what its registry lacks for other systems, and then refuses the lock. */
function unlockedFaults(file: File): string[] {
  const packages = lockedIn(file);
  const names = new Set(packages.map(([place]) => place.split("node_modules/").at(-1)));
  return packages.flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !names.has(name))
      .map((name) => `${place} needs ${name}, which is not locked`),
  );
}

/** A reason is given to skip(), or stands in the title of what is left out as "(not …)". */
function leftOutSilently({ path, text }: File): string[] {
  if (!/^tests\/(?!architecture\/tidy)/.test(path)) return [];
  const unexplained = /\.(skipIf|runIf)\(/.test(text) && !/\(not /.test(text);
  const silent = unexplained || /\.todo\(|\bskip\(\s*\)/.test(text);
  return silent ? [`${path} leaves out a test without saying why`] : [];
}

const each = (look: (file: File) => string[]) => (all: readonly File[]) => all.flatMap(look);
const sample = (path: string, text: string): File => ({ path, text });
const packageJson = (about: object) =>
  sample("package.json", JSON.stringify({ scripts: {}, ...about }));

const checks: readonly Check[] = [
  {
    promise: "leaves no reminder behind",
    faults: matching(leftovers),
    sample: sample("shared/a.ts", joined("// TO", "DO: later")),
  },
  {
    promise: "names no package registry",
    faults: matching(registry),
    sample: sample("README.md", joined("https://registr", "y.example.org")),
  },
  {
    promise: "locks no package to an address",
    faults: matching(/"resolved":/, /^package-lock\.json$/),
    sample: sample("package-lock.json", '  "resolved": "x"\n'),
  },
  {
    promise: "names no place of one machine",
    faults: matching(machinePlace),
    sample: sample("build/a.ts", joined("/ho", "me/someone")),
  },
  {
    promise: "names nothing outside itself",
    faults: each(leadsOut),
    sample: sample("electron/ledger/a.ts", `import "${"../".repeat(3)}shared/a.ts";\n`),
  },
  {
    promise: "keeps every file short",
    faults: (all) =>
      all.filter(({ path }) => /\.(tsx?|[cm]js|css|html)$/.test(path)).flatMap(tooLong),
    sample: sample("renderer/ui/a.css", "a {}\n".repeat(301)),
  },
  {
    promise: "tests every article of the contract in a file of its name",
    faults: articleWithoutTest,
    sample: sample("shared/rules/article-99-nothing.ts", ""),
  },
  {
    promise: "goes through one door with every npm script",
    faults: each(scriptFaults),
    sample: packageJson({ scripts: { test: "vitest" } }),
  },
  {
    promise: "pins every package to one version",
    faults: each(versionFaults),
    sample: packageJson({ dependencies: { zod: "^4.6.7" } }),
  },
  {
    promise: "uses only packages whose terms allow it",
    faults: each(licenceFaults),
    sample: sample("package-lock.json", '{"packages":{"node_modules/a":{"license":"GPL-3.0"}}}'),
  },
  {
    promise: "locks every package that another one names",
    faults: each(unlockedFaults),
    sample: sample(
      "package-lock.json",
      '{"packages":{"node_modules/a":{"optionalDependencies":{"a-win32":"1.0.0"}}}}',
    ),
  },
  {
    promise: "leaves out no test without saying why",
    faults: each(leftOutSilently),
    sample: sample("tests/unit/a.test.ts", 'test.skipIf(true)("x", () => {});\n'),
  },
  {
    promise: "silences no tool without saying why",
    faults: matching(silenced, /^(?!tests\/architecture\/tidy)/),
    sample: sample("shared/a.ts", "// oxlint-disable-next-line complexity\n"),
  },
];

describe("the project", () => {
  test.each(checks)("$promise", ({ faults }) => {
    expect(faults(files)).toEqual([]);
  });

  test.each(checks)("would be found out if it did not: $promise", ({ faults, sample: broken }) => {
    expect(faults([broken])).not.toEqual([]);
  });

  test("is read whole", () => {
    expect(files.length).toBeGreaterThan(100);
  });
});

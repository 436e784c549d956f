// The lint rules that are the project's own: imports follow the arrows and pass only open doors; SQL stands in
// electron/ledger alone.
import { dirname, join, relative, resolve, sep } from "node:path";
import { arrows, doors } from "./arrows.ts";

/** What of a syntax tree these rules look at. */
interface ImportNode {
  readonly source?: { readonly type: string; readonly value?: unknown } | null;
  readonly importKind?: string;
  readonly exportKind?: string;
  readonly specifiers?: readonly {
    readonly imported?: { readonly name?: string };
    readonly importKind?: string;
  }[];
}

interface CallNode {
  readonly callee: { readonly type: string; readonly property?: { readonly name?: string } };
}

interface Context {
  readonly filename: string;
  report(finding: { readonly node: ImportNode | CallNode; readonly message: string }): void;
}

const root = resolve(import.meta.dirname, "..", "..");

/** A relative import as the project's path, anything else as it is written. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, join(root, dirname(file), specifier))
    .split(sep)
    .join("/");
}

/** The sentence that says why a file may not import this, if it may not. */
export function importFault(
  file: string,
  specifier: string,
  names: readonly string[],
  typesOnly: boolean,
): string | undefined {
  const target = targetOf(file, specifier);
  const door = doors.find(
    ({ module, name, openTo }) =>
      module.test(target) && (!name || names.includes(name)) && !openTo.test(file),
  );
  if (door) return `${file} may not import ${door.name ?? target}: ${door.why}.`;
  const arrow = arrows.find(({ from }) => from.test(file));
  if (!arrow) return undefined;
  const group = arrow.from.exec(file)?.[1] ?? "";
  const allowed = [...arrow.to, ...(typesOnly ? (arrow.typesTo ?? []) : [])];
  if (allowed.some((to) => new RegExp(to.replaceAll("$1", group)).test(target))) return undefined;
  return `${file} may not import ${target}: ${arrow.why}.`;
}

/** Every import in this project names a file as it is, so that Node can run the source. */
function extensionFault(specifier: string): string | undefined {
  if (!specifier.startsWith(".") || /\.[a-z]+$/.test(specifier)) return undefined;
  return `"${specifier}" must be written with the file's extension.`;
}

function checkImport(context: Context, node: ImportNode): void {
  const specifier = node.source?.value;
  if (typeof specifier !== "string") return;
  const file = relative(root, context.filename).split(sep).join("/");
  const specifiers = node.specifiers ?? [];
  const names = specifiers.map(({ imported }) => imported?.name ?? "");
  const typesOnly =
    node.importKind === "type" ||
    node.exportKind === "type" ||
    (specifiers.length > 0 && specifiers.every(({ importKind }) => importKind === "type"));
  const message = importFault(file, specifier, names, typesOnly) ?? extensionFault(specifier);
  if (message) context.report({ node, message });
}

/** What a statement begins with, in better-sqlite3. */
const STATEMENTS = ["prepare", "pragma"];

function checkStatement(context: Context, node: CallNode): void {
  const file = relative(root, context.filename).split(sep).join("/");
  if (!/^electron\/(?!ledger\/)/.test(file)) return;
  if (STATEMENTS.includes(node.callee.property?.name ?? ""))
    context.report({
      node,
      message: `${file} may not speak SQL: what stands in the file is known in electron/ledger.`,
    });
}

// Oxlint finds a plugin by the default export.
export default {
  meta: { name: "ukewatashi" },
  rules: {
    sql: {
      create: (context: Context) => ({
        CallExpression: (node: CallNode) => checkStatement(context, node),
      }),
    },
    imports: {
      create(context: Context) {
        const check = (node: ImportNode) => checkImport(context, node);
        return {
          ImportDeclaration: check,
          ImportExpression: check,
          ExportNamedDeclaration: check,
          ExportAllDeclaration: check,
        };
      },
    },
  },
};

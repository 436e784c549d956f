/** Reading the words after a command. An unknown or repeated option is an error, never a guess. */
import { parseArgs } from "node:util";
import type { ParseArgsOptionsConfig } from "node:util";
import { Usage } from "./io.ts";

export interface Options {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  /** A text option that must be there. */
  required(name: string): string;
  all(name: string): readonly string[];
  on(name: string): boolean;
}

export function readOptions(
  args: readonly string[],
  config: ParseArgsOptionsConfig,
  usage: string,
): Options {
  const { values, positionals } = parsed(args, { ...config, json: { type: "boolean" } }, usage);
  const value = (name: string): unknown => (values as Record<string, unknown>)[name];
  const text = (name: string) => {
    const given = value(name);
    return typeof given === "string" ? given : undefined;
  };
  return {
    positionals,
    text,
    required: (name) => {
      const given = text(name);
      if (given === undefined) throw new Usage(`--${name} が必要です。\n使い方: ${usage}`);
      return given;
    },
    all: (name) => {
      const given = value(name);
      return Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];
    },
    on: (name) => value(name) === true,
  };
}

function parsed(args: readonly string[], options: ParseArgsOptionsConfig, usage: string) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    const once = read.tokens.flatMap((token) =>
      token.kind === "option" && options[token.name]?.multiple !== true ? [token.name] : [],
    );
    const twice = once.find((name, at) => once.indexOf(name) < at);
    if (twice !== undefined)
      throw new Usage(`--${twice} が2回指定されています。1つにしてください。\n使い方: ${usage}`);
    return read;
  } catch (error) {
    throw error instanceof Usage ? error : new Usage(`${unreadable(error)}\n使い方: ${usage}`);
  }
}

function unreadable(error: unknown): string {
  // Node's own errors carry a code.
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /'(-[^' ]*)/.exec(message)?.[1] ?? "";
  return code === "ERR_PARSE_ARGS_UNKNOWN_OPTION"
    ? `「${name}」という指定はありません。`
    : `「${name}」の値がないか、値を付けられない指定です。`;
}

/** A whole number given as an argument. */
export function wholeNumber(text: string | undefined, usage: string): number {
  if (text === undefined || !/^\d{1,15}$/.test(text))
    throw new Usage(`番号を0以上の整数で指定してください。\n使い方: ${usage}`);
  return Number(text);
}

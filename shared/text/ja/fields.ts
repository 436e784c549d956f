/** What is wrong with a field of a command, in words. */
import type * as z from "zod";

/** One field that is not as it must be. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Every field of a checked value that does not fit, each with its sentence; `called` says what people call it. */
export function fieldErrors(
  error: z.ZodError,
  called: (path: string) => string = (path) => path,
): readonly FieldError[] {
  return error.issues.flatMap((issue) => toErrors(issue, called));
}

function toErrors(issue: Issue, called: (path: string) => string): readonly FieldError[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: path === "" ? key : `${path}.${key}`,
      message: `「${key}」という項目はありません。綴りを確かめるか、取り除いてください。`,
    }));
  return [{ path, message: sentence(issue, path === "" ? "この内容" : `「${called(path)}」`) }];
}

/** Sentences for the checks that our own schemas name. */
const NAMED: Readonly<Record<string, string>> = {
  blank: "が空です。内容を入力してください。",
  characters: "に使えない文字(制御文字または壊れた文字)が含まれています。入力し直してください。",
  day: "は存在しない日付です。2026-07-24 の形で、暦にある日を指定してください。",
  instant: "は存在しない日時です。2026-07-24T14:05:00+09:00 の形で指定してください。",
};

/** What a value has to be, as those say it who write it down. */
const TYPES: Readonly<Record<string, string>> = {
  string: "文字列",
  number: "数値",
  int: "整数",
  boolean: "真偽値(true か false)",
  array: "配列",
  object: "オブジェクト",
};

const isWrong = (_issue: Issue, field: string) => `${field}が正しくありません。`;

const SENTENCES: {
  readonly [C in Issue["code"]]: (issue: Extract<Issue, { code: C }>, field: string) => string;
} = {
  invalid_type: (issue, field) =>
    issue.input === undefined
      ? `${field}がありません。必須の項目です。`
      : `${field}の種類が違います。${TYPES[issue.expected] ?? issue.expected}にしてください。`,
  too_big: (issue, field) =>
    `${field}が大きすぎるか長すぎます(上限 ${String(issue.maximum)})。短くしてください。`,
  too_small: (issue, field) => `${field}が小さすぎるか足りません(下限 ${String(issue.minimum)})。`,
  invalid_format: (_issue, field) => `${field}の形式が違います。`,
  invalid_value: (issue, field) =>
    `${field}は次のどれかです:${issue.values.map(String).join("、")}。`,
  // Our unions are told apart by one member, which is where the issue points.
  invalid_union: (_issue, field) =>
    `${field}に、その名前のものはありません。綴りを確かめてください。`,
  custom: (issue, field) => `${field}${NAMED[issue.message] ?? "が正しくありません。"}`,
  invalid_key: isWrong,
  invalid_element: isWrong,
  not_multiple_of: isWrong,
  unrecognized_keys: isWrong,
};

function sentence(issue: Issue, field: string): string {
  // Which sentence belongs to which code is lost in the union; the table has them paired.
  return SENTENCES[issue.code](issue as never, field);
}

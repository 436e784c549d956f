/** Passphrases and passwords come from the environment or a prompt, never from an argument others can list. */
import { Usage } from "./io.ts";
import type { Io } from "./io.ts";

const SOURCES = {
  passphrase: { variable: "UKEWATASHI_PASSPHRASE", prompt: "台帳のパスフレーズ: " },
  password: { variable: "UKEWATASHI_PASSWORD", prompt: "管理責任者のパスワード: " },
  witness: { variable: "UKEWATASHI_PASSPHRASE", prompt: "立会人の鍵のパスフレーズ: " },
} as const;

export async function secret(io: Io, kind: keyof typeof SOURCES): Promise<string> {
  const { variable, prompt } = SOURCES[kind];
  const given = io.env[variable] ?? (await io.askSecret(prompt));
  if (given === undefined || given === "")
    throw new Usage(
      `${prompt.replace(": ", "")}がありません。何も記録していません。環境変数 ${variable} に設定して、もう一度行ってください。`,
    );
  return given;
}

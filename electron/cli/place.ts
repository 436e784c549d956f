/** Where the command line under plain Node finds what the installed program keeps. */
import { join } from "node:path";
import { NAME } from "../../shared/text/ja/program.ts";

/** The folder of what this computer remembers of ledgers, as Electron places it for a program of this name. */
export function headsFolderOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  return join(dataFolder(platform, env, home), NAME, "heads");
}

function dataFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === "win32") return given(env["APPDATA"]) ?? join(home, "AppData", "Roaming");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  return given(env["XDG_CONFIG_HOME"]) ?? join(home, ".config");
}

/** An empty variable is none, as for Electron: else it would be the folder that one happens to be in. */
function given(variable: string | undefined): string | undefined {
  return variable === "" ? undefined : variable;
}

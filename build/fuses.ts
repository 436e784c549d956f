// The switches in the Electron program itself, set once when it is packed. Everything that would let
// the installed program be used as something else is off.
import { join } from "node:path";
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses";

/** The program in a folder that electron-builder has packed. */
export function packedProgram(folder: string, platform: NodeJS.Platform): string {
  if (platform === "darwin") return join(folder, "受渡台帳.app");
  return join(folder, platform === "win32" ? "ukewatashi.exe" : "ukewatashi");
}

/** What each fuse is set to in the packed program. */
function fuseTable(platform: NodeJS.Platform): Record<FuseV1Options, boolean> {
  return {
    [FuseV1Options.RunAsNode]: false,
    // The window's session is kept in memory, so there are no cookies; on Linux it would ask for a
    // keyring.
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Electron checks the archive on these two only.
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]:
      platform === "darwin" || platform === "win32",
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Pages come through app:, never file:.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.WasmTrapHandlers]: true,
  };
}

/** The part of the table that this program has fuses for: an older Electron has fewer. */
export async function fusesOf(
  executable: string,
  platform: NodeJS.Platform,
): Promise<Partial<Record<FuseV1Options, boolean>>> {
  const wire = Object.keys(await getCurrentFuseWire(executable));
  return Object.fromEntries(
    Object.entries(fuseTable(platform)).filter(([fuse]) => wire.includes(fuse)),
  );
}

/** Sets every fuse, and refuses a program with one that the table does not know. */
export async function setFuses(executable: string, platform: NodeJS.Platform): Promise<void> {
  const fuses = await fusesOf(executable, platform);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === "darwin",
    // The type asks for every fuse that is known; the program is asked for every fuse that it has.
    ...(fuses as Record<FuseV1Options, boolean>),
    strictlyRequireAllFuses: true,
  });
}

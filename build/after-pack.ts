// What electron-builder does between copying the files and signing them.
import type { AfterPackContext } from "electron-builder";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { packedProgram, setFuses } from "./fuses.ts";

/** Sets the fuses in the program just packed; a failure fails the packing. */
export async function afterPack(context: AfterPackContext): Promise<void> {
  // The name is one of those that Node uses too.
  const platform = context.electronPlatformName as NodeJS.Platform;
  const resources = context.packager.getResourcesDir(context.appOutDir);
  // What starts any folder as an app has no place in the installed program.
  for (const name of ["default_app.asar", "default_app.sha256"]) {
    await rm(join(resources, name), { force: true });
  }
  await setFuses(packedProgram(context.appOutDir, platform), platform);
}

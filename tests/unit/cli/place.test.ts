/** The command line under plain Node looks for what this computer remembers where the program keeps it. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { headsFolderOf } from "../../../electron/cli/place.ts";
import { NAME } from "../../../shared/text/ja/program.ts";

const HOME = join("/", "home", "kanri");

test.each([
  ["linux", { XDG_CONFIG_HOME: join("/", "config") }, join("/", "config")],
  ["linux", {}, join(HOME, ".config")],
  // Empty, it is none: else the memory would lie in whatever folder one happens to be in.
  ["linux", { XDG_CONFIG_HOME: "" }, join(HOME, ".config")],
  ["win32", { APPDATA: "" }, join(HOME, "AppData", "Roaming")],
  ["darwin", {}, join(HOME, "Library", "Application Support")],
] as const)("on %s with %o in %s", (platform, env, folder) => {
  expect(headsFolderOf(platform, env, HOME)).toBe(join(folder, NAME, "heads"));
});

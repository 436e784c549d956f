// npm run format: writes every file the way `npm test` wants it.
import { tool } from "../tool.ts";

/** Formats. */
export async function perform(args: readonly string[]): Promise<number> {
  return (await tool("oxfmt", ["--config", "build/oxfmt.json", ...args])).code;
}

/**
 * Switches that would open the installed program to others: no fuse covers them, so a start with any of them ends at
 * once. While developing they are what tests and tools work with.
 */

/** EX_CONFIG of sysexits: the program was started in a way it refuses. */
export const REFUSED_START = 78;

const FORBIDDEN = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-targets",
  "inspect",
  "inspect-brk",
  "inspect-port",
  "inspect-publish-uid",
  "js-flags",
  "no-sandbox",
  "disable-web-security",
  "proxy-server",
  "proxy-pac-url",
  "proxy-bypass-list",
  "user-data-dir",
  "load-extension",
  "host-rules",
  "host-resolver-rules",
  "ignore-certificate-errors",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
  "gpu-launcher",
] as const;

interface Switches {
  hasSwitch(name: string): boolean;
}

/** The forbidden switches that are present. The command line shows nothing of others', so it may do without sandbox. */
export function forbiddenSwitches(switches: Switches, commandLine: boolean): readonly string[] {
  const present = FORBIDDEN.filter((name) => switches.hasSwitch(name));
  return commandLine ? present.filter((name) => name !== "no-sandbox") : present;
}

/** The words of a start without the program, its switches and, while developing, the app's folder. */
export function wordsOf(
  argv: readonly string[],
  startedFromFolder: boolean | undefined,
): readonly string[] {
  const first = argv.findIndex((word, index) => index > 0 && !word.startsWith("-"));
  if (first < 0) return [];
  return argv.slice(startedFromFolder ? first + 1 : first);
}

import { readFileSync } from "node:fs";

/**
 * The most memory this process has held. Linux's own count is asked for where there is one: `maxRSS` of a program that
 * was started by another begins at what the other held.
 */
export function peakMegabytes() {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (peak !== undefined) return Math.round(Number(peak) / 1024);
  } catch {
    // Not Linux.
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/**
 * Doing something as someone who may not write everywhere. Permissions do not hold for root, so the process steps
 * down for as long as it takes.
 */
const NOBODY = 65_534;

/** Whether permissions can be tested here at all. */
export const PERMISSIONS_HOLD = process.platform !== "win32";

/** Runs `act` as an ordinary user; whatever happens, we are ourselves again afterwards. */
export async function unprivileged<T>(act: () => T | Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

/**
 * Locks when nobody is there: after some minutes without use of the program, and at the latest half a day after
 * signing in. The computer's own idle time is not asked: it is never longer, except on a display without a keyboard.
 * Locking forgets the key; what is typed stays on the page.
 */

/** Minutes without use after which the program locks itself. */
export const IDLE_MINUTES = 5;

const LONGEST_HOURS = 12;
export const LOOK_EVERY_MS = 5000;

export interface IdleParts {
  /** A clock nobody can set. */
  readonly elapsedMs: () => number;
  /** Whoever is signed in; another one for every signing in. */
  readonly user: () => object | undefined;
  readonly lock: () => void;
}

export interface IdleLock {
  /** The program is being used. */
  used(): void;
  /** To be called every `LOOK_EVERY_MS`: locks when it is time. */
  look(): void;
}

export function idleLock({ elapsedMs, user, lock }: IdleParts): IdleLock {
  let usedAt = elapsedMs();
  let entered = { user: user(), at: usedAt };
  return {
    used: () => {
      usedAt = elapsedMs();
    },
    look: () => {
      const now = elapsedMs();
      if (user() !== entered.user) entered = { user: user(), at: now };
      if (entered.user === undefined) return;
      const idleSeconds = (now - usedAt) / 1000;
      if (idleSeconds >= IDLE_MINUTES * 60 || now - entered.at >= LONGEST_HOURS * 3_600_000) lock();
    },
  };
}

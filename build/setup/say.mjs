// What the set-up tells the person: one sentence a step, Japanese first, on stderr, so that stdout
// stays free for what a task itself prints.

const refreshMs = process.stderr.isTTY ? 250 : 10_000;

/** A failure that a person can understand and act on. Only its sentences are printed, no stack. */
export class Stop extends Error {
  /**
   * @param {string} ja what happened and what to do
   * @param {string} en the same, shorter
   * @param {string} [detail] what the tool itself said, shown indented below
   */
  constructor(ja, en, detail = "") {
    super(sentence(ja, en));
    this.detail = detail;
  }
}

/**
 * @param {string} ja
 * @param {string} en
 */
function sentence(ja, en) {
  return `${ja}（${en}）`;
}

/**
 * Prints one line of the set-up.
 * @param {string} ja
 * @param {string} en
 */
export function say(ja, en) {
  process.stderr.write(`${sentence(ja, en)}\n`);
}

/**
 * Shows that something long is still moving until the returned function is called: a line rewritten
 * in place on a terminal, a new line every ten seconds in a log.
 * @param {() => string} status
 */
export function showProgress(status) {
  const started = Date.now();
  const line = () => `  … ${status()} ${Math.round((Date.now() - started) / 1000)} s`;
  const timer = setInterval(() => {
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line()}` : `${line()}\n`);
  }, refreshMs);
  return () => {
    clearInterval(timer);
    if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  };
}

/**
 * Prints a failure the way a person should meet it.
 * @param {Stop} stop
 */
export function sayStop(stop) {
  const detail = stop.detail.trim().split("\n").filter(Boolean).slice(-12);
  process.stderr.write(`${[stop.message, ...detail.map((line) => `    ${line}`)].join("\n")}\n`);
}

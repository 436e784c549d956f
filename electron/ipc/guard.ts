/**
 * The guard before every call: a foreign sender, nobody signed in, the wrong role, an unknown key and a wrong answer
 * end here, in that order. It never throws; what went wrong is a value, its full record stays in the local log.
 */
import { asProblem } from "../ledger/failures.ts";
import { Problem } from "../../shared/domain/problem.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import type { Received, Returned } from "../../shared/ipc/contract.ts";
import { contract } from "../../shared/ipc/contract.ts";
import type { CallName } from "../../shared/ipc/names.ts";
import type { Fault, Reply } from "../../shared/ipc/reply.ts";
import { denials, unexpectedFault } from "../../shared/text/ja/faults.ts";
import { problem as problemText } from "../../shared/text/ja/words.ts";
import { Denied } from "../services/denied.ts";
import { fits } from "./size.ts";

/** A frame of some window, as Electron tells of it. Reading a destroyed one throws. */
export interface Frame {
  readonly url: string;
}

/** The part of Electron's event that the guard looks at. */
export interface CallEvent {
  readonly senderFrame: Frame | null;
}

/** What a call does once the guard has let it pass. */
export type Handler<N extends CallName> = (
  input: Received<N>,
) => Returned<N> | Promise<Returned<N>>;

/** A handler for every call of the table; one that is missing does not compile. */
export type Handlers = { readonly [N in CallName]: Handler<N> };

export interface GuardParts {
  /** The main frame of the one window that may call. */
  readonly ownFrame: () => Frame | null | undefined;
  /** The role of whoever is signed in. */
  readonly role: () => Role | undefined;
  /** Keeps the full record and gives the id to find it by. */
  readonly report: (call: string, error: unknown) => string;
  /** Does the work of a call so that the end of the program can wait for it; refuses once that has begun. */
  readonly follow: <T>(work: () => Promise<T>) => Promise<T>;
}

/** The one address the pages are served from. */
const SCHEME = "app:";
const HOST = "bundle";

export type GuardedCall = (event: CallEvent, ...args: unknown[]) => Promise<Reply<unknown>>;

/** A call with the guard before it. */
export function guarded<N extends CallName>(
  name: N,
  handler: Handler<N>,
  parts: GuardParts,
): GuardedCall {
  return async (event, ...args) => {
    try {
      demandOwn(event, parts.ownFrame);
      demandAllowed(name, parts.role());
      const input = received(name, args);
      const value = await parts.follow(async () => handler(input));
      return { ok: true, value: contract[name].output.parse(value) };
    } catch (error) {
      return { ok: false, fault: faultOf(asProblem(error), () => parts.report(name, error)) };
    }
  };
}

function demandOwn({ senderFrame }: CallEvent, ownFrame: GuardParts["ownFrame"]): void {
  if (!senderFrame || senderFrame !== ownFrame() || !isOurs(senderFrame)) throw new Stranger();
}

/** A custom scheme has no origin of its own, so scheme and host are compared; neither alone is enough. */
function isOurs(frame: Frame): boolean {
  try {
    const { protocol, host } = new URL(frame.url);
    return protocol === SCHEME && host === HOST;
  } catch {
    return false;
  }
}

function demandAllowed(name: CallName, role: Role | undefined): void {
  const { callers } = contract[name];
  if (callers === "anyone") return;
  if (role === undefined) throw new Denied("locked");
  if (callers !== "signed-in" && !(callers as readonly Role[]).includes(role))
    throw new Denied("forbidden");
}

function received<N extends CallName>(name: N, args: readonly unknown[]): Received<N> {
  const [raw] = args;
  if (args.length !== 1) throw new BadCall("arguments");
  if (!fits(raw)) throw new Denied("too-big");
  const input = contract[name].input.safeParse(raw);
  if (!input.success)
    throw new BadCall(
      input.error.issues.map(({ code, path }) => `${code} ${path.join(".")}`).join("; "),
    );
  // The schema is the one the name stands for in the table; looking it up loses that.
  return input.data as Received<N>;
}

/** Not from our page. It learns nothing but that. */
class Stranger extends Error {}

/** Not as the table has it: a fault of the page, or somebody trying. */
class BadCall extends Error {}

function faultOf(error: unknown, report: () => string): Fault {
  if (error instanceof Denied) return { kind: error.kind, message: denials[error.code] };
  if (error instanceof Stranger || error instanceof BadCall)
    return { kind: "bad-request", message: denials["bad-request"], report: report() };
  if (error instanceof Problem) {
    const kind = error.code === "stopped" ? "stopped" : "problem";
    return { kind, message: problemText[error.code](error.detail), report: report() };
  }
  const id = report();
  return { kind: "unexpected", message: unexpectedFault(id), report: id };
}

/**
 * The one session of the program: which ledger is open and who is signed in. Everything that needs either asks here;
 * signing out forgets the key, closing forgets the ledger, and a path is opened only if a person has chosen it.
 */
import { resolve } from "node:path";
import type { Command } from "../../shared/domain/command.ts";
import { Problem } from "../../shared/domain/problem.ts";
import { uuid7Maker } from "../../shared/domain/uuid7.ts";
import type { Role } from "../../shared/domain/vocabulary.ts";
import { signInRefused, signInTooEarly } from "../../shared/text/ja/faults.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { LEAST_PASSWORD, tryPassword } from "../keys/accounts.ts";
import type { Alongside, Outcome, Recorder } from "../ledger/append.ts";
import type { Actor } from "../ledger/body.ts";
import { createLedger } from "../ledger/create.ts";
import { random } from "../ledger/crypto.ts";
import { orProblem } from "../ledger/failures.ts";
import type { Reading } from "../ledger/views/reading.ts";
import { read } from "../ledger/views/reading.ts";
import { Denied } from "./denied.ts";
import type { OpeningParts } from "./openedLedger.ts";
import { OpenedLedger } from "./openedLedger.ts";
import type { SignedIn } from "./signedIn.ts";
import { sessionView } from "./sessionView.ts";
import type { Settings, Verified } from "./settings.ts";
import { Turns } from "./turns.ts";

/** `moved` is also called when there is an entry more, another ledger, nobody signed in. */
export interface SessionParts extends OpeningParts {
  readonly settings: Settings;
  readonly about: {
    readonly version: string;
    readonly electron: string;
    readonly idleMinutes: number;
  };
  /** Where a ledger lies that the program makes by itself: the sample. Made when it is not there. */
  readonly ledgerFolder: () => string;
  /** Cost of the derivation of new passwords; the default is what real ledgers use. */
  readonly logN?: number;
}

export interface NewLedgerSpec {
  readonly path: string;
  readonly title: string;
  readonly passphrase: string;
  readonly manager: { readonly login: string; readonly password: string; readonly person?: string };
}

type SignInAnswer =
  | { readonly signedIn: true; readonly session: SessionView }
  | { readonly signedIn: false; readonly message: string; readonly waitSeconds: number };

export class Session {
  readonly parts: SessionParts;
  readonly #chosen = new Set<string>();
  /** Ids for commands that the program gives by itself. */
  readonly nextId: () => string;
  #ledger: OpenedLedger | undefined;
  #user: SignedIn | undefined;
  /** No two tries of a password share one wait. */
  readonly #trying = new Turns();
  /** Each opening takes the writer's lock. */
  readonly #opening = new Turns();

  constructor(parts: SessionParts) {
    this.parts = parts;
    this.nextId = uuid7Maker(() => parts.clock.wallMs(), random);
  }

  get ledger(): OpenedLedger | undefined {
    return this.#ledger;
  }

  /** How the last verification of this ledger on this computer ended. */
  get verified(): Verified | undefined {
    return this.#ledger && this.parts.settings.verified(this.#ledger.identity.origin);
  }

  get user(): SignedIn | undefined {
    return this.#user;
  }

  /** What the screens are told. Throws a `Problem` when the ledger does not let itself be read. */
  view(): SessionView {
    return orProblem(this.#ledger?.path, () => sessionView(this));
  }

  /** The view once no ledger is being opened: at the start there is one, or there is none. */
  async atRest(): Promise<SessionView> {
    await this.#opening.done();
    return this.view();
  }

  /** A person has chosen this file in a dialog, so the page may name it. */
  choose(path: string): void {
    this.#chosen.add(resolve(path));
  }

  open(path: string): Promise<SessionView> {
    return this.#opening.take(() => this.#open(path));
  }

  async #open(path: string): Promise<SessionView> {
    const chosen = this.demandChosen(path);
    const { settings } = this.parts;
    // Two openings of one ledger would add to its heads beside each other.
    await this.#ledger?.heads.settled();
    // First the new one: if it does not open, the old one stays as it is.
    if (this.#ledger?.path === chosen) this.close();
    const ledger = await this.#opened(chosen);
    this.close();
    this.#ledger = ledger;
    const { title, sample } = ledger.identity;
    settings.opened({ path: chosen, title, sample });
    this.parts.moved();
    return this.view();
  }

  /** Opens what was open last. Where that cannot be, nothing is open, and a person chooses. */
  async resume(): Promise<void> {
    const [last] = this.parts.settings.recent;
    if (!last) return;
    try {
      await this.open(last.path);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** Makes a ledger, opens it and signs its manager in. */
  async create({ path, title, passphrase, manager }: NewLedgerSpec): Promise<SessionView> {
    const chosen = this.demandChosen(path);
    for (const secret of [passphrase, manager.password])
      if (secret.normalize("NFKC").length < LEAST_PASSWORD) throw new Denied("short-password");
    const account = `a-${Buffer.from(random(6)).toString("hex")}`;
    const key = await createLedger({
      path: chosen,
      title,
      sample: false,
      passphrase,
      manager: { account, ...manager },
      commandId: this.nextId(),
      actor: { account, role: "manager", ...this.workplace() },
      clock: this.parts.clock,
      ...this.cost(),
    });
    this.parts.heads.beganHere(key.vkey);
    await this.open(chosen);
    return this.#enter({ account, role: "manager" }, key.seed);
  }

  close(): void {
    this.signOut();
    this.#ledger?.close();
    this.#ledger = undefined;
    this.parts.moved();
  }

  /** Tries a login and its password. An unknown login and a wrong password are answered alike. */
  signIn({ login, password }: { login: string; password: string }): Promise<SignInAnswer> {
    return this.#trying.take(async () => {
      const account = this.read(({ books }) => {
        const id = books.get("login", login)?.account;
        const known = id === undefined ? undefined : books.get("account", id);
        return known && !known.closed ? known : undefined;
      });
      const tried = await this.#try(account?.account, password);
      if (!tried.ok) return { signedIn: false, ...tried.why };
      if (!account) throw new Error("a password matched no account");
      return { signedIn: true, session: this.#enter(account, tried.seed) };
    });
  }

  /** Tries the password of an account without signing it in: a confirmation, or a change of password. */
  check(account: string, password: string): Promise<{ ok: boolean; waitSeconds: number }> {
    return this.#trying.take(async () => {
      const tried = await this.#try(account, password);
      if (!tried.ok) return { ok: false, waitSeconds: tried.why.waitSeconds };
      tried.seed?.fill(0);
      return { ok: true, waitSeconds: 0 };
    });
  }

  signOut(): void {
    this.#user?.seed?.fill(0);
    this.#user = undefined;
    this.parts.moved();
  }

  /** Runs a view on the open ledger as it is now. Throws a `Problem` when the file does not let itself be read. */
  read<T>(view: (reading: Reading) => T): T {
    const { db, path } = this.demandLedger();
    return orProblem(path, () => read(db, this.parts.clock.wallMs(), view));
  }

  demandLedger(): OpenedLedger {
    if (!this.#ledger) throw new Denied("no-ledger");
    return this.#ledger;
  }

  demandUser(): SignedIn {
    if (!this.#user) throw new Denied("locked");
    return this.#user;
  }

  /** Records a command in the name of whoever is signed in. */
  record(command: Command, alongside: Alongside = {}): Outcome {
    const outcome = this.#recording((recorder, actor) =>
      recorder.record(command, actor, alongside),
    );
    if (outcome.ok && !outcome.repeated) this.parts.moved();
    return outcome;
  }

  /** Records commands that belong together, or none of them. */
  recordWhole(commands: readonly Command[]): readonly Outcome[] {
    const outcomes = this.#recording((recorder, actor) => recorder.recordWhole(commands, actor));
    this.parts.moved();
    return outcomes;
  }

  tryOut(command: Command): ReturnType<Recorder["tryOut"]> {
    return this.#recording((recorder, actor) => recorder.tryOut(command, actor));
  }

  #recording<T>(act: (recorder: Recorder, actor: Actor) => T): T {
    const user = this.demandUser();
    const ledger = this.demandLedger();
    if (!user.recorder || ledger.problem)
      throw ledger.problem ?? user.problem ?? new Denied("forbidden");
    const { account, role } = user;
    try {
      return act(user.recorder, { account, role, ...this.workplace() });
    } catch (error) {
      if (error instanceof Problem && error.code === "stopped") ledger.stop(error);
      throw error;
    }
  }

  /** The cost of new passwords, where it is not the usual one. */
  cost(): { logN?: number } {
    const { logN } = this.parts;
    return logN === undefined ? {} : { logN };
  }

  async #try(account: string | undefined, password: string) {
    const ledger = this.demandLedger();
    const { attempts } = ledger;
    const wait = attempts.wait(account);
    if (wait > 0)
      return { ok: false, why: { message: signInTooEarly(wait), waitSeconds: wait } } as const;
    attempts.begin(account);
    const tried = await tryPassword(ledger.db, account, password);
    // The ledger may have been closed while the password was being worked on.
    if (this.#ledger !== ledger) throw new Denied("no-ledger");
    if (tried.ok) {
      attempts.succeeded(account ?? "");
      return { ok: true, seed: tried.seed } as const;
    }
    const waitSeconds = attempts.wait(account);
    return { ok: false, why: { message: signInRefused(waitSeconds), waitSeconds } } as const;
  }

  #enter(
    { account, role }: { account: string; role: Role },
    seed: Uint8Array | undefined,
  ): SessionView {
    this.signOut();
    this.#user = { account, role, seed, ...this.demandLedger().recording(role, seed) };
    this.parts.moved();
    return this.view();
  }

  /** What entries say of where and through what they were made. */
  workplace(): Pick<Actor, "workstation" | "via"> {
    return { workstation: this.parts.settings.workstation, via: "app" };
  }

  /** The page may only name what a person chose in this run, or what was open before. */
  demandChosen(path: string): string {
    const full = resolve(path);
    if (this.#chosen.has(full) || this.parts.settings.knows(full)) return full;
    throw new Denied("unchosen-path");
  }

  async #opened(path: string): Promise<OpenedLedger> {
    try {
      return await OpenedLedger.open(path, this.parts);
    } catch (error) {
      if (error instanceof Problem && error.code === "missing") this.parts.settings.gone(path);
      throw error;
    }
  }
}

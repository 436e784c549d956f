/** The page at work: takes what is given, has it checked, keeps what is known and draws it. */
import type { Report } from "../bundle/check.ts";
import { checkBundle } from "../bundle/check.ts";
import type { BundleFile } from "../bundle/file.ts";
import { Pace } from "../bundle/pace.ts";
import { readZip } from "../bundle/zip.ts";
import { readKey } from "../format/note.ts";
import { readSlipCode } from "../format/slipCode.ts";
import { judgeHeads } from "../paper/heads.ts";
import { judge } from "../paper/judge.ts";
import { codesInPdf } from "../paper/pdf.ts";
import { codesIn, NoReader } from "../paper/picture.ts";
import type { Lang } from "../text/text.ts";
import { witnessKeysIn } from "../paper/witnesses.ts";
import type { Given } from "./gather.ts";
import { bundleFileOf } from "./gather.ts";
import type { Bundle, EarlierHead, Notice, Slip, State, Work } from "./state.ts";
import { keyIn, keyMatch, reportIn } from "./state.ts";
import type { Taken } from "./taking.ts";
import { sorted } from "./taking.ts";

/** What changed, so that only that is drawn; to what is new about a bundle or a paper people are led. */
export type Change = "all" | "work" | "results" | "bundle" | "paper";

const EMPTY: Omit<State, "lang"> = {
  work: undefined,
  bundle: undefined,
  slips: [],
  heads: [],
  given: { text: "" },
  witnesses: witnessKeysIn(""),
  notices: [],
};

/** Draws a state; the page that is drawn acts on the app in turn. */
type Draw = (state: State, change: Change, app: App) => void;

export class App {
  #state: State;
  readonly #drawState: Draw;
  /** What is being done; the next thing waits for it or calls it off. */
  #job: Promise<void> = Promise.resolve();
  #abort = new AbortController();

  constructor(lang: Lang, draw: Draw) {
    this.#state = { ...EMPTY, lang };
    this.#drawState = draw;
    this.#draw("all");
  }

  /** Shows everything in another language. */
  speak(lang: Lang): void {
    this.#set({ lang }, "all");
  }

  /** Calls off what is being done. */
  stop(): void {
    this.#abort.abort();
  }

  /** Takes files, once it is known which. */
  take(files: Promise<readonly Given[]>): void {
    this.#abort.abort();
    // Looked at when its turn has come; until then nobody else waits for it.
    const listed = files.catch(() => undefined);
    this.#begin(async (pace) => {
      this.#set({ notices: [] }, "results");
      this.#working({ is: "gathering" });
      const given = await listed;
      if (given === undefined) return this.#notice({ is: "unexpected" });
      for (const one of await sorted(given)) await this.#takeOne(one, pace);
    });
  }

  /** Takes a text that may be a code; says whether it was taken. An incomplete one waits unless it is meant so. */
  code(text: string, isDone: boolean): boolean {
    const read = readSlipCode(text);
    if (!read.ok && !isDone) return false;
    if (text.trim() === "") return false;
    this.#begin((pace) => this.#addCode(text, pace));
    return read.ok;
  }

  /** Takes the key that someone typed; an empty text takes it back. */
  key(text: string): void {
    this.#begin((pace) => this.#setKey(text, pace));
  }

  /** Takes the keys of witnesses, one a line, in place of those before. */
  witnesses(text: string): void {
    this.#begin(async () => this.#set({ witnesses: witnessKeysIn(text) }, "all"));
  }

  removeSlip(slip: Slip): void {
    this.#set({ slips: this.#state.slips.filter((one) => one !== slip) }, "results");
  }

  removeHead(head: EarlierHead): void {
    this.#set({ heads: this.#state.heads.filter((one) => one !== head) }, "results");
  }

  removeNotice(notice: Notice): void {
    this.#set({ notices: this.#state.notices.filter((one) => one !== notice) }, "results");
  }

  #draw(change: Change): void {
    this.#drawState(this.#state, change, this);
  }

  #set(patch: Partial<State>, change: Change): void {
    this.#state = { ...this.#state, ...patch };
    this.#draw(change);
  }

  #working(work: Work | undefined): void {
    this.#set({ work }, "work");
  }

  #notice(notice: Notice): void {
    this.#set({ notices: [...this.#state.notices, notice] }, "results");
  }

  /** Does one thing after the other. Whatever happens in one, the page goes on. */
  #begin(work: (pace: Pace) => Promise<void>): void {
    this.#job = this.#job.then(async () => {
      this.#abort = new AbortController();
      const { signal } = this.#abort;
      const pace = new Pace(signal, (progress) => this.#working({ is: "checking", ...progress }));
      try {
        await work(pace);
      } catch {
        this.#notice({ is: signal.aborted ? "stopped" : "unexpected" });
      }
      this.#working(undefined);
    });
  }

  async #takeOne(one: Taken, pace: Pace): Promise<void> {
    switch (one.is) {
      case "bundle":
        return this.#check(one.files.map(bundleFileOf), pace);
      case "zip":
        return this.#open(one.file, pace);
      case "picture":
      case "pdf":
        return this.#addPicture(one, pace);
      case "code":
        return this.#addCode(one.text, pace);
      case "key":
        return this.#setKey(one.text, pace);
      case "witness":
        return this.#addWitness(one.text);
      case "head":
        return this.#addHead(one.name, one.notes, pace);
      case "unknown":
      case "unreadable":
        return this.#notice({ is: one.is, name: one.name });
    }
  }

  async #open(file: File, pace: Pace): Promise<void> {
    const read = await readZip(file);
    if (read.ok) return this.#check(read.files, pace);
    return this.#setBundle({ is: "closed", fault: read.fault }, pace);
  }

  async #check(files: readonly BundleFile[], pace: Pace): Promise<void> {
    const before = reportIn(this.#state);
    // Nobody shall take the verdict on the one before for that on this one.
    this.#set({ bundle: undefined }, "bundle");
    const outcome = await checkBundle(files, pace);
    // An earlier bundle of the same ledger is something to hold the new one against.
    if (outcome.ok && before?.head.isSigned && isOf(outcome.report, before.key.name)) {
      await this.#keepHead(undefined, [before.note], pace);
    }
    return this.#setBundle(
      outcome.ok
        ? { is: "checked", report: outcome.report, at: new Date() }
        : { is: "refused", fault: outcome.fault, subject: outcome.subject },
      pace,
    );
  }

  async #setBundle(bundle: Bundle, pace: Pace): Promise<void> {
    this.#state = { ...this.#state, bundle };
    await this.#judgeAll(pace);
    this.#draw("bundle");
  }

  async #setKey(text: string, pace: Pace): Promise<void> {
    const line = text.replace(/\s+/g, "");
    const read = readKey(line);
    const known = read.ok ? { key: read.key } : { fault: read.fault };
    this.#state = { ...this.#state, given: { text, ...(line !== "" && known) } };
    await this.#judgeAll(pace);
    this.#draw("all");
  }

  async #addPicture({ is, file }: Extract<Taken, { file: File }>, pace: Pace): Promise<void> {
    this.#working({ is: "reading" });
    try {
      const read = await (is === "pdf" ? codesInPdf(file, pace) : codesIn(file, pace));
      if (!read.ok) return this.#notice({ is: read.fault, name: file.name });
      for (const text of read.texts) await this.#addCode(text, pace);
    } catch (error) {
      if (!(error instanceof NoReader)) throw error;
      this.#notice({ is: "noReader" });
    }
  }

  async #addCode(text: string, pace: Pace): Promise<void> {
    const read = readSlipCode(text);
    const slip: Slip = read.ok
      ? { is: "read", code: read.code, verdict: await judge(read.code, this.#known(), pace) }
      : { is: "unreadable", fault: read.fault };
    this.#set({ slips: [slip, ...this.#state.slips] }, "paper");
  }

  /** One more witness, from a file. */
  #addWitness(line: string): void {
    const { text } = this.#state.witnesses;
    const lines = text.split("\n").filter((one) => one.trim() !== "" && one.trim() !== line);
    this.#set({ witnesses: witnessKeysIn([...lines, line].join("\n")) }, "all");
  }

  async #addHead(name: string, notes: readonly string[], pace: Pace): Promise<void> {
    await this.#keepHead(name, notes, pace);
    this.#draw("results");
  }

  async #keepHead(name: string | undefined, notes: readonly string[], pace: Pace): Promise<void> {
    const others = this.#state.heads.filter((one) => one.notes.join("") !== notes.join(""));
    const head = { name, notes, ...(await judgeHeads(notes, this.#known(), pace)) };
    this.#state = { ...this.#state, heads: [head, ...others] };
  }

  /** Judges again what was given before, in the light of a new bundle or key. */
  async #judgeAll(pace: Pace): Promise<void> {
    const known = this.#known();
    const slips: Slip[] = [];
    for (const slip of this.#state.slips) {
      const isRead = slip.is === "read";
      slips.push(isRead ? { ...slip, verdict: await judge(slip.code, known, pace) } : slip);
    }
    const heads: EarlierHead[] = [];
    for (const head of this.#state.heads)
      heads.push({ ...head, ...(await judgeHeads(head.notes, known, pace)) });
    this.#state = { ...this.#state, slips, heads };
  }

  /** A bundle under another key than the one from paper is no help in judging papers. */
  #known(): Parameters<typeof judge>[1] {
    const report = reportIn(this.#state);
    if (report && keyMatch(this.#state) !== "other") return { key: report.key, report };
    return { key: keyIn(this.#state), report: undefined };
  }
}

/** Whether a report speaks for a ledger: it is about that one, or about one that follows it. */
function isOf({ key, entries }: Report, origin: string): boolean {
  return key.name === origin || entries.lineage.of(origin) !== undefined;
}

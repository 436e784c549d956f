/**
 * The table of calls: what goes in, what comes out, who may ask. A call that is not in it does not exist, and a
 * call without a handler does not compile.
 */
import * as z from "zod";
import { Command } from "../domain/command.ts";
import { accountFields } from "../domain/commands/ledger.ts";
import { Attachment, CommandId, Id, Instant, Name } from "../domain/values.ts";
import type { Role } from "../domain/vocabulary.ts";
import { SHEET_FORMS, SLIP_KINDS } from "../domain/vocabulary.ts";
import { AssetView } from "../views/asset.ts";
import { EntryRow, EntryView, VerifyStatus } from "../views/audit.ts";
import { AssetRow, Paging, TriedOut, pageOf } from "../views/common.ts";
import {
  ContractRow,
  ContractView,
  OutstandingView,
  PartyRow,
  PersonRow,
  PlaceRow,
} from "../views/contract.ts";
import {
  CertificateView,
  DestructionView,
  DisposalView,
  InstructionView,
} from "../views/disposal.ts";
import { FoundAsset, HandoverChoices, SlipRow, SlipView, SlipsShown } from "../views/handover.ts";
import { Brought, ByWitness, HeadsView, Looked, Remembering } from "../views/heads.ts";
import { HomeView } from "../views/home.ts";
import { SearchView } from "../views/search.ts";
import { AccountRow, RecordOutcome, SessionView } from "../views/session.ts";
import { FolderFor, backupCalls } from "./backupCalls.ts";
import { LetOut, byId, recordCalls } from "./recordCalls.ts";
import { handOutCalls } from "./handOutCalls.ts";
import { TransportRow, TransportView } from "../views/transport.ts";
import { Chosen, assetFilter, listCalls } from "./lists.ts";
import type { CallName } from "./names.ts";
import type { Reply } from "./reply.ts";

/** Who may call: anyone at the screen, anyone signed in, or certain roles. */
type Callers = "anyone" | "signed-in" | readonly Role[];

interface Call {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly callers: Callers;
}

const nothing = z.strictObject({});
const Password = z.string().min(1).max(200);
const Path = z.string().min(1).max(4096);
const form = {
  form: z.enum(SHEET_FORMS),
  subject: Id,
  stage: z.enum(["issued", "completed"]),
};
const inContract = { contract: Id.exactOptional(), ...Paging };

/** A file was chosen or written, or the person changed their mind. */
const Pdf = z.strictObject({
  pdf: z.instanceof(Uint8Array),
  pages: z.int(),
  title: z.string(),
});

export const contract = {
  session: { input: nothing, output: SessionView, callers: "anyone" },
  chooseLedger: {
    input: z.strictObject({ purpose: z.enum(["open", "create"]) }),
    output: Chosen,
    callers: "anyone",
  },
  chooseFolder: { input: FolderFor, output: Chosen, callers: "anyone" },
  createLedger: {
    input: z.strictObject({
      path: Path,
      /** Where its heads are kept outside of it. */
      anchorFolder: Path.exactOptional(),
      title: Name,
      passphrase: Password,
      /** `person` may be registered after: the ledger's first account is often the custody manager's own. */
      manager: z.strictObject({
        login: accountFields.login,
        password: Password,
        person: accountFields.person,
      }),
    }),
    output: SessionView,
    callers: "anyone",
  },
  createSample: { input: nothing, output: SessionView, callers: "anyone" },
  openLedger: { input: z.strictObject({ path: Path }), output: SessionView, callers: "anyone" },
  closeLedger: { input: nothing, output: SessionView, callers: "anyone" },
  signIn: {
    input: z.strictObject({ login: z.string().max(64), password: z.string().max(200) }),
    output: z.discriminatedUnion("signedIn", [
      z.strictObject({ signedIn: z.literal(true), session: SessionView }),
      z.strictObject({ signedIn: z.literal(false), message: z.string(), waitSeconds: z.int() }),
    ]),
    callers: "anyone",
  },
  signOut: { input: nothing, output: SessionView, callers: "anyone" },

  record: {
    input: z.strictObject({ command: Command }),
    output: RecordOutcome,
    callers: ["manager", "staff"],
  },
  /** A confirmation by a person's own password, checked here and nowhere else. */
  confirm: {
    input: z.strictObject({ command: Command, password: Password }),
    output: RecordOutcome,
    callers: ["manager"],
  },
  tryOut: {
    input: z.strictObject({ command: Command }),
    output: TriedOut,
    callers: ["manager", "staff"],
  },
  openAccount: {
    input: z.strictObject({
      id: CommandId,
      occurredAt: Instant,
      ...accountFields,
      password: Password,
    }),
    output: RecordOutcome,
    callers: ["manager"],
  },
  changePassword: {
    input: z.strictObject({
      id: CommandId,
      occurredAt: Instant,
      current: Password,
      next: Password,
    }),
    output: RecordOutcome,
    callers: ["manager", "staff"],
  },
  accounts: { input: nothing, output: z.array(AccountRow), callers: "signed-in" },
  chooseAttachments: {
    input: z.strictObject({ purpose: z.enum(["scan", "photos"]) }),
    output: z.array(Attachment),
    callers: ["manager", "staff"],
  },
  showAttachment: {
    input: z.strictObject({ sha256: Attachment.shape.sha256 }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), mediaType: z.string() }),
    callers: "signed-in",
  },
  home: {
    input: z.strictObject({ contract: Id.exactOptional() }),
    output: HomeView,
    callers: "signed-in",
  },
  assets: {
    input: z.strictObject({ ...assetFilter, ...Paging }),
    output: pageOf(AssetRow),
    callers: "signed-in",
  },
  asset: { input: byId, output: AssetView, callers: "signed-in" },
  findAsset: {
    input: z.strictObject({ contract: Id, text: z.string().max(200), kind: z.enum(SLIP_KINDS) }),
    output: FoundAsset,
    callers: ["manager"],
  },
  slips: {
    input: z.strictObject({ ...inContract, show: SlipsShown.exactOptional() }),
    output: pageOf(SlipRow),
    callers: "signed-in",
  },
  slip: { input: byId, output: SlipView, callers: "signed-in" },
  handoverChoices: {
    input: z.strictObject({ contract: Id, kind: z.enum(SLIP_KINDS), at: Instant }),
    output: HandoverChoices,
    callers: "signed-in",
  },
  transports: {
    input: z.strictObject({ ...inContract, open: z.boolean().exactOptional() }),
    output: pageOf(TransportRow),
    callers: "signed-in",
  },
  transport: { input: byId, output: TransportView, callers: "signed-in" },
  disposals: {
    input: z.strictObject({ contract: Id.exactOptional() }),
    output: DisposalView,
    callers: "signed-in",
  },
  instruction: { input: byId, output: InstructionView, callers: "signed-in" },
  destruction: { input: byId, output: DestructionView, callers: "signed-in" },
  certificate: { input: byId, output: CertificateView, callers: "signed-in" },
  contracts: { input: nothing, output: z.array(ContractRow), callers: "signed-in" },
  contract: { input: byId, output: ContractView, callers: "signed-in" },
  parties: { input: nothing, output: z.array(PartyRow), callers: "signed-in" },
  persons: {
    input: z.strictObject({ contract: Id.exactOptional() }),
    output: z.array(PersonRow),
    callers: "signed-in",
  },
  places: {
    input: z.strictObject({ contract: Id.exactOptional() }),
    output: z.array(PlaceRow),
    callers: "signed-in",
  },
  outstanding: {
    input: z.strictObject({ contract: Id, ...Paging }),
    output: OutstandingView,
    callers: "signed-in",
  },
  ...recordCalls,
  ...backupCalls,
  search: {
    input: z.strictObject({ text: z.string().max(200) }),
    output: SearchView,
    callers: "signed-in",
  },
  entries: { input: z.strictObject(Paging), output: pageOf(EntryRow), callers: "signed-in" },
  entry: {
    input: z.strictObject({ seq: z.int().min(0) }),
    output: EntryView,
    callers: "signed-in",
  },
  saveProof: {
    input: z.strictObject({ seq: z.int().min(0) }),
    output: Chosen,
    callers: "signed-in",
  },

  preview: {
    input: z.strictObject(form),
    output: Pdf,
    callers: "signed-in",
  },
  /** Prints and records it: on paper, or into a file the person chooses. */
  print: {
    input: z.strictObject({ ...form, id: CommandId, target: z.enum(["printer", "file"]) }),
    output: z.discriminatedUnion("printed", [
      z.strictObject({ printed: z.literal(true), seq: z.int(), path: z.string().exactOptional() }),
      z.strictObject({ printed: z.literal(false), why: z.string() }),
    ]),
    callers: ["manager", "staff"],
  },
  /** 初期設定控: the sheet about the ledger itself. */
  setupSheet: { input: nothing, output: Pdf, callers: "signed-in" },
  printSetupSheet: {
    input: z.strictObject({ target: z.enum(["printer", "file"]) }),
    output: LetOut,
    callers: ["manager", "staff"],
  },

  heads: { input: nothing, output: HeadsView, callers: "signed-in" },
  /** Keeps heads in this folder from now on; in none, when none is named. */
  keepHeads: {
    input: z.strictObject({ folder: Path.exactOptional() }),
    output: HeadsView,
    callers: ["manager"],
  },
  /** Compares files, a bundle's folder or a text with the ledger. */
  checkPaper: {
    input: Brought,
    output: Looked,
    callers: "signed-in",
  },
  rememberHeads: { input: nothing, output: Remembering, callers: "signed-in" },
  saveHead: { input: nothing, output: Chosen, callers: "signed-in" },
  takeCosigned: { input: ByWitness, output: Remembering, callers: ["manager"] },

  verifyStart: { input: nothing, output: VerifyStatus, callers: "signed-in" },
  verifyStatus: { input: nothing, output: VerifyStatus, callers: "signed-in" },
  verifyCancel: { input: nothing, output: VerifyStatus, callers: "signed-in" },
  saveReport: { input: nothing, output: Chosen, callers: "signed-in" },
  printReport: {
    input: z.strictObject({ target: z.enum(["printer", "file"]) }),
    output: LetOut,
    callers: "signed-in",
  },

  ...handOutCalls,
  ...listCalls,

  licences: { input: nothing, output: z.string(), callers: "anyone" },
} as const satisfies Record<CallName, Call>;

export type Contract = typeof contract;
/** What a screen sends. */
export type Sent<N extends CallName> = z.input<Contract[N]["input"]>;
/** What a handler gets. */
export type Received<N extends CallName> = z.output<Contract[N]["input"]>;
export type Returned<N extends CallName> = z.output<Contract[N]["output"]>;

/** What the page sees: one function a call. */
export type Api = {
  readonly [N in CallName]: (input: Sent<N>) => Promise<Reply<Returned<N>>>;
} & {
  /** Calls back when the ledger has grown; gives the function that ends it. */
  readonly onHeadMoved: (listener: () => void) => () => void;
};

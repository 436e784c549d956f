/** What a person is asked for outside the page. Each answers with paths, or nothing when they changed their mind. */
export interface Dialogs {
  openLedger(): Promise<string | undefined>;
  /** A backup to restore from. */
  backup(): Promise<string | undefined>;
  /** Where a new ledger is to lie; under the name proposed for one that is restored. */
  newLedger(restored?: string): Promise<string | undefined>;
  /** A folder: for heads to be kept in, for backups, one that holds a bundle, or one to export a bundle into. */
  folder(purpose: "anchor" | "backup" | "bundle" | "export"): Promise<string | undefined>;
  /** What is to be compared with the ledger. */
  evidence(): Promise<readonly string[]>;
  attachments(purpose: "scan" | "photos"): Promise<readonly string[]>;
  /** A file that came over a network. */
  received(): Promise<string | undefined>;
  /** A list to take over. */
  list(): Promise<string | undefined>;
  /** Where to save a file, and by its ending as what; `name` is proposed. */
  save(name: string, kind: Saving): Promise<string | undefined>;
}

/** What is saved. */
export type Saving = "proof" | "report" | "head" | "page" | "pdf" | "list";

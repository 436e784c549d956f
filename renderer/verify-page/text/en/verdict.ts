/** What a check of a bundle found, in words for someone who has to act on it. */
import type {
  bundleFaults as jaBundleFaults,
  verdict as ja,
  zipFaults as jaZipFaults,
} from "../ja/verdict.ts";

export const verdict: typeof ja = {
  is: {
    good: "No irregularity was found",
    incomplete: "The entries are in order, but something is missing",
    mismatch: "It does not agree with what is held outside",
    bad: "There are irregularities",
    unreadable: "It could not be checked",
  },
  says: {
    good: (count) => `The ${count} entries of this bundle are as they were when they were signed.`,
    incomplete: (count) =>
      `The ${count} entries of this bundle are as they were when they were signed, but some attachments that they name are not in the bundle.`,
    mismatch:
      "By itself the bundle is in order, but it does not agree with something outside it: a paper, an earlier bundle, or a public key.",
    badAt: (seq) => `The first irregularity is at entry ${seq}.`,
    bad: "The irregularity is not in the entries themselves but beside them.",
    proven: (last) => `Entries 0 to ${last} were found to be as they were when they were signed.`,
  },
  key: {
    open: "Until the public key is compared with paper, this shows only that the bundle agrees with itself. Compare it below, under “Compare the public key with paper”.",
    same: "The public key is the one that was entered from paper.",
    other:
      "The public key that was entered is not the bundle's: this is another ledger, or a bundle that was made up.",
    before:
      "The public key is the one that was entered from paper. The paper is of the ledger before, which this one took over.",
    signs:
      "The public key is the one that signed the paper below. If that paper was kept in safe hands, the key has not been exchanged since.",
  },
  sample: "This is a sample ledger. It records no real information assets.",
  facts: {
    heading: "This bundle",
    folder: "Folder",
    title: "Name of the ledger",
    ledger: "Ledger",
    count: "Entries",
    first: "First entry",
    last: "Last entry",
    head: "Signed head",
    headValue: (size, root) => `${size} entries, root ${root}`,
    witnesses: (count) =>
      `Signatures of witnesses: ${count}. Check them below, under “Check the signatures of witnesses”.`,
  },
  checks: {
    heading: "What was checked",
    part: "Part",
    result: "Result",
    detail: "Details",
    good: "In order",
    bad: "Irregular",
    gap: "Incomplete",
    none: "Not included",
    unknown: "Not checked",
    rows: {
      head: "Signature of the head",
      entries: "Entries",
      lineage: "Taken over from an earlier ledger",
      disclosures: "Names and other personal values",
      forms: "Content of slips and certificates",
      attachments: "Attachments",
      consistency: "Connection with earlier heads",
    },
    head: (size) => `Signed by the public key of this bundle, at ${size} entries`,
    entries: (count) =>
      `${count} entries: the form of each, its connection with the one before, and all of them against the signed head`,
    lineage: (ledger, taken, lost) =>
      `${taken} entries taken over from the ledger before (${ledger}): written again as they were there, and compared with its signature. ${lost} entries that followed are recorded as lost.`,
    disclosures: (found, named) => `${found} of the ${named} that the entries name were compared`,
    leftOut: (count) =>
      `${count} were left out by whoever made this bundle; this is no alteration.`,
    expired: (count) =>
      `${count} were deleted from the ledger when their time was over, as entries say; this is no alteration.`,
    forms: (found, named) => `${found} of the ${named} that the entries name were compared`,
    formsLeftOut: (count) => `${count} are not included. The entries hold their hashes.`,
    attachments: (found, named) => `${found} of the ${named} that the entries name were compared`,
    attachmentsMissing: (count) => `${count} are not in the bundle. Ask whoever made it for them.`,
    attachmentsLeftOut: (count) =>
      `All ${count} were left out by whoever made this bundle; this is no alteration.`,
    consistency: (found, named) => `${found} of ${named} proofs hold`,
    nothing: "The entries name none",
  },
  kinds: { heading: "What the entries record", kind: "Event", count: "Number" },
  findings: {
    heading: "The irregularities",
    more: (count) => `and ${count} more`,
    todo: "What to do",
    mismatch: [
      "Keep this bundle, and what it does not agree with, as they are.",
      "If the bundle was exported before, ask for a new one and check that.",
      "If a new one does not agree either, the ledger was rewritten. Inform the custody manager and the client.",
    ],
    todos: [
      "Keep this bundle as it is.",
      "Have the bundle sent again by whoever made it, and check that one. If it was only damaged on the way, that mends it.",
      "If the result is the same, collect what you hold (slips, earlier bundles) and inform the custody manager and the client.",
    ],
  },
  limits: {
    heading: "What this check does not show",
    list: [
      "Whether what was recorded is true, and whether something was not recorded.",
      "Whether a holder of the key has written the ledger anew from the start. Comparing it with earlier slips and bundles shows that.",
      "What happened after this bundle was exported.",
    ],
  },
};

/** Why a bundle was not checked. */
export const bundleFaults: typeof jaBundleFaults = {
  none: () =>
    "There is no evidence bundle here. Choose the folder that holds ledger.vkey, checkpoint and entries.jsonl.",
  several: () => "There is more than one evidence bundle. Choose them one at a time.",
  missing: (part) =>
    `The bundle has no ${part}. Make sure that the whole folder was chosen; if it was, ask whoever made the bundle.`,
  tooMany: () => "There are too many files. Choose only the folder of the evidence bundle.",
  tooManyEntries: () =>
    "There are more than 4 million entries, too many for this page. Check the bundle as its README.txt says.",
  checkpoint: () =>
    "The signed head (checkpoint) is damaged and cannot be read. Have the bundle sent again.",
  unreadable: (path) =>
    `${path} could not be read to its end: it is damaged, or changed during the check. Choose it again.`,
  tooLarge: (path) => `${path} is too large for a file of an evidence bundle.`,
  text: (path) => `The character encoding of ${path} is damaged. Have the bundle sent again.`,
  "key-form": () =>
    "The public key (ledger.vkey) is damaged and cannot be read. Have the bundle sent again.",
  "key-id": () =>
    "Characters of the public key (ledger.vkey) have changed. Have the bundle sent again.",
  "key-type": () => "The public key (ledger.vkey) is of a kind that this page does not know.",
};

/** Why an archive was not opened. */
export const zipFaults: typeof jaZipFaults = {
  form: "The zip file is damaged or cut off. Have it sent again.",
  zip64: "The zip file is too large. Unpack it into a folder and choose that.",
  encrypted: "The zip file has a password. Unpack it into a folder and choose that.",
  method:
    "The zip file is packed in a way this page does not know. Unpack it into a folder and choose that.",
  name: "The zip file holds a file with a dangerous name, as no evidence bundle does. It was not opened. Ask whoever made it.",
  tooMany: "The zip file holds too many files. It was not opened.",
  tooLarge: "The zip file would unpack to an absurd size and was not opened. Ask whoever made it.",
};

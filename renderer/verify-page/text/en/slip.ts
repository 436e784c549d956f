/** What follows for a paper and for an earlier head. */
import type {
  differences as jaDifferences,
  head as jaHead,
  headVerdicts as jaHeadVerdicts,
  slip as jaSlip,
  slipFaults as jaSlipFaults,
  slipVerdicts as jaSlipVerdicts,
} from "../ja/slip.ts";

export const slipVerdicts: typeof jaSlipVerdicts = {
  genuine: ({ index }) => ({
    heading: "It agrees with the ledger",
    says: `This paper was printed from entry ${index}. Entries 0 to ${index} have not changed since the paper was made.`,
  }),
  inherited: ({ index }) => ({
    heading: "It is of the ledger before, and agrees with the entry taken over",
    says: `This paper was printed from entry ${index} of the ledger before. This ledger took that entry over, and entries 0 to ${index} have not changed since the paper was made.`,
  }),
  lost: ({ index, size }) => ({
    heading: "It is of the ledger before, and its entry was lost",
    says: `It was signed as entry ${index} with the key of the ledger before. This ledger took over entries up to ${size - 1}; that those from ${size} on were lost, its entry 0 says. Keep the paper and show it to whoever made the bundle.`,
  }),
  lostUnsaid: ({ index, size }) => ({
    heading: "It is of the ledger before, and of an entry that this ledger does not know of",
    says: `It was signed as entry ${index} with the key of the ledger before. This ledger took over entries up to ${size - 1}, and what it says was lost does not reach as far as this paper. Keep the paper, and inform the custody manager and the client.`,
  }),
  otherwise: ({ index }) => ({
    heading: "What the paper says of itself is not what the ledger recorded",
    says: `Entry ${index} is as it was when the paper was made, but the code on the paper claims something else. The paper was altered.`,
  }),
  replaced: ({ index }) => ({
    heading: "Entries of the ledger have been replaced",
    says: `Where the paper shows entry ${index} there is now another one. The ledger was rewritten from entry ${index} on, or from an earlier one.`,
  }),
  parted: ({ index }) => ({
    heading: "Entries of the ledger have been replaced",
    says: `Entry ${index} is still there, but other entries that were signed with it are not as they were.`,
  }),
  absent: ({ index, size }) => ({
    heading: "This bundle does not have the paper's entry",
    says: `The paper shows entry ${index}, but the bundle ${size === 0 ? "is empty" : `ends with entry ${size - 1}`}. Unless the bundle was exported before the paper was made, its end was cut off. Ask for a new bundle.`,
  }),
  forged: () => ({
    heading: "The signature does not fit",
    says: "This was not signed with the key of this ledger. The code was made up.",
  }),
  otherLedger: () => ({
    heading: "This paper is of another ledger",
    says: "It names another ledger than the one it is compared with. Check it with the bundle or the public key of that ledger.",
  }),
  otherKey: () => ({
    heading: "This paper was signed with another key",
    says: "The ledger is the same, the key is not. Compare the public key with the set-up sheet on paper.",
  }),
  signed: ({ index }) => ({
    heading: "The signature is right",
    says: `It was signed as entry ${index} with the key of this ledger. Whether the paper says what the entry says, and whether the ledger still has it, can be checked with an evidence bundle.`,
  }),
  unproven: () => ({
    heading: "It cannot be checked yet",
    says: "The code was read, but there is no public key to check its signature with. Open an evidence bundle, or enter the public key from paper.",
  }),
};

export const slipFaults: typeof jaSlipFaults = {
  prefix:
    "This is not a code of a custody ledger. Read the QR code at the foot of the slip or certificate.",
  damaged: "Characters are missing or misread. Read it once more.",
  version: "This code was made by a newer program. Use a newer verification page.",
  form: "It was not misread, but it is not a code that a custody ledger makes. The paper may have been made up.",
};

export const differences: typeof jaDifferences = {
  form: "kind of form",
  number: "number",
  stage: "stage",
  sheet: "what is written on it (hash)",
};

export const slip: typeof jaSlip = {
  heading: "Papers",
  unreadable: "The code could not be read",
  claims: "What the code on the paper says",
  onPaper: "Paper",
  inLedger: "Ledger",
  form: "Form",
  number: "Number",
  stage: "Stage",
  ledger: "Ledger",
  entry: "Entry",
  signedAs: "Entries when it was signed",
  sameSheet: "the same",
  otherSheet: "different",
  notForm: "This entry made no such form",
  recorded: (seq) => `What entry ${seq} of the ledger records`,
  compare: "Compare this with what is written on the paper.",
  noWords: "The bundle does not include the content of forms (forms.jsonl), so it cannot be shown.",
  recordedAt: "Recorded at",
  voided: (seq) => `This number was voided by entry ${seq}.`,
  completedLater: (seq) =>
    `This paper is from when the form was issued. It was completed, confirmed by both sides, in entry ${seq}.`,
  sealed: "(name not included)",
  expired: "(name deleted when its time was over)",
  remove: "Remove",
};

export const headVerdicts: typeof jaHeadVerdicts = {
  held: {
    heading: "It agrees with the earlier head",
    says: "This bundle holds all entries up to then as they were.",
  },
  parted: {
    heading: "It does not agree with the earlier head",
    says: "The entries that were signed then are not those of this bundle. The ledger was rewritten.",
  },
  absent: {
    heading: "This bundle is shorter than the earlier head",
    says: "Unless the bundle was exported before, its end was cut off.",
  },
  inherited: {
    heading: "It is of the ledger before, and agrees with the entries taken over",
    says: "This bundle has taken over all entries up to then as they were.",
  },
  lost: {
    heading: "It is of the ledger before, and what followed was lost",
    says: "It was signed with the key of the ledger before. It covers more entries than were taken over; that the others were lost, entry 0 of this ledger says.",
  },
  lostUnsaid: {
    heading: "It is of the ledger before, and covers entries that this ledger does not know of",
    says: "It was signed with the key of the ledger before. More entries were there than this ledger says were lost. Keep it, and inform the custody manager and the client.",
  },
  signed: {
    heading: "The signature is right",
    says: "Open an evidence bundle to compare it with the entries.",
  },
  forged: {
    heading: "The signature does not fit",
    says: "This head was not signed with the key of this ledger.",
  },
  otherKey: {
    heading: "This head was signed with another key",
    says: "Compare the public key with paper.",
  },
  otherLedger: {
    heading: "This head is of another ledger",
    says: "Check it with the bundle of that ledger.",
  },
  unproven: {
    heading: "It cannot be checked yet",
    says: "Open an evidence bundle, or enter the public key from paper.",
  },
};

export const head: typeof jaHead = {
  heading: "Earlier heads",
  of: (name, size) => `${name} (${size} entries)`,
  earlierBundle: "Bundle that was opened before",
};

/** What each finding means. */
import type { findings as ja, lineFaults as jaLineFaults } from "../ja/findings.ts";

const lineFaults: typeof jaLineFaults = {
  form: "it is not written in the canonical form",
  depth: "it nests too deeply",
  key: "it has a member name that the format does not have",
  order: "members are repeated or out of order",
  number: "a number is written otherwise",
  string: "a text is written otherwise",
  utf8: "the character encoding is damaged",
  shape: "members are missing or too many",
  lineEnd: "line ends were changed, perhaps on the way",
  long: "the line is too long",
  cut: "it is cut off",
};

const signed = {
  unsigned: "The head was not signed by the public key of this bundle.",
  signature: "The signature of the head is wrong: size or root were altered.",
  ledger: "The signed head is that of another ledger.",
};

export const findings: typeof ja = {
  checkpoint: ({ fault }) => signed[fault],
  firstKey: () => "Entry 0 names another public key than the bundle has (ledger.vkey).",
  entryForm: ({ seq, fault, at }) =>
    `Entry ${seq} is no entry of a ledger: ${lineFaults[fault]}${at === undefined ? "" : ` (character ${at + 1})`}.`,
  entryLedger: ({ seq }) => `Entry ${seq} is of another ledger.`,
  entryMissing: ({ seq, to }) =>
    seq === to
      ? `Entry ${seq} is missing. It was taken out.`
      : `Entries ${seq} to ${to} are missing. They were taken out.`,
  entryMoved: ({ seq, says }) =>
    `Where entry ${seq} should be there is entry ${says}: moved, or put in twice.`,
  entryAltered: ({ seq }) =>
    `Entry ${seq} has been altered since it was signed. The next entry and the signature show what it was.`,
  chain: ({ seq }) =>
    seq === 0
      ? "Entry 0 claims to follow another entry."
      : `Entry ${seq} does not follow from entry ${seq - 1}. One of them was altered.`,
  rewritten: ({ seq, to }) =>
    seq === to
      ? `Entry ${seq} is not what was signed.`
      : `Somewhere from entry ${seq} to ${to} the entries were altered and chained anew. They are not what was signed.`,
  tooFew: ({ seq, signed: size }) =>
    `There is nothing from entry ${seq} on, but ${size} entries were signed. The end was cut off.`,
  tooMany: ({ seq, signed: size }) =>
    `From entry ${seq} on nothing is signed: the signature covers ${size} entries. They were added afterwards.`,
  predecessorForm: () =>
    "What entry 0 says of the ledger before is not what the program of a ledger writes. It was made up or altered.",
  predecessorUnsigned: ({ ledger }) =>
    `The head of the ledger before (${ledger}) that entry 0 states is not signed by the key of that ledger. It was made up or altered.`,
  predecessorParted: ({ ledger }) =>
    `The entries said to be taken over do not agree with the signed head of the ledger before (${ledger}). Some of them were replaced.`,
  closeHead: ({ seq }) =>
    `The head that entry ${seq} names for the close of a period is not that of the entries before it.`,
  restoreHead: ({ seq }) =>
    `The head that entry ${seq} names for the backup it was restored from is not that of the entries before it.`,
  correctionAstray: ({ seq }) =>
    `The entry that the correction in entry ${seq} names is not the one that was there when it was written.`,
  disclosureForm: ({ line, fault }) =>
    `Line ${line + 1} of the personal values (disclosures.jsonl) cannot be read: ${lineFaults[fault]}.`,
  disclosureAltered: ({ line, of }) =>
    `Line ${line + 1} of the personal values (disclosures.jsonl) is not what ${of === undefined ? "was recorded" : `entry ${of} recorded`}. A name or the like was altered.`,
  disclosureExtra: ({ line }) =>
    `Line ${line + 1} of the personal values (disclosures.jsonl) belongs to no entry.`,
  disclosureTwice: ({ line }) =>
    `Line ${line + 1} of the personal values (disclosures.jsonl) repeats an earlier one.`,
  disclosureKept: ({ line, of }) =>
    `A personal value that was to be erased after its retention period is still there (line ${line + 1} of disclosures.jsonl, of entry ${of}). It may have been put back from a copy made before.`,
  formForm: ({ line, fault }) =>
    `Line ${line + 1} of the content of slips and certificates (forms.jsonl) cannot be read: ${lineFaults[fault]}.`,
  formExtra: ({ line }) =>
    `Line ${line + 1} of the content of slips and certificates (forms.jsonl) fits the hash of no entry. It was altered or added.`,
  attachmentAltered: ({ name, of }) =>
    `The content of attachment ${short(name)} is not what ${of === undefined ? "was recorded" : `entry ${of} recorded`}.`,
  attachmentExtra: ({ name }) => `Attachment ${short(name)} belongs to no entry.`,
  consistencyForm: ({ name }) => `The proof consistency/${name} is damaged.`,
  consistencyHead: ({ name }) =>
    `The proof consistency/${name} is not about the head of this bundle.`,
  consistencyPath: ({ name, old }) =>
    `The proof consistency/${name} for the earlier head (${old} entries) does not hold. It was altered.`,
  cosignedForm: ({ name }) =>
    `The head that witnesses signed, cosigned/${name}, is damaged or not of this ledger.`,
  cosignedHead: ({ name, size }) =>
    `The head that witnesses signed (${size} entries), cosigned/${name}, does not agree with the entries: they were rewritten or cut off.`,
};

function short(name: string): string {
  return name.length > 16 ? `${name.slice(0, 16)}…` : name;
}

/** What the page says of itself and asks for. */
import type { page as ja } from "../ja/page.ts";

export const page: typeof ja = {
  language: "English",
  title: "Verification of a custody ledger",
  lead: "This page checks evidence bundles that were exported from a custody ledger, and the QR codes of handover slips and disposal certificates.",
  quiet:
    "This page talks to nobody. What it reads does not leave this computer, and nothing remains when it is closed.",
  bundle: {
    heading: "Check an evidence bundle",
    drop: "Drop the bundle's folder, or a zip file of it, anywhere on this page.",
    folder: "Choose a folder",
    zip: "Choose a zip file",
    upload:
      "The browser may ask whether to upload the files. Nothing is sent: this page has no way to reach a network.",
  },
  slip: {
    heading: "Check the QR code of a paper",
    label: "Text of the QR code",
    hint: "Scan it here with a code reader, or paste it. It is checked as soon as it is complete.",
    check: "Check",
    picture: "Choose a picture or PDF",
    pictures: "A photograph or scan of the paper (JPEG, PNG, PDF) can be dropped on this page too.",
  },
  key: {
    heading: "Compare the public key with paper",
    why: "The public key in the bundle was put there by whoever made the bundle. Make sure that it is the one on the set-up sheet on paper.",
    label: "Public key on paper (one line that begins with ukewatashi.internal/)",
    hint: "Enter it from a paper at hand, or from ledger.vkey of an earlier bundle. Spaces are ignored.",
    compare: "Compare",
    clear: "Clear",
    inBundle: "Public key of the bundle",
    ledger: "Ledger",
    id: "Key number",
    key: "Key",
    same: "It is the public key that was entered.",
    before:
      "The public key that was entered is of the ledger before, which this one took over; the key itself is the bundle's.",
    other: "The public key that was entered and that of the bundle are different.",
    given: "QR codes of papers are checked with the public key that was entered.",
    faults: {
      form: "This is not a public key. Enter everything from ukewatashi.internal/ to the end of the line.",
      id: "Some character is wrong: the key number and the key do not fit each other.",
      type: "This is a kind of key that this page does not know.",
    },
  },
  witness: {
    heading: "Check the signatures of witnesses",
    why: "A witness (such as the client) makes sure that nothing recorded before was lost, and signs the head of that moment. With the witnesses' public keys this page can say who has looked at what.",
    label: "Public keys of witnesses (one a line)",
    hint: "Use keys that the witnesses gave you themselves, not those from whoever made the bundle.",
    check: "Check",
    clear: "Clear",
    vouched: (size, count) => `Witnesses who signed the head of ${size} entries: ${count}.`,
    unsound: "There is a signature in this witness's name that its key did not make.",
    silent: "This witness has not signed any head in this bundle.",
    strangers: (count) => `There are ${count} more signatures, of which no key was entered.`,
    faults: {
      form: (line) => `Line ${line} is no public key.`,
      id: (line) => `Line ${line} has a wrong character: its key ID does not fit the key.`,
      type: (line) => `Line ${line} is no witness's public key.`,
    },
  },
  progress: {
    gathering: "Reading the list of files.",
    reading: "Reading the QR code from the picture or PDF.",
    entries: "Checking entries",
    whole: "Looking for what was altered",
    disclosures: "Checking personal values",
    forms: "Checking the content of slips and certificates",
    attachments: "Checking attachments",
    count: (count, seconds) =>
      `${count}${seconds > 1 ? `, about ${Math.ceil(seconds)} seconds left` : ""}`,
    stop: "Stop",
    stopped: "The check was stopped. There is no result.",
  },
  notices: {
    unknown: (name) =>
      `${name} is neither an evidence bundle nor a QR code nor a public key, and was not used.`,
    pdf: (name) =>
      `${name} could not be read as a PDF: it is damaged, or made in a way that this page does not know. Open it, and put a picture (PNG) of the page with the code here.`,
    pdfLocked: (name) =>
      `${name} has a password or is restricted and cannot be read. Open it, and put a picture (PNG) of the page with the code here.`,
    pdfPicture: (name) =>
      `${name} holds a picture of a kind that this page cannot open (JBIG2, JPEG 2000 or the like), and no QR code was found. Scan it again in grey or colour, or open it and put a picture (PNG) of the page here.`,
    pdfNoCode: (name) =>
      `No QR code was found in ${name}. If it includes the page with the code, open it and put a large picture (PNG) of that page here, or paste the text of the code.`,
    picture: (name) => `${name} could not be opened as a picture. Save it as JPEG or PNG.`,
    pictureLarge: (name) => `${name} is too large. Use a picture of at most 100 million pixels.`,
    noCode: (name) =>
      `No QR code was found in ${name}. Take the picture in good light, straight, with the whole code in it.`,
    noReader:
      "This browser cannot read QR codes from pictures here. Use a code reader, or paste the text.",
    unreadable: (name) => `${name} could not be read. Choose it again.`,
    unexpected:
      "Something unforeseen happened and nothing was checked. Reload the page and try again.",
    close: "Close",
  },
  foot: {
    version: (version) => `Verification page ${version}`,
    checkedAt: (time, seconds) =>
      `Checked at ${time} (by this computer's clock), in ${seconds} seconds`,
    licences: "Software contained in this page",
    self: "This page was written apart from the ledger's program. The same bundle can be checked with other tools too (see its README.txt).",
  },
};

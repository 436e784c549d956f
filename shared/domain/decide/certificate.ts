/** Deciding about the proof of a destruction: the destroyer's certificates, one's own, and the client's word on both. */
import { countingPapers, differing, isOpen, isUncertified } from "../certified.ts";
import type { Sealed } from "../command.ts";
import type { EventOf } from "../event.ts";
import { structural } from "../refusal.ts";
import type { Situation } from "../../rules/rule.ts";
import type { Handler } from "./handler.ts";
import {
  actor,
  assetLines,
  fieldsOf,
  happened,
  nextNumber,
  numberless,
  reference,
  the,
} from "./handler.ts";

export const recordVendorCertificate: Handler<"recordVendorCertificate"> = {
  refers: (c) => [
    ...reference("destruction", c.destruction, "destruction"),
    ...reference("party", c.issuer, "issuer"),
  ],
  parts: (c, books) => {
    const destruction = the(books, "destruction", c.destruction);
    return { contract: the(books, "contract", destruction.contract), destruction };
  },
  events: (s) => {
    const { command, destruction: work } = s;
    if (!work) return [];
    const papers = s.books.get("certification", work.destruction)?.papers ?? [];
    const { unnamed, unknown } = differing(s.books, work, [...papers, command]);
    return [
      happened(s, "vendorCertificateRecorded", {
        ...fieldsOf(command),
        contract: work.contract,
        unnamed: [...unnamed],
        unknown: [...unknown],
      }),
    ];
  },
};

/** The client decides about all that differs: what it does not accept is no difference to be settled. */
export const settleCertificateDifference: Handler<"settleCertificateDifference"> = {
  refers: (c) => reference("destruction", c.destruction, "destruction"),
  parts: (c, books) => {
    const destruction = the(books, "destruction", c.destruction);
    return { contract: the(books, "contract", destruction.contract), destruction };
  },
  stage: (s) => {
    const certification = s.books.get("certification", s.command.destruction);
    return certification && isOpen(certification)
      ? []
      : [structural("nothing-named", {}, "destruction", 14)];
  },
  events: (s) => {
    const { destruction, document, reason } = s.command;
    const certification = s.books.get("certification", destruction);
    if (!certification || !document) return [];
    const { contract, unnamed, unknown } = certification;
    const settled = { unnamed: [...unnamed], unknown: [...unknown] };
    return [
      happened(s, "certificateDifferenceSettled", {
        destruction,
        contract,
        document,
        reason,
        ...settled,
      }),
    ];
  },
};

export const issueCertificate: Handler<"issueCertificate"> = {
  refers: (c) => [
    ...reference("destruction", c.destruction, "destruction"),
    ...reference("person", c.issuer, "issuer"),
  ],
  creates: (c) => reference("certificate", c.certificate, "certificate"),
  parts: (c, books) => {
    const destruction = the(books, "destruction", c.destruction);
    return {
      contract: the(books, "contract", destruction.contract),
      destruction,
      giver: actor(books, destruction.contract, c.issuer, "issuer"),
      // What is in doubt, lost or to be destroyed again is certified once it is settled.
      lines: assetLines(books, destruction.destroyed, (index) => `assets.${index}`).filter(
        ({ asset }) => isUncertified(asset, destruction),
      ),
    };
  },
  transition: () => "T21",
  stage: (s) => [
    ...(s.destruction?.certificate && s.lines.length === 0
      ? [
          structural(
            "wrong-stage",
            { kind: "destruction", id: s.command.destruction, stage: "certified" },
            "destruction",
            14,
          ),
        ]
      : []),
    ...(s.lines.length === 0 && !s.destruction?.certificate
      ? [structural("nothing-named", {}, "destruction", 14)]
      : []),
    ...numberless(s, "disposalCertificate", s.command.issuedOn),
  ],
  events: (s) => [
    happened(s, "certificateIssued", {
      ...fieldsOf(s.command),
      ...restsOn(s),
      contract: s.contract?.contract ?? "",
      assets: s.lines.map(({ asset }) => asset.asset),
      number: nextNumber(s, "disposalCertificate", s.command.issuedOn),
    }),
  ],
};

export const acceptCertificate: Handler<"acceptCertificate"> = {
  refers: (c) => [
    ...reference("certificate", c.certificate, "certificate"),
    ...reference("person", c.person, "person"),
  ],
  parts: (c, books) => {
    const certificate = the(books, "certificate", c.certificate);
    return {
      contract: the(books, "contract", certificate.contract),
      certificate,
      destruction: the(books, "destruction", certificate.destruction),
      receiver: actor(books, certificate.contract, c.person, "person"),
      lines: assetLines(books, certificate.assets, (index) => `assets.${index}`),
    };
  },
  transition: () => "T21",
  stage: (s) => [
    ...(s.certificate?.accepted
      ? [
          structural(
            "wrong-stage",
            { kind: "certificate", id: s.command.certificate, stage: "accepted" },
            "certificate",
            14,
          ),
        ]
      : []),
    ...(s.certificate?.withdrawn
      ? [
          structural(
            "wrong-stage",
            { kind: "certificate", id: s.command.certificate, stage: "revoked" },
            "certificate",
            14,
          ),
        ]
      : []),
    // Only the client can accept; its official is checked by Art. 12, anyone else is no official at all.
    ...(s.receiver && s.receiver.party.party !== s.contract?.client
      ? [structural("other-contract", { kind: "person", id: s.command.person }, "person", 12)]
      : []),
  ],
  events: (s) => [happened(s, "certificateAccepted", fieldsOf(s.command))],
};

/** The destroyer's papers that one's own certificate rests on: the first that counts, and what completes it. */
function restsOn(
  s: Situation<Sealed<"issueCertificate">>,
): Pick<EventOf<"certificateIssued">, "vendorCertificate" | "supplements"> {
  const papers = s.books.get("certification", s.command.destruction)?.papers ?? [];
  const [first, ...others] = countingPapers(papers);
  if (!first) return {};
  const { number, date, issuer, marks, scan } = first;
  const supplements = others.map((one) => ({ number: one.number, date: one.date }));
  const vendorCertificate = { number, date, issuer, marks: [...marks], ...(scan ? { scan } : {}) };
  return { vendorCertificate, ...(supplements.length > 0 ? { supplements } : {}) };
}

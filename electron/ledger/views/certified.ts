/** What was handed to a destroyer against what its certificates name, and what of that is open. */
import { handedFor } from "../../../shared/domain/certified.ts";
import type { Asset, Destruction } from "../../../shared/domain/state.ts";
import { eraDateTime } from "../../../shared/forms/era.ts";
import type { Ref } from "../../../shared/views/common.ts";
import type { CertifiedView, HandedUnit, OpenDifference } from "../../../shared/views/certified.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given } from "./reading.ts";

/** Of one destruction: what a page needs to lay another paper beside it. */
export function certified(reading: Reading, work: Destruction): CertifiedView {
  const { books, names } = reading;
  const { units, besides } = handedFor(books, work);
  const known = books.get("certification", work.destruction);
  return {
    handed: units.map(handedUnit),
    besides: besides.map(handedUnit),
    papers: (known?.papers ?? []).map(({ issuer, marks, scan, ...paper }) => ({
      ...paper,
      issuer: names.party(issuer),
      marks: [...marks],
      ...given({ scan: scan && { sha256: scan.sha256, name: scan.name } }),
    })),
    unnamed: [...(known?.unnamed ?? [])],
    unknown: [...(known?.unknown ?? [])],
    decisions: (known?.decisions ?? []).map(({ document, unnamed, unknown, ...decision }) => ({
      ...decision,
      document: document.number,
      date: document.date,
      unnamed: unnamed.map((asset) => names.asset(asset)),
      unknown: [...unknown],
    })),
  };
}

function handedUnit({ asset, number, serial, container }: Asset): HandedUnit {
  return { id: asset, number, ...given({ serial, container }) };
}

/** The destructions whose certificates differ, in the order they were carried out. */
export function openDifferences(
  reading: Reading,
  contract: string | undefined,
): readonly OpenDifference[] {
  return allListed(reading, { kind: "certification", contract, states: ["open"] }).map(
    ({ destruction, unnamed, unknown }) => ({
      destruction: destructionRef(reading, destruction),
      unnamed: unnamed.length,
      unknown: unknown.length,
    }),
  );
}

/** A destruction by where and when it was. */
export function destructionRef({ books, names }: Reading, id: string): Ref {
  const work = books.get("destruction", id);
  return { id, label: work ? `${names.place(work.place)} ${eraDateTime(work.endedAt)}` : id };
}

/**
 * What was handed to an outside destroyer against what its certificates name (Art. 14). A certificate may come in
 * parts, or again with its mistakes mended; what still differs stays open until a further one settles it, or the
 * client decides in writing.
 */
import { closeMark, foldMark } from "./marks.ts";
import type { Asset, Books, Destruction } from "./state.ts";
import type { EventOf } from "./event.ts";
import type { Day, Document, Instant } from "./values.ts";

/** One paper of the destroyer's. */
export interface VendorPaper {
  readonly number: string;
  readonly date: Day;
  readonly issuer: string;
  readonly marks: readonly string[];
  readonly scan?: EventOf<"vendorCertificateRecorded">["scan"];
  /** It stands for all papers before it, which count no longer. */
  readonly replaces: boolean;
  readonly at: Instant;
}

/** What the client decided about everything that differed. */
export interface CertifiedDecision {
  readonly at: Instant;
  readonly document: Document;
  readonly reason: string;
  readonly unnamed: readonly string[];
  readonly unknown: readonly string[];
}

/** What the papers of one destruction come to. Its id is the destruction's. */
export interface Certification {
  readonly destruction: string;
  readonly contract: string;
  readonly papers: readonly VendorPaper[];
  /** Units that were handed over and stand on no paper, and marks on papers that nothing handed over carries. */
  readonly unnamed: readonly string[];
  readonly unknown: readonly string[];
  readonly decisions: readonly CertifiedDecision[];
}

/** How a unit is named on a certificate: by its serial number, its own number, or the number of its box. */
export interface Nameable {
  readonly number: string;
  readonly serial?: string | undefined;
  readonly container?: string | undefined;
}

/** Each unit is in one of the first two lists, and each mark belongs to a unit of the first or is in the third. */
export interface Comparison<U extends Nameable> {
  readonly matched: readonly { readonly unit: U; readonly mark: string }[];
  readonly unnamed: readonly U[];
  readonly unknown: readonly string[];
}

/** Compares, whatever the order of either list, and however wide, large or hyphenated a mark was typed. */
export function compareMarks<U extends Nameable>(
  units: readonly U[],
  marks: readonly string[],
): Comparison<U> {
  const namedBy = namer(units);
  const markOf = new Map<U, string>();
  const unknown = new Map<string, string>();
  for (const mark of marks) {
    const unit = namedBy(mark);
    if (unit === undefined) unknown.set(foldMark(mark), unknown.get(foldMark(mark)) ?? mark);
    else if (!markOf.has(unit)) markOf.set(unit, mark);
  }
  return {
    matched: units.flatMap((unit) => {
      const mark = markOf.get(unit);
      return mark === undefined ? [] : [{ unit, mark }];
    }),
    unnamed: units.filter((unit) => !markOf.has(unit)),
    unknown: [...unknown.values()],
  };
}

type Name = (unit: Nameable) => string | undefined;

const OWN_NAMES: readonly Name[] = [({ serial }) => serial, ({ number }) => number];
const BOX: Name = ({ container }) => container;

/**
 * The one unit a mark names. As it was typed goes before close to it; what could mean two units means neither. A box
 * names what is alone in it, and nothing that has a serial of its own to be named by (E15).
 */
function namer<U extends Nameable>(units: readonly U[]): (mark: string) => U | undefined {
  const byOwnName = oneOf(units, OWN_NAMES);
  const byBox = oneOf(units, [BOX]);
  return (mark) => {
    const own = byOwnName(mark);
    if (own !== undefined) return own === "several" ? undefined : own;
    const boxed = byBox(mark);
    return boxed === "several" || boxed?.serial !== undefined ? undefined : boxed;
  };
}

function oneOf<U extends Nameable>(
  units: readonly U[],
  names: readonly Name[],
): (mark: string) => U | "several" | undefined {
  const ways = [foldMark, closeMark].flatMap((fold) =>
    names.map((name) => {
      const named = units.flatMap((unit) => {
        const text = name(unit);
        return text === undefined ? [] : [[fold(text), unit] as const];
      });
      return { fold, units: Map.groupBy(named, ([text]) => text) };
    }),
  );
  return (mark) => {
    for (const way of ways) {
      const key = way.fold(mark);
      const [first, ...others] = key === "" ? [] : (way.units.get(key) ?? []);
      if (first) return others.length === 0 ? first[1] : "several";
    }
    return undefined;
  };
}

/** The papers that count: from the last one that stands for those before it. */
export function countingPapers<P extends Pick<VendorPaper, "replaces">>(
  papers: readonly P[],
): readonly P[] {
  const last = papers.findLastIndex(({ replaces }) => replaces);
  return last < 0 ? papers : papers.slice(last);
}

/** What still differs when all papers are laid beside what was handed over, and what the client decided is left out. */
export function differing(
  books: Books,
  work: Destruction,
  papers: readonly Pick<VendorPaper, "marks" | "replaces">[],
): Pick<Certification, "unnamed" | "unknown"> {
  const before = books.get("certification", work.destruction)?.decisions ?? [];
  const units = new Set(before.flatMap(({ unnamed }) => unnamed));
  const marks = new Set(before.flatMap(({ unknown }) => unknown.map(foldMark)));
  const { unnamed, unknown } = comparedWith(handedFor(books, work), papers);
  return {
    unnamed: unnamed.map(({ asset }) => asset).filter((asset) => !units.has(asset)),
    unknown: unknown.filter((mark) => !marks.has(foldMark(mark))),
  };
}

/** What was handed over for a destruction. */
export interface Handed<U extends Nameable> {
  readonly units: readonly U[];
  /** Units of the same slip that were destroyed another time: one certificate may name them all. */
  readonly besides: readonly U[];
}

export function handedFor(books: Books, { slip, units }: Destruction): Handed<Asset> {
  const own = new Set(units.map(({ asset }) => asset));
  const known = (id: string) => books.get("asset", id) ?? [];
  const listed = books.get("slip", slip)?.lines ?? [];
  return {
    units: units.flatMap(({ asset }) => known(asset)),
    besides: listed
      .filter(({ asset }) => !own.has(asset))
      .flatMap(({ asset }) => known(asset))
      .filter(({ destruction }) => destruction !== undefined),
  };
}

/** The units of a destruction, laid beside all papers that count. */
export function comparedWith<U extends Nameable>(
  { units, besides }: Handed<U>,
  papers: readonly Pick<VendorPaper, "marks" | "replaces">[],
): Comparison<U> {
  const marks = countingPapers(papers).flatMap((paper) => paper.marks);
  const { matched, unnamed, unknown } = compareMarks([...units, ...besides], marks);
  return {
    matched: matched.filter(({ unit }) => units.includes(unit)),
    unnamed: unnamed.filter((unit) => units.includes(unit)),
    unknown,
  };
}

/** Whether something differs that nothing has settled yet. */
export function isOpen({ unnamed, unknown }: Pick<Certification, "unnamed" | "unknown">): boolean {
  return unnamed.length > 0 || unknown.length > 0;
}

/** Destroyed by a work, and on no certificate yet: not what is in doubt, lost, or to be destroyed again. */
export function isUncertified(asset: Asset, { destruction }: Destruction): boolean {
  return (
    asset.state === "destroyedUncertified" &&
    asset.destruction === destruction &&
    asset.certificate === undefined
  );
}

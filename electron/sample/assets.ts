/** The sample's forty units on nine kinds of media. */
import type { Command } from "../../shared/domain/command.ts";
import type { Media, Unit } from "../../shared/domain/vocabulary.ts";
import { CONTRACT } from "./stage.ts";
import type { Unsent } from "./play.ts";

interface Group {
  readonly prefix: string;
  readonly count: number;
  readonly media: Media;
  readonly name: string;
  readonly unit: Unit;
  readonly quantity?: number;
  readonly classification: string;
  readonly records?: number;
  readonly model?: string;
  readonly encrypted?: true;
  /** My Number inside: only destruction will do. */
  readonly myNumber?: true;
}

const GROUPS: readonly Group[] = [
  {
    prefix: "PB",
    count: 10,
    media: "paper",
    name: "市民税申告書",
    unit: "box",
    classification: "3B",
    records: 1200,
    myNumber: true,
  },
  {
    prefix: "DR",
    count: 2,
    media: "drawing",
    name: "庁内配線図",
    unit: "sheet",
    quantity: 6,
    classification: "2",
  },
  {
    prefix: "US",
    count: 4,
    media: "usb",
    name: "納税者データ",
    unit: "stick",
    classification: "3B",
    records: 12_040,
    model: "KU-32S",
    encrypted: true,
  },
  {
    prefix: "LT",
    count: 8,
    media: "tape",
    name: "基幹系バックアップ",
    unit: "roll",
    classification: "3A",
    records: 168_000,
    model: "LTO-8",
    encrypted: true,
    myNumber: true,
  },
  {
    prefix: "HD",
    count: 6,
    media: "internalHdd",
    name: "印字サーバ内蔵ディスク",
    unit: "machine",
    classification: "3A",
    records: 84_000,
    model: "ST4000NM",
    encrypted: true,
    myNumber: true,
  },
  {
    prefix: "EX",
    count: 3,
    media: "externalHdd",
    name: "移行用データ",
    unit: "machine",
    classification: "3B",
    records: 31_500,
    model: "HD-PGF2",
    encrypted: true,
  },
  {
    prefix: "DV",
    count: 3,
    media: "dvd",
    name: "様式見本データ",
    unit: "sheet",
    classification: "2",
    model: "DVD-R",
  },
  {
    prefix: "PC",
    count: 2,
    media: "terminal",
    name: "検証用端末",
    unit: "machine",
    classification: "3C",
    model: "NB-1450",
    encrypted: true,
  },
  {
    prefix: "ND",
    count: 2,
    media: "data",
    name: "口座振替データ",
    unit: "file",
    classification: "3B",
    records: 9_800,
    encrypted: true,
  },
];

/** The tape onto which one of the disks is copied in the second half. */
export const COPY = "EX-001-C1";

export const UNITS: Readonly<Record<string, { value: number; unit: Unit }>> = {
  ...Object.fromEntries(
    GROUPS.flatMap((group) =>
      idsOf(group).map((id) => [id, { value: group.quantity ?? 1, unit: group.unit }]),
    ),
  ),
  [COPY]: { value: 1, unit: "roll" },
};

/** Ids of the units with these prefixes, in order. */
export function units(...prefixes: readonly string[]): string[] {
  return GROUPS.filter((group) => prefixes.includes(group.prefix)).flatMap(idsOf);
}

/** The serial number of a unit, as printed on it. */
export function serialOf(id: string): string {
  return `SN${id.replace("-", "")}X${String(7919 * Number(id.slice(3))).padStart(6, "0")}`;
}

/** The hash of a unit that has no medium. */
export function contentHashOf(id: string): string {
  return String(Number(id.slice(3)))
    .repeat(64)
    .slice(0, 64);
}

export function registrations(at: string): readonly Unsent[] {
  return GROUPS.flatMap((group) =>
    idsOf(group).map((id, index) => registration(group, id, { at, index })),
  );
}

function idsOf({ prefix, count }: Group): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${String(index + 1).padStart(3, "0")}`,
  );
}

function registration(
  group: Group,
  id: string,
  { at, index }: { at: string; index: number },
): Unsent {
  const paper = group.media === "paper" || group.media === "drawing";
  const bodiless = group.media === "data";
  const asset: Omit<Extract<Command, { type: "registerAsset" }>, "id"> = {
    type: "registerAsset",
    occurredAt: at,
    asset: id,
    contract: CONTRACT,
    number: id,
    name: `${group.name} ${String(index + 1).padStart(2, "0")}`,
    media: group.media,
    quantity: { value: group.quantity ?? 1, unit: group.unit },
    classification: group.classification,
    content: {
      personal: group.records === undefined ? "no" : "yes",
      myNumber: group.myNumber ? "yes" : "no",
      sensitive: "no",
    },
    mediumOwner: "client",
    encryption: group.encrypted ? { state: "encrypted", method: "AES-256" } : { state: "none" },
    ...(group.records === undefined ? {} : { records: group.records }),
    ...(group.model === undefined ? {} : { model: group.model }),
    ...(paper || bodiless ? {} : { serial: serialOf(id) }),
    ...(bodiless ? { contentHash: contentHashOf(id) } : {}),
  };
  return asset;
}

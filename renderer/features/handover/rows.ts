/** One row of a list of units: what was typed or scanned, and the commands it gives. All values are text. */
import { given, tidyMark } from "../../app/typed.ts";
import { hashOf as readHash } from "../../../shared/lists/cells.ts";
import type { Instant } from "../../../shared/domain/values.ts";
import type { Decided, Media, Unit } from "../../../shared/domain/vocabulary.ts";
import type { AssetView } from "../../../shared/views/asset.ts";
import type { AssetRow } from "../../../shared/views/common.ts";
import type { Unsent } from "../../app/unsent.ts";
import { dayTyped, dateFault } from "../../ui/dates.ts";
import { readCount } from "../../ui/numbers.ts";

export interface Row {
  /** Also the id of the unit, if it is registered from this row. */
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly media: Media | "";
  readonly quantity: string;
  readonly unit: Unit | "";
  readonly serial: string;
  /** The thing that it is on together with others; empty where it has its own. */
  readonly medium: string;
  readonly model: string;
  readonly capacity: string;
  /** By which data without a medium is known. */
  readonly contentHash: string;
  readonly records: string;
  readonly classification: string;
  readonly personal: Decided;
  readonly myNumber: Decided;
  readonly sensitive: Decided;
  readonly owner: "client" | "contractor";
  /** How it is encrypted; empty when it is not. */
  readonly encryption: string;
  readonly dueOn: string;
  /** The unit that it was before; empty for one that is new. */
  readonly previous: string;
  readonly seal: string;
  readonly container: string;
  readonly condition: string;
  readonly remarks: string;
}

/** The columns a person fills in, in the order of the table. */
export type RowField = Exclude<keyof Row, "key">;

/** An empty row. Content nobody has looked at is unknown, and treated as the strictest. */
export function freshRow(key: string): Row {
  return {
    key,
    number: "",
    name: "",
    media: "",
    quantity: "",
    unit: "",
    serial: "",
    medium: "",
    model: "",
    capacity: "",
    contentHash: "",
    records: "",
    classification: "",
    personal: "unknown",
    myNumber: "unknown",
    sensitive: "unknown",
    owner: "client",
    encryption: "",
    dueOn: "",
    previous: "",
    seal: "",
    container: "",
    condition: "",
    remarks: "",
  };
}

const UNTYPED: readonly (keyof Row)[] = ["key", "personal", "myNumber", "sensitive", "owner"];

/** Whether nothing was typed into the row. */
export function isEmpty(row: Row): boolean {
  return Object.entries(row).every(
    ([name, value]) => UNTYPED.includes(name as keyof Row) || value === "",
  );
}

/** The rows that say something. */
export function filled(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => !isEmpty(row));
}

/** The rows with exactly one empty one at the end, so that there is always somewhere to type. */
export function withEmptyRow(rows: readonly Row[], newKey: () => string): readonly Row[] {
  const last = rows.at(-1);
  return last && isEmpty(last) ? rows : [...rows, freshRow(newKey())];
}

/** The unit each medium is usually counted in. */
const USUAL_UNIT: Readonly<Partial<Record<Media, Unit>>> = {
  paper: "volume",
  drawing: "sheet",
  printout: "box",
  film: "roll",
  usb: "stick",
  sd: "sheet",
  externalHdd: "machine",
  internalHdd: "machine",
  ssd: "machine",
  tape: "stick",
  cd: "sheet",
  dvd: "sheet",
  bd: "sheet",
  mo: "sheet",
  fd: "sheet",
  icCard: "sheet",
  terminal: "machine",
  server: "machine",
  mfp: "machine",
  data: "file",
  cloud: "file",
};

/** The row after something was typed: a medium brings its usual unit, a unit alone stands for one. */
export function typedInto(row: Row, part: Partial<Row>): Row {
  const next = { ...row, ...part };
  if (!part.media || row.unit !== "") return next;
  return { ...next, unit: USUAL_UNIT[part.media] ?? "piece", quantity: next.quantity || "1" };
}

/** A row for a unit that comes again, with what is known of it; what is in it is looked at anew. */
export function rowAgain(key: string, unit: AssetView): Row {
  const { encryption } = unit;
  return {
    ...freshRow(key),
    number: unit.number,
    name: unit.name,
    media: unit.media,
    quantity: String(unit.quantity.value),
    unit: unit.quantity.unit,
    serial: unit.serial ?? "",
    model: unit.model ?? "",
    capacity: unit.capacity ?? "",
    owner: unit.mediumOwner,
    encryption: encryption.state === "encrypted" ? encryption.method : "",
    previous: unit.id,
  };
}

/** What a new unit's row still lacks, in words; the first that concerns the table's own columns. */
export function lacking(row: Row): readonly string[] {
  const count = readCount(row.quantity);
  return [
    row.number.trim() === "" && "資産番号を入力してください。",
    row.name.trim() === "" && "名称を入力してください。",
    row.media === "" && "媒体を選んでください。",
    (count === undefined || count < 1) && "数量を1以上の数で入力してください。",
    row.unit === "" && "単位を選んでください。",
    row.records.trim() !== "" &&
      readCount(row.records) === undefined &&
      "件数を数で入力してください。",
    readHash(row.contentHash).fault,
    dateFault(row.dueOn) !== undefined && "返却期限の日付を読み取れません。",
  ].filter((fault) => typeof fault === "string");
}

export interface Registering {
  readonly contract: string;
  /** The classification of units for which none was chosen. */
  readonly classification: string;
  readonly occurredAt: Instant;
}

/** The command that registers a new unit; nothing while something is lacking. */
export function registration(row: Row, about: Registering): Unsent<"registerAsset"> | undefined {
  const value = readCount(row.quantity);
  if (lacking(row).length > 0 || row.media === "" || row.unit === "" || !value) return undefined;
  const records = readCount(row.records);
  const { value: contentHash } = readHash(row.contentHash);
  const dueOn = dayTyped(row.dueOn);
  return {
    type: "registerAsset",
    occurredAt: about.occurredAt,
    asset: row.key,
    contract: about.contract,
    number: tidyMark(row.number),
    name: row.name.trim(),
    media: row.media,
    quantity: { value, unit: row.unit },
    classification: row.classification || about.classification,
    content: { personal: row.personal, myNumber: row.myNumber, sensitive: row.sensitive },
    mediumOwner: row.owner,
    encryption:
      row.encryption.trim() === ""
        ? { state: "none" }
        : { state: "encrypted", method: row.encryption.trim() },
    ...given("serial", tidyMark(row.serial)),
    ...given("medium", tidyMark(row.medium)),
    ...given("model", row.model),
    ...given("capacity", row.capacity),
    ...(records === undefined ? {} : { records }),
    ...(contentHash === undefined ? {} : { contentHash }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...given("previous", row.previous),
  };
}

/** A slip's line for a unit: its own quantity, and what was written on this slip. */
export function lineOf(
  row: Row,
  unit: Pick<AssetRow, "id" | "quantity">,
): Unsent<"issueSlip">["lines"][number] {
  return {
    asset: unit.id,
    quantity: unit.quantity,
    ...given("seal", tidyMark(row.seal)),
    ...given("container", row.container),
    ...given("condition", row.condition),
    ...given("remarks", row.remarks),
  };
}

/**
 * Values that a schema accepts, made from the schema itself: whatever a screen or a script could ever send. Strings
 * and numbers come from a pool, so that ids often name something that exists.
 */
import fc from "fast-check";
import type * as z from "zod";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Kind } from "../../shared/domain/state.ts";

/** What zod says about a schema, as far as our schemas use it. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly innerType?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
}

type Pool = readonly (string | number)[];

const defOf = (schema: z.ZodType): Def => schema.def;

/** The hash of a file of one byte, which a recorder is handed with every command. */
const FILE = new TextEncoder().encode("A");
const FILE_HASH = "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd";
export const FILES: ReadonlyMap<string, Uint8Array> = new Map([[FILE_HASH, FILE]]);

/** Words, days, times, numbers and marks that fit somewhere. */
const COMMON: Pool = [
  "A",
  "誤記のため",
  "封-771",
  "SN-A-1",
  "ｓｎ-a-1",
  "一行目\n二行目",
  "2026-03-31",
  "2026-04-01",
  "2026-07-24",
  "2027-03-31",
  "1900-01-01",
  "2199-12-31",
  "1989-02-01",
  "2026-07-24T10:00:00+09:00",
  "2026-07-24T11:00:00+09:00",
  "2026-04-01T09:00:00+09:00",
  "1900-01-01T00:00:00+09:00",
  "2199-12-31T23:59:59+09:00",
  "0197f2a0-0000-7000-8000-000000000000",
  "a".repeat(64),
  FILE_HASH,
  `${"A".repeat(43)}=`,
  "JP",
  "US",
  "R11-10",
  "R99-99",
  "2",
  "image/png",
  0,
  1,
  2,
  7,
  20,
  99,
  2019,
  9999,
  99_999_999,
];

/** Which kinds of id stand under a member's name; now and then a new one stands there. */
const KINDS_OF: Readonly<Record<string, readonly Kind[]>> = {
  asset: ["asset"],
  assets: ["asset"],
  of: ["asset"],
  approval: ["copyApproval"],
  givenBy: ["person"],
  slip: ["slip"],
  subject: ["slip", "certificate", "incidentReport", "correction", "succession"],
  contract: ["contract"],
  party: ["party"],
  client: ["party"],
  contractor: ["party"],
  place: ["place"],
  places: ["place"],
  from: ["asset", "place", "person"],
  to: ["place", "person"],
  person: ["person"],
  persons: ["person"],
  evaluator: ["person"],
  under: ["party"],
  giver: ["person"],
  receiver: ["person"],
  performer: ["person"],
  supervisor: ["person"],
  witness: ["person"],
  responsible: ["person"],
  carriers: ["person"],
  keyHolder: ["person"],
  keyCustodian: ["person"],
  issuer: ["person", "party"],
  transport: ["transport"],
  instruction: ["instruction"],
  destruction: ["destruction"],
  certificate: ["certificate"],
  account: ["account"],
  incident: ["incident"],
  report: ["incidentReport"],
  suspicion: ["suspicion"],
  suspicions: ["suspicion"],
  correction: ["correction"],
  succession: ["succession"],
  finding: ["inspectionFinding"],
  stocktake: ["stocktake"],
  close: ["periodClose"],
  losses: ["loss"],
  by: ["person"],
  learnedBy: ["person"],
  author: ["person"],
  counters: ["person"],
  missing: ["asset"],
};

/** What may stand under a member's name: ids of its kind where the schema takes ids, else anything that fits. */
export interface Pools {
  readonly ids: (member: string) => readonly string[];
  readonly common: Pool;
}

/** The ids of the books under the names they go by, and the common pool under every other. */
export function poolsOf(books: MemoryBooks): Pools {
  const ids = (kinds: readonly Kind[]) =>
    [...books.docs.values()]
      .filter((change) => kinds.includes(change.kind))
      .map((change) => change.id);
  const byName = new Map(Object.entries(KINDS_OF).map(([name, kinds]) => [name, ids(kinds)]));
  return { ids: (member) => byName.get(member) ?? [], common: COMMON };
}

/** Values the schema accepts, under the name of a member. */
export function valueOf(schema: z.ZodType, pools: Pools, member = ""): fc.Arbitrary<unknown> {
  const def = defOf(schema);
  const within = (inner: z.ZodType) => valueOf(inner, pools, member);
  if (def.shape) return objectOf(def.shape, pools);
  if (def.options) return fc.oneof(...def.options.map(within));
  if (def.element) return arrayOf(schema, within(def.element));
  if (def.keyType && def.valueType)
    return fc.dictionary(within(def.keyType).map(String), within(def.valueType), { maxKeys: 2 });
  if (def.innerType) return within(def.innerType);
  return single(def) ?? plain(schema, pools, member);
}

/** Schemas that name their values themselves. */
function single(def: Def): fc.Arbitrary<unknown> | undefined {
  if (def.values) return fc.constantFrom(...def.values);
  if (def.entries) return fc.constantFrom(...Object.values(def.entries));
  return def.type === "boolean" ? fc.boolean() : undefined;
}

/** Members that may be absent are absent half the time. */
function objectOf(shape: NonNullable<Def["shape"]>, pools: Pools): fc.Arbitrary<unknown> {
  const members = Object.entries(shape);
  const optional = members.filter(([, member]) => defOf(member).type === "optional");
  const model = Object.fromEntries(
    members.map(([name, member]) => [name, valueOf(member, pools, name)]),
  );
  const requiredKeys = members.flatMap(([name, member]) =>
    optional.some(([, other]) => other === member) ? [] : [name],
  );
  return fc.record(model, { requiredKeys });
}

function arrayOf(schema: z.ZodType, element: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const minLength = [0, 1, 2].find((n) => !tooShort(schema, n)) ?? 2;
  return fc.array(element, { minLength, maxLength: Math.max(minLength, 3) });
}

/** Whether `n` members are too few; what is wrong with the members themselves does not matter here. */
function tooShort(schema: z.ZodType, n: number): boolean {
  const result = schema.safeParse(Array.from({ length: n }, () => undefined));
  return result.error?.issues.some((issue) => issue.code === "too_small") ?? false;
}

/** The members of the pool that the schema takes. */
function plain(schema: z.ZodType, pools: Pools, member: string): fc.Arbitrary<unknown> {
  const takes = (value: unknown) => schema.safeParse(value).success;
  const ids = pools.ids(member).filter(takes);
  if (ids.length > 0)
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ids) },
      { weight: 1, arbitrary: fc.constantFrom("new-1", "new-2") },
    );
  const fit = pools.common.filter(takes);
  if (fit.length === 0)
    throw new Error(`nothing in the pool fits ${JSON.stringify(defOf(schema))}`);
  return fc.constantFrom(...fit);
}

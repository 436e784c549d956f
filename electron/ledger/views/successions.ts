/** Changes of persons (引継書): the list, one with both signatures, and what somebody has to hand on. */
import type { Asset } from "../../../shared/domain/state.ts";
import type { Succession } from "../../../shared/domain/succession.ts";
import { TRANSITIONS } from "../../../shared/domain/transitions.ts";
import { formNumber } from "../../../shared/forms/era.ts";
import type { Received } from "../../../shared/ipc/contract.ts";
import { documentText } from "../../../shared/text/ja/history/telling.ts";
import { slipState } from "../../../shared/text/ja/words.ts";
import type { Todo } from "../../../shared/views/home.ts";
import type {
  HeldByView,
  SuccessionRow,
  SuccessionView,
} from "../../../shared/views/succession.ts";
import { bodiesOf, told } from "./history.ts";
import { allListed } from "./lists.ts";
import type { Reading } from "./reading.ts";
import { given, ref } from "./reading.ts";
import { assetRow } from "./rows.ts";
import { scans, sheets } from "./sheets.ts";
import { OPEN_SLIPS } from "./slips.ts";
import { todo } from "./todo.ts";

/** As many as one paper hands on. */
const MOST = 500;

export function successions(
  reading: Reading,
  { contract }: Received<"successions">,
): SuccessionRow[] {
  const listing = { kind: "succession", contract, newestFirst: true } as const;
  return allListed(reading, listing).map((doc) => successionRow(reading, doc));
}

function successionRow(reading: Reading, doc: Succession): SuccessionRow {
  return {
    id: doc.succession,
    contract: ref(reading, "contract", doc.contract),
    from: ref(reading, "person", doc.from),
    to: ref(reading, "person", doc.to),
    state: doc.state,
    writtenAt: doc.writtenAt,
    units: doc.assets.length,
    ...given({ number: doc.number && formNumber(doc.number) }),
  };
}

export function succession(reading: Reading, id: string): SuccessionView | undefined {
  const { books } = reading;
  const doc = books.get("succession", id);
  if (!doc) return undefined;
  const { acceptance, contract, from } = doc;
  const { units, tasks } = heldBy(reading, { contract, person: from });
  const bodies = bodiesOf(reading, { kind: "succession", id });
  return {
    ...successionRow(reading, doc),
    reason: doc.reason,
    items: doc.assets.flatMap((asset) => {
      const unit = books.get("asset", asset);
      return unit ? [assetRow(reading, unit)] : [];
    }),
    keys: [...doc.keys],
    handed: { at: doc.writtenAt, by: doc.confirmation.by, ...given({ remarks: doc.remarks }) },
    left: { units, tasks },
    scans: scans(bodies),
    sheets: sheets(reading, { form: "succession", subject: id }),
    history: told(reading, bodies, { kind: "succession", id }),
    ...given({
      lastDay: doc.lastDay,
      withdrawn: doc.withdrawn,
      taken: acceptance && {
        at: acceptance.at,
        by: acceptance.by.by,
        ...given({ remarks: acceptance.remarks, notice: documentText(acceptance.notice) }),
      },
    }),
  };
}

/** The units in somebody's custody that can be handed on, and what else names them and is open. */
export function heldBy(reading: Reading, { contract, person }: Received<"heldBy">): HeldByView {
  const rows = reading.db
    .prepare<[object], string>(
      `SELECT doc FROM books INDEXED BY books_listed
       WHERE kind = 'asset' AND contract IS NOT NULL AND contract = @contract
         AND state IN (SELECT value FROM json_each(@states))
         AND doc ->> '$.custodian.person' = @person ORDER BY sort`,
    )
    .pluck()
    .all({ contract, person, states: JSON.stringify(TRANSITIONS.T31.from) });
  const items = rows
    .slice(0, MOST)
    // Written by ourselves under that kind.
    .map((text) => assetRow(reading, JSON.parse(text) as Asset));
  return { items, units: rows.length, tasks: openTasks(reading, contract, person) };
}

function openTasks(reading: Reading, contract: string, person: string): HeldByView["tasks"] {
  const slips = allListed(reading, { kind: "slip", contract, states: OPEN_SLIPS }).filter(
    ({ giver, receiver }) => [giver, receiver].includes(person),
  );
  const ways = allListed(reading, {
    kind: "transport",
    contract,
    states: ["inTransit", "arrived"],
  }).filter(({ carriage }) => carriage.responsible === person);
  return [
    ...slips.map((doc) => ({
      kind: "slip" as const,
      ref: ref(reading, "slip", doc.slip),
      text: `受渡票 ${formNumber(doc.number)}(${slipState[doc.state]})`,
    })),
    ...ways.map((doc) => ({
      kind: "transport" as const,
      ref: ref(reading, "transport", doc.transport),
      text: `搬送 ${formNumber(doc.number)}(責任者)`,
    })),
  ];
}

/** What was handed on and nobody has taken over yet. */
export function successionTodos(reading: Reading, contract: string | undefined): Todo[] {
  const open = allListed(reading, { kind: "succession", contract, states: ["handed"] });
  return open.map((doc) =>
    todo(
      "soon",
      "toTakeOver",
      { from: reading.names.person(doc.from), to: reading.names.person(doc.to) },
      { to: "succession", id: doc.succession },
    ),
  );
}

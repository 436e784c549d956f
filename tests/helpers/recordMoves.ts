/** Moves of a walk that are about records beyond a single handover. */
import { isOpen } from "../../shared/domain/certified.ts";
import { awaitsWord } from "../../shared/domain/confirmation.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { Docs } from "../../shared/domain/state.ts";
import { unaccounted } from "../../shared/domain/stranger.ts";
import { expectedIn } from "../../shared/domain/stocktake.ts";
import { because } from "./given.ts";
import { describeAnew } from "./describeActs.ts";
import { approve, correct, paper, reject, unit, way } from "./correctionActs.ts";
import { fileSigned, settleSlip } from "./confirmationActs.ts";
import {
  closeIncident,
  contest,
  countPlace,
  dismiss,
  extendIncident,
  instructOnIncident,
  openIncident,
  repeat,
  settle,
  settleStranger,
  submitReport,
  tellClient,
  vendorPaper,
  writeReport,
} from "./recordActs.ts";
import type { Act } from "./stage.ts";
import { CENTER, CONTRACT } from "./stage.ts";
import type { Choice, Move, WeightedMove } from "./moves.ts";
import { one } from "./moves.ts";

const openOne = (books: MemoryBooks, c: Choice) =>
  one(books, c, "incident", (doc) => doc.state === "open");

const about =
  (make: (incident: string, books: MemoryBooks, c: Choice) => Act): Move =>
  (books, c) => {
    const incident = openOne(books, c)?.incident;
    return incident === undefined ? undefined : make(incident, books, c);
  };

const open: Move = (books, c) => {
  const suspicion = one(books, c, "suspicion", (doc) => doc.answer === undefined);
  const asset = suspicion?.doubts[0]?.asset ?? one(books, c, "asset")?.asset;
  if (asset === undefined || (suspicion === undefined && c.pick % 3 > 0)) return undefined;
  const measure = (["none", "none", "setAside", "missing"] as const)[c.other % 4] ?? "none";
  return openIncident(`I-${books.docs.size}`, [asset], {
    measure,
    suspicions: suspicion && !suspicion.answer ? [suspicion.suspicion] : [],
  });
};

/** Now and then a unit of the place is not there. */
const count: Move = (books, c) => {
  if (c.pick % 4 > 0) return undefined;
  const [first] = expectedIn(books, CONTRACT, CENTER);
  const short = first && c.other % 3 === 0 ? [first.asset] : [];
  return countPlace(`T-${books.docs.size}`, short);
};

/** What the destroyer says it destroyed; now and then it is something else. */
const certifyElsewhere: Move = (books, c) => {
  const work = one(books, c, "destruction");
  const strange = c.other % 4 === 0 ? { marks: ["SN-Z-9"] } : {};
  return work && vendorPaper(work.destruction, strange);
};

/** What was written of a way, or of a paper about someone; now and then a date that takes the ground away. */
const correctOther: Move = (books, c) => {
  const correction = `X-${books.docs.size}`;
  const transport = one(books, c, "transport");
  if (transport && c.other % 3 === 0)
    return correct(correction, way(transport.transport), { vehicle: `川崎 ${books.docs.size}` });
  const standing = one(books, c, "standing", ({ designations }) => designations.length > 0);
  if (!standing) return undefined;
  const after =
    c.other % 3 === 1
      ? { documentNumber: `8総管第${books.docs.size}号` }
      : { validFrom: `2026-04-${String(1 + (c.pick % 28)).padStart(2, "0")}` };
  const act = correct(correction, paper("designation", standing.person), after);
  return c.sloppy ? act : because("原本で確かめた", ["R11-21"], act);
};

/** Something typed wrong is put right; now and then a number that another unit has. */
const correctSome: Move = (books, c) => {
  const asset = one(books, c, "asset");
  if (!asset || c.pick % 4 === 3) return correctOther(books, c);
  const other = one(books, { ...c, pick: c.other }, "asset");
  const number = c.other % 3 === 0 && other ? other.number : `${asset.asset}/${books.docs.size}`;
  const after = c.other % 2 === 0 ? { number } : { name: `納税者データ ${c.pick}` };
  return correct(`X-${books.docs.size}`, unit(asset.asset), after);
};

const speakOf =
  (make: (correction: string, side: "giver" | "receiver") => Act): Move =>
  (books, c) => {
    const doc = one(books, c, "correction", (each) => each.state === "proposed");
    if (!doc) return undefined;
    const spoken = doc.approvals[0]?.side;
    return make(doc.correction, spoken === "giver" || (!spoken && c.sloppy) ? "receiver" : "giver");
  };

const doubtWork: Move = (books, c) => {
  const asset = one(books, c, "asset", (each) => each.state === "destroyedUncertified");
  const { destruction } = asset ?? {};
  if (!asset || destruction === undefined) return undefined;
  return c.other % 2 === 0
    ? contest(destruction, [asset.asset])
    : repeat(destruction, [asset.asset]);
};

const repeatAside: Move = (books, c) => {
  const asset = one(
    books,
    c,
    "asset",
    (each) => each.state === "quarantined" && each.destruction !== undefined,
  );
  return asset?.destruction === undefined ? undefined : repeat(asset.destruction, [asset.asset]);
};

const decideLater: Move = (books, c) => {
  const asset = one(books, c, "asset")?.asset;
  const after =
    c.other % 2 === 0 ? { classification: "3" } : { content: { sensitive: "yes" } as const };
  return asset === undefined ? undefined : describeAnew([asset], after);
};

/** Told, reported in writing, and none of its units set aside or lost. */
const isReadyToClose = (books: MemoryBooks, { state, told, reports, units }: Docs["incident"]) =>
  state === "open" &&
  told.length > 0 &&
  reports.some((id) => books.get("incidentReport", id)?.submitted) &&
  !units.some(({ asset }) =>
    ["missing", "quarantined"].includes(books.get("asset", asset)?.state ?? ""),
  );

/** The client says what it makes of a confirmation outside a designation; the signed paper is filed before. */
const settleDoubt: Move = (books, c) => {
  const slip = one(books, c, "slip", awaitsWord);
  if (!slip) return undefined;
  if (slip.scans.length === 0 && !c.sloppy) return fileSigned(slip.slip);
  return settleSlip(slip.slip, { outcome: c.other % 3 === 0 ? "refused" : "confirmed" });
};

/** What came instead of another goes back to the client, or was the right thing after all. */
const settleOther: Move = (books, c) => {
  const [first] = unaccounted(books, CONTRACT);
  const became = c.other % 2 === 0 ? "handedBack" : "misread";
  return first && settleStranger(first.asset, first.found, { became });
};

/** Weights and moves, as a walk takes them. */
export const RECORD_MOVES: readonly WeightedMove[] = [
  [2, open],
  [5, settleDoubt],
  [1, settleOther],
  [3, certifyElsewhere],
  [2, decideLater],
  [3, doubtWork],
  [2, repeatAside],
  [
    4,
    (books, c) => {
      const doc = one(books, c, "certification", isOpen);
      return doc && settle(doc.destruction);
    },
  ],
  [
    4,
    (books, c) => {
      const doc = one(books, c, "suspicion", (each) => each.answer === undefined);
      return doc && dismiss(doc.suspicion);
    },
  ],
  [1, about((id) => tellClient(id))],
  [1, about((id) => instructOnIncident(id))],
  [
    1,
    about((id, books, c) => {
      const asset = one(books, c, "asset")?.asset;
      return extendIncident(id, { assets: asset === undefined ? [] : [asset] });
    }),
  ],
  [1, about((id, books) => writeReport(`R-${books.docs.size}`, id))],
  [
    2,
    (books, c) => {
      const doc = one(books, c, "incidentReport", (each) => each.submitted === undefined);
      return doc && submitReport(doc.report);
    },
  ],
  [1, about((id) => closeIncident(id))],
  [
    4,
    (books, c) => {
      const doc = one(books, c, "incident", (each) => isReadyToClose(books, each));
      return doc && closeIncident(doc.incident);
    },
  ],
  [2, count],
  [2, correctSome],
  [3, speakOf(approve)],
  [1, speakOf(reject)],
];

/** Moves of a walk through custody: units registered, handed over, carried, kept, destroyed, lost and found. */
import { missingFrom, openIn, seriesOf } from "../../shared/domain/continuation.ts";
import type { MemoryBooks } from "../../shared/domain/memory.ts";
import type { AssetState, Books, Docs } from "../../shared/domain/state.ts";
import { ASSET_STATES, OUTSTANDING_STATES } from "../../shared/domain/state.ts";
import {
  boxes,
  clear,
  closeLoss,
  complete,
  defer,
  endContract,
  find,
  finding,
  handOverCustody,
  inOrder,
  issue,
  onSlip,
  putBack,
  receive,
  register,
  release,
  repack,
  reportMissing,
  store,
  takeOut,
} from "./acts.ts";
import { accept, certify, destroy, instruct } from "./disposalActs.ts";
import { arrive, checkArrival, depart } from "./transportActs.ts";
import { approveCopies, copy } from "./copyActs.ts";
import { STORY_AT, all } from "./given.ts";
import { leaveLoad, leaveSlip } from "./guardActs.ts";
import type { Choice, Move, WeightedMove } from "./moves.ts";
import { fresh, one, pickOf } from "./moves.ts";
import { refuse } from "./refusalActs.ts";
import type { Act } from "./stage.ts";
import {
  ANNEX,
  CENTER,
  CITY_HALL,
  CONTRACT,
  CRUSHER,
  DEPUTY,
  MANAGER,
  OFFICIAL,
  OFFICIAL2,
  PLANT,
  SUB_OFFICE,
  act,
  paper,
} from "./stage.ts";

/** Some assets that lie together, in the states asked for, or in any state when the walker is sloppy. */
function some(books: MemoryBooks, c: Choice, states: readonly AssetState[]): string[] | undefined {
  const wanted = c.sloppy ? ASSET_STATES : states;
  const fit = all(books, "asset").filter((asset) => wanted.includes(asset.state));
  const first = pickOf(fit, c.pick);
  if (!first) return undefined;
  const beside = fit.filter((asset) => asset.place === first.place && asset.asset !== first.asset);
  return [first.asset, ...beside.slice(0, c.many - 1).map((asset) => asset.asset)];
}

const managerOf = (books: Books, asset: string) =>
  books.get("asset", asset)?.custodian.person ?? MANAGER;
const placeOf = (books: Books, asset: string | undefined) =>
  books.get("asset", asset ?? "")?.place ?? CENTER;
const STORED: readonly AssetState[] = ["held", "heldSub"];

/** What can go wrong with a check, now and then. */
function look(slip: string, c: Choice) {
  return (books: Books) => {
    const lines = onSlip(books, slip);
    const asset = pickOf(lines, c.other);
    if (asset === undefined || c.other % 4 !== 0) return inOrder(books, lines);
    const faults = [{ counted: 0 }, { seal: "broken" as const }, { serialRead: "SN-?" }];
    return finding(slip, asset, faults[c.other % 3] ?? {})(books);
  };
}

const issueSome: Move = (books, c) => {
  const kinds = ["provision", "provision", "return", "disposal", "disposal"] as const;
  const kind = kinds[c.other % kinds.length] ?? "provision";
  const states = {
    provision: ["planned"],
    return: STORED,
    disposal: ["disposalInstructed"],
  } as const;
  const assets = some(books, c, states[kind]);
  if (!assets) return undefined;
  const leaving = c.pick % 4 === 0;
  const official = leaving ? OFFICIAL2 : OFFICIAL;
  const giver = kind === "provision" ? official : managerOf(books, assets[0] ?? "");
  const vendor = c.other % 2 ? official : CRUSHER;
  const receiver = { provision: MANAGER, return: official, disposal: vendor }[kind];
  const place = c.other % 7 === 0 ? CITY_HALL : placeOf(books, assets[0]);
  // Made out for a day on which the official was in office, whenever it is signed.
  const planned = leaving ? { plannedAt: STORY_AT } : {};
  return issue(fresh(books, "S-"), kind, assets, { giver, receiver, place, ...planned });
};

/** What a slip left undone goes on under its number; a sloppy walker goes on with anything. */
const goOnSome: Move = (books, c) => {
  const left = (slip: Docs["slip"]) => missingFrom(books, seriesOf(books, slip));
  const slip = one(
    books,
    c,
    "slip",
    (each) => !openIn(seriesOf(books, each)) && left(each).length > 0,
  );
  const assets = slip && left(slip);
  if (!slip || !assets?.length) return undefined;
  const { kind, giver, receiver, place, slip: continues } = slip;
  return issue(fresh(books, "S-"), kind, assets, { giver, receiver, place, continues });
};

/** What has arrived, or was brought, stays with a guard; a careful walker seals it. */
const leaveSome: Move = (books, c) => {
  const seals = (assets: readonly string[]) =>
    c.sloppy ? [] : assets.map((asset) => ({ asset, seal: `夜-${c.many}` }));
  const id = fresh(books, "G-");
  if (c.other % 2 === 0) {
    const way = one(books, c, "transport", ({ state }) => state === "arrived");
    const place = pickOf([undefined, CENTER, ANNEX], c.pick);
    const over = place === undefined ? {} : { place };
    return (
      way && leaveLoad(id, way.transport, { seals: seals(aboardOf(books, way.transport)), ...over })
    );
  }
  const slip = one(books, c, "slip", ({ state, transport }) => state === "released" && !transport);
  return slip && leaveSlip(id, slip.slip, { seals: seals(onSlip(books, slip.slip)) });
};

/** The units that a load consists of still. */
const aboardOf = (books: MemoryBooks, transport: string) =>
  all(books, "asset")
    .filter((each) => each.transport === transport && each.state === "arrived")
    .map(({ asset }) => asset);

/** What is set aside goes back, or to be destroyed, as the client says. */
const sendAside: Move = (books, c) => {
  const assets = some(books, c, ["quarantined"]);
  if (!assets) return undefined;
  const seen = "内容に異常なし";
  if (c.other % 2 === 0) return instruct(fresh(books, "O-"), assets, { finding: seen });
  return issue(fresh(books, "S-"), "return", assets, {
    giver: managerOf(books, assets[0] ?? ""),
    receiver: OFFICIAL,
    place: placeOf(books, assets[0]),
    ...(c.sloppy ? {} : { quarantine: { instruction: paper("指示-9"), finding: seen } }),
  });
};

const moveSome: Move = (books, c) => {
  const assets = some(books, c, STORED);
  if (!assets) return undefined;
  const from = placeOf(books, assets[0]);
  const to = pickOf([ANNEX, SUB_OFFICE, CENTER], c.other) ?? ANNEX;
  return depart(fresh(books, "W-"), "move", { assets, from, to, seals: sealed(assets, c) });
};

const departSome: Move = (books, c) => {
  const slip = one(books, c, "slip", (each) => each.state === "released" && !each.transport);
  if (!slip) return undefined;
  const lines = slip.lines.map((line) => line.asset);
  const from = books.get("asset", lines[0] ?? "")?.place ?? CITY_HALL;
  const to = { provision: CENTER, return: CITY_HALL, disposal: PLANT }[slip.kind];
  const seals = sealed(lines, c);
  return depart(fresh(books, "W-"), slip.kind, { slip: slip.slip, from, to, seals });
};

const sealed = (assets: readonly string[], c: Choice) =>
  assets.slice(0, 1).map((asset) => ({ asset, seal: `封-${c.other}` }));

const checkSome: Move = (books, c) => {
  const transport = one(books, c, "transport", ({ state }) => state === "arrived");
  if (!transport) return undefined;
  const broken = { [transport.assets[0] ?? ""]: { seal: "broken" as const } };
  return checkArrival(transport.transport, { found: c.other % 4 === 0 ? broken : {} });
};

const receiveSome: Move = (books, c) => {
  const slip = one(books, c, "slip", ({ state, transport }) => {
    const way = transport === undefined ? undefined : books.get("transport", transport)?.state;
    return state === "released" && (way === undefined || way === "checked");
  });
  return slip && receive(slip.slip, { look: look(slip.slip, c) });
};

const repackSome: Move = (books, c) => {
  const from = some(books, c, [...STORED, "quarantined"]);
  if (!from) return undefined;
  const assets = from.flatMap((id) => books.get("asset", id) ?? []);
  const total = assets.reduce((sum, asset) => sum + asset.quantity.value, 0);
  const serials = assets.flatMap((asset) => asset.serial ?? []);
  const id = fresh(books, "R-");
  const first = Math.max(1, (c.other % Math.max(total, 1)) + (c.sloppy ? 1 : 0));
  const values = first < total ? [first, total - first] : [Math.max(total, 1)];
  return repack(
    from,
    values.map((value, index) => {
      const serial = serials[index];
      return { asset: `${id}-${index}`, value, ...(serial === undefined ? {} : { serial }) };
    }),
  );
};

const handOnSome: Move = (books, c) => {
  const assets = some(books, c, STORED);
  if (!assets) return undefined;
  const from = managerOf(books, assets[0] ?? "");
  return handOverCustody(assets, { from, to: from === DEPUTY ? MANAGER : DEPUTY });
};

const destroySome: Move = (books, c) => {
  const slip = one(
    books,
    c,
    "slip",
    (each) =>
      each.receipt !== undefined && onSlip(books, each.slip).length > 0 && each.kind === "disposal",
  );
  if (!slip) return undefined;
  const assets = onSlip(books, slip.slip);
  if (assets.length === 0) return undefined;
  const verification = { result: "failed", how: "目視", person: MANAGER } as const;
  const misread = { units: assets.map((asset) => ({ asset, serialRead: "SN-?", photos: [] })) };
  return destroy(
    fresh(books, "D-"),
    slip.slip,
    [{ verification }, misread, {}, {}, {}][c.other % 5],
  );
};

/** Now and then, one after the other, each for few copies. */
const approveSome: Move = (books, c) => {
  const open = all(books, "copyApproval").some(({ used, copies }) => used < copies);
  return open || c.pick % 4 > 0
    ? undefined
    : approveCopies(fresh(books, "P-"), some(books, c, STORED), { copies: c.many });
};

/** Now and then the walker does not look closely at what an approval is about. */
const copySome: Move = (books, c) => {
  const careless = c.sloppy || c.other % 3 === 0;
  const open = all(books, "copyApproval").filter(({ used, copies }) => careless || used < copies);
  const approval = pickOf(open, c.pick);
  const isStored = (id: string) => STORED.includes(books.get("asset", id)?.state ?? "planned");
  const named = c.other % 4 === 0 ? undefined : approval?.assets?.find(isStored);
  const of = named ?? some(books, c, STORED)?.[0];
  if (of === undefined || approval === undefined) return undefined;
  return copy(fresh(books, "K-"), of, approval.approval, { place: placeOf(books, of) });
};

/** Enough is waiting to be handed over. */
const isFull = (books: MemoryBooks) =>
  all(books, "asset").filter((asset) => asset.state === "planned").length >= 4;

/** The contract is over and nothing of it is left. */
const isEmptied = (books: MemoryBooks) =>
  books.get("contract", CONTRACT)?.state === "ended" &&
  books.count({ contract: CONTRACT, states: OUTSTANDING_STATES }) === 0;

/** A move that needs some assets in certain states. */
const withSome =
  (states: readonly AssetState[], make: (assets: string[], books: MemoryBooks) => Act): Move =>
  (books, c) => {
    const assets = some(books, c, states);
    return assets && make(assets, books);
  };

/** Moves of a walk that are about custody, and how often each is made. */
export const CUSTODY_MOVES: readonly WeightedMove[] = [
  [4, (books) => (isFull(books) ? undefined : register(fresh(books, "A-")))],
  [3, (books, c) => (isFull(books) ? undefined : boxes(fresh(books, "B-"), c.many * 7))],
  [14, issueSome],
  [3, goOnSome],
  [
    14,
    (books, c) => {
      const slip = one(books, c, "slip", (each) => each.state === "issued");
      return slip && release(slip.slip);
    },
  ],
  [10, receiveSome],
  [5, moveSome],
  [5, departSome],
  [
    8,
    (books, c) => {
      const transport = one(books, c, "transport", ({ state }) => state === "inTransit");
      return transport && arrive(transport.transport);
    },
  ],
  [8, checkSome],
  [2, leaveSome],
  [3, repackSome],
  [1, approveSome],
  [3, copySome],
  [2, withSome(STORED, (assets) => store(assets))],
  [2, withSome(STORED, (assets, books) => takeOut(assets, { place: placeOf(books, assets[0]) }))],
  [2, withSome(["inUse"], (assets) => putBack(assets))],
  [3, handOnSome],
  [5, (books, c) => withSome(STORED, (assets) => instruct(fresh(books, "O-"), assets))(books, c)],
  [1, sendAside],
  [12, destroySome],
  [
    10,
    (books, c) => {
      const work = all(books, "destruction").filter((each) => c.sloppy || !each.certificate);
      const chosen = pickOf(work, c.pick);
      return chosen && certify(fresh(books, "C-"), chosen.destruction);
    },
  ],
  [
    14,
    (books, c) => {
      const issued = all(books, "certificate").filter(
        (each) => c.sloppy || !(each.accepted || each.withdrawn),
      );
      const chosen = pickOf(issued, c.pick);
      return chosen && accept(chosen.certificate);
    },
  ],
  [
    2,
    withSome(["held", "inTransit", "inUse", "quarantined", "disposing"], (assets) =>
      reportMissing(assets),
    ),
  ],
  [3, withSome(["missing"], (assets) => find(assets))],
  [6, withSome(["quarantined"], (assets) => clear(assets))],
  [1, withSome(["missing"], (assets) => closeLoss(assets))],
  [1, withSome(STORED, (assets) => defer(assets))],
  [
    1,
    (books, c) => {
      const asset = c.pick % 9 === 0 ? some(books, c, ["planned"])?.[0] : undefined;
      return asset === undefined ? undefined : act({ type: "voidAsset", asset, reason: "誤登録" });
    },
  ],
  [
    1,
    (books, c) => {
      const slip = one(books, c, "slip", (each) => ["issued", "released"].includes(each.state));
      return slip && act({ type: "voidSlip", slip: slip.slip, reason: "誤記" });
    },
  ],
  [
    1,
    (books, c) => {
      const slip = one(books, c, "slip", (each) => each.state === "issued");
      return (
        slip &&
        refuse(slip.slip, { nonAcceptance: fresh(books, "N-"), side: "giver", reason: "不一致" })
      );
    },
  ],
  [
    1,
    (books, c) => {
      const order = pickOf(all(books, "instruction"), c.pick)?.instruction;
      if (order === undefined) return undefined;
      return act({ type: "withdrawInstruction", instruction: order, document: paper("撤回-1") });
    },
  ],
  [1, (_books, c) => (c.pick % 20 === 0 ? endContract() : undefined)],
  [4, (books, c) => (c.sloppy || isEmptied(books) ? complete : undefined)],
];

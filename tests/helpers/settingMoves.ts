/** Moves of a walk that set the stage anew: parties, people, places, papers, accounts, closes, copies of the file. */
import { addDays, dayOf } from "../../shared/domain/calendar.ts";
import type { Event } from "../../shared/domain/event.ts";
import { amend } from "./amendmentActs.ts";
import { close } from "./closingActs.ts";
import { recordFinding, resolveFinding } from "./recordActs.ts";
import type { Act } from "./stage.ts";
import {
  CARRIER,
  CENTER,
  CITY,
  CLERK,
  CONTRACT,
  CONTRACTOR,
  DEPUTY,
  MANAGER,
  OFFICIAL2,
  act,
  admit,
  carded,
  contract,
  designate,
  designatePlace,
  evaluate,
  party,
  permit,
  person,
  place,
  pledge,
  trained,
} from "./stage.ts";
import { callOff, handOn, takeOver } from "./successionActs.ts";
import type { Move, WeightedMove } from "./moves.ts";
import { fresh, one } from "./moves.ts";

const AREA = "P-90";
const CLOUD = "P-91";

/** What walks have beside the stage: a guarded area of the client's, a cloud, an official who leaves. */
export const BESIDE: readonly Act[] = [
  place(AREA, { party: CITY, kind: "client", managedArea: true }),
  place(CLOUD, { kind: "cloud" }),
  // One official of two goes on the day the walks begin, and signs papers all the same.
  act({
    type: "endDesignation",
    contract: CONTRACT,
    person: OFFICIAL2,
    office: "designatedOfficial",
    lastDay: "2026-07-24",
  }),
];

/** That a walk goes on in a ledger that follows another, so that there is something lost to speak of. */
export const FOLLOWS: Event = {
  type: "ledgerSucceeded",
  occurredAt: "2026-04-01T09:00:00+09:00",
  predecessor: "ukewatashi.internal/0+0+A",
  genesis: {
    recordedAt: "2026-04-01T00:00:00.000Z",
    clock: { session: "0".repeat(16), elapsed: 0 },
    actor: { workstation: "ws-0", via: "app" },
    command: "0197f2a0-0000-7000-8000-000000000000",
  },
  checkpoint: "-",
  size: 1,
  root: `${"A".repeat(43)}=`,
  known: { size: 2, root: `${"A".repeat(43)}=` },
  name: "台帳.ukewatashi",
  reason: "ディスクの故障",
};

const isNew = (id: string) => /^[Pp]-x\d+$/.test(id);

const closeNext: Move = (books, c) => {
  const last = books.get("closing", CONTRACT)?.to;
  const from = last === undefined ? "2026-04-01" : addDays(last, 1);
  return (at, seen) => {
    const to = addDays(dayOf(at), -1 - (c.other % 3));
    return close(fresh(books, "Z-"), from, to)(at, seen);
  };
};

const LONG_AFTER = "2040-01-01T09:00:00+09:00";

/** Years after the end of a contract that was completed; before it nobody may. */
const expire: Move = (books, c) => {
  const done = books.get("contract", CONTRACT)?.state === "completed";
  const expired = [...books.all("person")].some((each) => each.expired);
  return done && (!expired || c.sloppy)
    ? (at) => ({
        type: "expirePersonal",
        occurredAt: at < LONG_AFTER ? LONG_AFTER : at,
        contract: CONTRACT,
      })
    : undefined;
};

const takeList: Move = (books) => {
  const id = fresh(books, "p-x");
  return act({
    type: "importList",
    file: { name: "一覧.csv", listSha256: books.docs.size.toString(16).padStart(64, "0"), rows: 1 },
    batch: { number: 1, of: 1 },
    list: {
      of: "persons",
      rows: [{ person: id, party: CONTRACTOR, name: { clear: id }, kana: { clear: id } }],
    },
  });
};

const LOST_FILE = {
  sha256: "b".repeat(64),
  bytes: 9,
  mediaType: "application/pdf",
  name: "受渡票.pdf",
};

const account =
  (type: "closeAccount" | "changePassword"): Move =>
  (books, c) => {
    const known = one(books, c, "account", ({ closed }) => !closed);
    return known && act({ type, account: known.account });
  };

const MOVES: readonly Move[] = [
  (books) => act({ type: "openLedger", sample: false, title: `台帳${books.docs.size}` }),
  (books) =>
    act({
      type: "openAccount",
      account: fresh(books, "a-"),
      login: fresh(books, "u"),
      role: "staff",
    }),
  account("changePassword"),
  account("closeAccount"),
  (books) => party(fresh(books, "q-"), "carrier", "運送業者"),
  (books) => person(fresh(books, "p-x"), CONTRACTOR, "新任 者"),
  (books) => place(fresh(books, "P-x"), {}),
  (books) => contract({}, { contract: fresh(books, "K-"), number: fresh(books, "契") }),
  (_books, c) => amend({ to: addDays("2027-03-31", c.other), dueWithTerm: c.sloppy }),
  () => admit(CARRIER),
  (books, c) => {
    const consented = one(books, c, "admission", (each) => each.party === CARRIER);
    return (
      consented &&
      act({ type: "endConsent", contract: CONTRACT, party: CARRIER, lastDay: "2030-03-31" })
    );
  },
  (books) => permit(AREA, fresh(books, "持出-")),
  () => evaluate(CLOUD),
  () => pledge(CLERK),
  () => trained(CLERK),
  () => carded(CLERK),
  () =>
    act({
      type: "acknowledgeAreaRules",
      contract: CONTRACT,
      place: AREA,
      persons: [CLERK],
      readOn: "2026-04-01",
    }),
  () => act({ type: "equipPlace", place: CENTER, accessLog: "入退室簿に記入" }),
  (books, c) => {
    const who = one(books, c, "person", (each) => isNew(each.person));
    return who && designate(who.person, "handler");
  },
  (books, c) => {
    const who = one(books, c, "standing", ({ designations }) =>
      designations.some(({ to }) => to === undefined),
    );
    const open = who?.designations.find(({ to }) => to === undefined);
    return (
      who &&
      open &&
      // After all that the walk does: nobody is missing for it.
      act({
        type: "endDesignation",
        contract: CONTRACT,
        person: who.person,
        office: open.office,
        lastDay: "2030-03-31",
      })
    );
  },
  (books, c) => {
    const where = one(books, c, "place", (each) => isNew(each.place));
    return where && designatePlace(where.place);
  },
  (books, c) => {
    const where = one(books, c, "placement", (each) => isNew(each.place));
    return (
      where &&
      act({
        type: "endPlaceDesignation",
        contract: CONTRACT,
        place: where.place,
        lastDay: "2030-03-31",
      })
    );
  },
  takeList,
  closeNext,
  (books) =>
    act({
      type: "recordBackup",
      backup: fresh(books, "b-"),
      cause: "byHand",
      size: 1,
      root: `${"A".repeat(43)}=`,
      fileSha256: "c".repeat(64),
      bytes: 4096,
      name: "台帳.ukewatashi",
      folder: { clear: "D:/控え" },
    }),
  () =>
    act({
      type: "recordRestore",
      size: 1,
      root: `${"A".repeat(43)}=`,
      name: "台帳.ukewatashi",
      reason: "ディスクの故障",
    }),
  (books) =>
    books.get("lineage", "lineage") &&
    act({
      type: "listLosses",
      items: [{ loss: fresh(books, "l-"), from: 1, to: 1, about: "work" }],
      passed: [],
    }),
  (books, c) => {
    const loss = one(books, c, "loss", ({ settled }) => !settled);
    return (
      loss &&
      act({ type: "settleLosses", losses: [loss.loss], how: "recorded", note: "記録し直した" })
    );
  },
  (books, c) => {
    const slip = one(books, c, "slip");
    return (
      slip &&
      act({ type: "fileSignedCopy", form: "handoverSlip", subject: slip.slip, scan: LOST_FILE })
    );
  },
  (books, c) => {
    const sheet = one(books, c, "sheet");
    return (
      sheet &&
      act({
        type: "recordPrint",
        form: sheet.form,
        subject: sheet.subject,
        stage: sheet.stage,
        copies: 2,
        pages: 1,
        pdfSha256: "c".repeat(64),
        target: "printer",
      })
    );
  },
  (books) => recordFinding(fresh(books, "G-")),
  (books, c) => {
    const found = one(books, c, "inspectionFinding", ({ resolved }) => !resolved);
    return found && resolveFinding(found.finding);
  },
];

const handOnSome: Move = (books, c) => {
  const unit = one(books, c, "asset", ({ state }) => state === "held" || state === "inUse");
  const from = unit?.custodian.person;
  if (!unit || from === undefined) return undefined;
  const to = from === DEPUTY ? MANAGER : DEPUTY;
  return handOn(fresh(books, "N-"), [unit.asset], { from, to });
};

const takeOverSome: Move = (books, c) => {
  const doc = one(books, c, "succession", ({ state }) => state === "handed");
  return doc && takeOver(doc.succession, { person: doc.to });
};

const callOffSome: Move = (books, c) => {
  const doc = one(books, c, "succession", ({ state }) => state === "handed");
  return doc && callOff(doc.succession);
};

/** One of those that there is something to do with. */
const oneOfMany: Move = (books, c) => {
  if (c.other % 3 > 0) return undefined;
  const possible = MOVES.flatMap((move) => move(books, c) ?? []);
  return possible[(c.pick + c.other) % possible.length];
};

/** Weights and moves, as a walk takes them: now and then one of many, so that these do not crowd out the others. */
export const SETTING_MOVES: readonly WeightedMove[] = [
  [18, oneOfMany],
  [1, handOnSome],
  [2, takeOverSome],
  [1, callOffSome],
  [4, expire],
];

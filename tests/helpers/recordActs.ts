/** What people do about incidents, stocktakes and papers of others, as acts of a story: sensible in every member, and each member can be changed. */
import { dayOf } from "../../shared/domain/calendar.ts";
import type { Books } from "../../shared/domain/state.ts";
import { expectedIn } from "../../shared/domain/stocktake.ts";
import type { Act, Over } from "./stage.ts";
import { CENTER, CLERK, CONTRACT, DESTROYER, MANAGER, OFFICIAL, act, paper } from "./stage.ts";

export function openIncident(
  incident: string,
  assets: readonly string[],
  over: Over<"openIncident"> = {},
): Act {
  return (at) => ({
    type: "openIncident",
    occurredAt: at,
    incident,
    contract: CONTRACT,
    kind: "loss",
    certainty: "suspected",
    malicious: false,
    learnedAt: at,
    learnedBy: CLERK,
    assets: [...assets],
    circumstances: "媒体庫に見当たらない",
    suspicions: [],
    measure: "none",
    ...over,
  });
}

export function extendIncident(incident: string, over: Over<"extendIncident"> = {}): Act {
  return act({
    type: "extendIncident",
    incident,
    assets: [],
    suspicions: [],
    circumstances: "ほかにも対象があると分かった",
    ...over,
  });
}

export function recordFinding(finding: string, over: Over<"recordInspectionFinding"> = {}): Act {
  return (at) => ({
    type: "recordInspectionFinding",
    occurredAt: at,
    finding,
    contract: CONTRACT,
    document: paper(`検-${finding}`),
    inspectedOn: dayOf(at),
    content: "入退室の記録に空欄がある",
    ...over,
  });
}

export function resolveFinding(finding: string, over: Over<"resolveInspectionFinding"> = {}): Act {
  return (at) => ({
    type: "resolveInspectionFinding",
    occurredAt: at,
    finding,
    resolvedOn: dayOf(at),
    measures: "記録の確認を毎日にした",
    document: paper(`報-${finding}`),
    ...over,
  });
}

export function dismiss(suspicion: string, over: Over<"dismissSuspicion"> = {}): Act {
  return act({
    type: "dismissSuspicion",
    suspicion,
    person: MANAGER,
    reason: "数え間違い。再計数で一致した",
    ...over,
  });
}

export function tellClient(incident: string, over: Over<"reportIncident"> = {}): Act {
  return act({
    type: "reportIncident",
    incident,
    to: OFFICIAL,
    by: MANAGER,
    means: "phone",
    content: "1点の所在が分からない",
    ...over,
  });
}

export function instructOnIncident(
  incident: string,
  over: Over<"recordIncidentInstruction"> = {},
): Act {
  return act({
    type: "recordIncidentInstruction",
    incident,
    person: OFFICIAL,
    content: "立入先をすべて捜索すること",
    ...over,
  });
}

export function writeReport(
  report: string,
  incident: string,
  over: Over<"writeIncidentReport"> = {},
): Act {
  return (at) => ({
    type: "writeIncidentReport",
    occurredAt: at,
    report,
    incident,
    edition: "final",
    issuedOn: dayOf(at),
    kind: "loss",
    certainty: "confirmed",
    malicious: false,
    course: [{ at, text: "棚卸で見当たらないことに気付いた" }],
    cause: "棚に戻したことを確かめなかった",
    measures: "全棚を捜索した",
    prevention: "戻しを2人で確かめる",
    police: { state: "notNeeded" },
    notice: "undecided",
    attachments: [],
    author: CLERK,
    responsible: MANAGER,
    ...over,
  });
}

export function submitReport(report: string, over: Over<"submitIncidentReport"> = {}): Act {
  return act({ type: "submitIncidentReport", report, to: OFFICIAL, means: "visit", ...over });
}

export function closeIncident(incident: string, over: Over<"closeIncident"> = {}): Act {
  return act({ type: "closeIncident", incident, document: paper("終結-1"), ...over });
}

/** An incident told, reported in writing and ready to be closed. */
export function reportedIncident(incident: string, assets: readonly string[]): readonly Act[] {
  return [
    openIncident(incident, assets),
    tellClient(incident),
    writeReport(`${incident}-report`, incident),
    submitReport(`${incident}-report`),
  ];
}

/** A stocktake of the center: what lies there but the units named short was found. */
export function countPlace(
  stocktake: string,
  short: readonly string[] = [],
  over: Over<"recordStocktake"> = {},
): Act {
  return (at, books) => ({ ...counting(at, books, { stocktake, short }), ...over });
}

function counting(
  at: string,
  books: Books,
  { stocktake, short }: { readonly stocktake: string; readonly short: readonly string[] },
) {
  const expected = expectedIn(books, CONTRACT, CENTER).map(({ asset }) => asset);
  return {
    type: "recordStocktake" as const,
    occurredAt: at,
    stocktake,
    contract: CONTRACT,
    place: CENTER,
    startedAt: at,
    counters: [CLERK, MANAGER],
    found: expected.filter((asset) => !short.includes(asset)).map((asset) => ({ asset, at })),
    missing: [...short],
    unexpected: [],
    keysChecked: true,
    ...(short.length > 0
      ? { shortage: { incident: `short-${stocktake}`, circumstances: "棚に見当たらない" } }
      : {}),
  };
}

/** The same, with a shortage that nobody has opened an incident for. */
export function countUnreported(stocktake: string, short: readonly string[]): Act {
  return (at, books) => {
    const { shortage: _shortage, ...rest } = counting(at, books, { stocktake, short });
    return rest;
  };
}

/** The destroyer's own certificate of a destruction, naming what was handed over. */
export function vendorPaper(destruction: string, over: Over<"recordVendorCertificate"> = {}): Act {
  return (at, books) => ({
    type: "recordVendorCertificate",
    occurredAt: at,
    destruction,
    number: "AZ-1",
    date: dayOf(at),
    issuer: DESTROYER,
    marks: (books.get("destruction", destruction)?.units ?? []).map(({ asset }) => {
      const unit = books.get("asset", asset);
      return unit?.serial ?? unit?.number ?? asset;
    }),
    replaces: false,
    ...over,
  });
}

/** The client's decision about what a destroyer's certificates leave open. */
export function settle(destruction: string, over: Over<"settleCertificateDifference"> = {}): Act {
  return act({
    type: "settleCertificateDifference",
    destruction,
    document: paper("決定第1号"),
    reason: "現物の写真により確認した",
    ...over,
  });
}

/** What was recorded as destroyed turns up. */
export function contest(
  destruction: string,
  assets: readonly string[],
  over: Over<"contestDestruction"> = {},
): Act {
  return act({
    type: "contestDestruction",
    destruction,
    assets: [...assets],
    person: CLERK,
    found: "中古店で同じ製造番号のものが見つかった",
    ...over,
  });
}

/** It is destroyed once more, as the client has instructed. */
export function repeat(
  destruction: string,
  assets: readonly string[],
  over: Over<"repeatDestruction"> = {},
): Act {
  return act({
    type: "repeatDestruction",
    destruction,
    assets: [...assets],
    reason: "回収したものを改めて破砕する",
    document: paper("指示-2"),
    ...over,
  });
}

/** The client took back what came instead of a unit. */
export function settleStranger(
  asset: string,
  found: string,
  over: Over<"settleStranger"> = {},
): Act {
  return act({
    type: "settleStranger",
    asset,
    found,
    became: "handedBack",
    person: OFFICIAL,
    document: paper("受領-7"),
    ...over,
  });
}

/** What people do to assets on the spot, as acts of a story: sensible in every member, and each can be changed. */
import type { Books } from "../../shared/domain/state.ts";
import { dayOf } from "../../shared/domain/calendar.ts";
import type { LineCheck } from "../../shared/domain/commands/handover.ts";
import type { SlipKind } from "../../shared/domain/vocabulary.ts";
import type { Act, Over } from "./stage.ts";
import { CENTER, CLERK, CONTRACT, MANAGER, OFFICIAL, act, lacking, paper } from "./stage.ts";

/** A stick with one number and one serial of its own. */
export function register(asset: string, over: Over<"registerAsset"> = {}): Act {
  // Someone who says what is in it, and in which class, has thought about both.
  const thought = ["R4-1", "R4-2"].map((rule) => ({ rule, reason: "発注者に確認済" }));
  return act({
    ...(over.content ? { acknowledged: thought } : {}),
    type: "registerAsset",
    asset,
    contract: CONTRACT,
    number: asset,
    name: "納税者データ",
    media: "usb",
    serial: `SN-${asset}`,
    quantity: { value: 1, unit: "stick" },
    classification: "2",
    content: { personal: "yes", myNumber: "no", sensitive: "no" },
    mediumOwner: "client",
    encryption: { state: "encrypted", method: "AES-256" },
    ...over,
  });
}

/** Boxes of paper under one number. */
export function boxes(asset: string, value: number, over: Over<"registerAsset"> = {}): Act {
  const paperwork: Over<"registerAsset"> = {
    media: "paper",
    encryption: { state: "none" },
    quantity: { value, unit: "box" },
    ...over,
  };
  return lacking(register(asset, paperwork), "serial");
}

export function issue(
  slip: string,
  kind: SlipKind,
  assets: readonly string[],
  over: Over<"issueSlip"> = {},
): Act {
  const [giver, receiver] = kind === "provision" ? [OFFICIAL, MANAGER] : [MANAGER, OFFICIAL];
  return (at, books) => ({
    type: "issueSlip",
    occurredAt: at,
    slip,
    contract: CONTRACT,
    kind,
    issuedOn: dayOf(at),
    plannedAt: at,
    place: CENTER,
    giver,
    receiver,
    purpose: "納税通知書の印字",
    lines: assets.map((asset) => ({
      asset,
      quantity: books.get("asset", asset)?.quantity ?? { value: 1, unit: "stick" },
    })),
    ...over,
  });
}

/** What a careful person finds on a slip or at an arrival: everything in order. */
export function inOrder(books: Books, assets: readonly string[]): LineCheck[] {
  return assets.flatMap((id): LineCheck[] => {
    const asset = books.get("asset", id);
    if (!asset) return [{ asset: id, counted: 1, seal: "none" }];
    return [
      {
        asset: id,
        counted: asset.quantity.value,
        seal: asset.seal === undefined ? "none" : "intact",
        ...(asset.seal === undefined ? {} : { sealRead: asset.seal }),
        ...(asset.serial === undefined ? {} : { serialRead: asset.serial }),
        ...(asset.contentHash === undefined ? {} : { hashRead: asset.contentHash }),
      },
    ];
  });
}

/** The units of a slip that can be checked: still on it and not set aside. */
export function onSlip(books: Books, slip: string): string[] {
  const named = (books.get("slip", slip)?.lines ?? []).map((line) => line.asset);
  return named.filter((id) => {
    const asset = books.get("asset", id);
    return asset?.slip === slip && asset.state !== "quarantined";
  });
}

type Checks = (books: Books) => LineCheck[];

function confirm(
  type: "confirmRelease" | "confirmReceipt",
  slip: string,
  over: Over<"confirmReceipt"> & { look?: Checks },
): Act {
  return (at, books) => {
    const { look, ...rest } = over;
    const known = books.get("slip", slip);
    const named = type === "confirmRelease" ? known?.giver : known?.receiver;
    return {
      type,
      occurredAt: at,
      slip,
      person: named ?? MANAGER,
      confirmation: { by: "paper" },
      identityShown: true,
      checks: look ? look(books) : inOrder(books, onSlip(books, slip)),
      ...rest,
    };
  };
}

/** The giver confirms. */
export function release(slip: string, over: Over<"confirmRelease"> & { look?: Checks } = {}): Act {
  return confirm("confirmRelease", slip, over);
}

/** The receiver confirms. */
export function receive(slip: string, over: Over<"confirmReceipt"> & { look?: Checks } = {}): Act {
  return confirm("confirmReceipt", slip, over);
}

/** A check in which one unit is not what it should be. */
export function finding(slip: string, asset: string, what: Partial<LineCheck>): Checks {
  return (books) =>
    inOrder(books, onSlip(books, slip)).map((check) =>
      check.asset === asset ? { ...check, ...what } : check,
    );
}

/** Both sides confirm a slip at one desk. */
export function handOver(
  slip: string,
  kind: SlipKind,
  assets: readonly string[],
  over: Over<"issueSlip"> = {},
): readonly Act[] {
  return [issue(slip, kind, assets, over), release(slip), receive(slip)];
}

/** Units registered, provided and kept at the center, in the manager's custody. */
export function held(...assets: readonly string[]): readonly Act[] {
  const slip = `in-${assets.join("-")}`;
  return [...assets.map((asset) => register(asset)), ...handOver(slip, "provision", assets)];
}

/** Boxes provided and kept at the center. */
export function heldBoxes(
  asset: string,
  value: number,
  over: Over<"registerAsset"> = {},
): readonly Act[] {
  return [boxes(asset, value, over), ...handOver(`in-${asset}`, "provision", [asset])];
}

export function reportMissing(assets: readonly string[], over: Over<"reportMissing"> = {}): Act {
  return act({
    type: "reportMissing",
    contract: CONTRACT,
    assets: [...assets],
    person: CLERK,
    circumstances: "棚卸で見当たらない",
    ...over,
  });
}

export function find(assets: readonly string[], over: Over<"recordFound"> = {}): Act {
  return act({
    type: "recordFound",
    contract: CONTRACT,
    assets: [...assets],
    person: CLERK,
    place: CENTER,
    circumstances: "別の棚にあった",
    ...over,
  });
}

/** The client's instruction ends a quarantine. */
export function clear(assets: readonly string[], over: Over<"releaseQuarantine"> = {}): Act {
  return act({
    type: "releaseQuarantine",
    contract: CONTRACT,
    assets: [...assets],
    instruction: paper("指示-1"),
    seals: [],
    finding: "内容に異常なし",
    ...over,
  });
}

export function closeLoss(assets: readonly string[], over: Over<"closeLoss"> = {}): Act {
  return act({
    type: "closeLoss",
    contract: CONTRACT,
    assets: [...assets],
    document: paper("終結-1"),
    ...over,
  });
}

export function takeOut(assets: readonly string[], over: Over<"takeOutAssets"> = {}): Act {
  return act({
    type: "takeOutAssets",
    contract: CONTRACT,
    assets: [...assets],
    person: CLERK,
    place: CENTER,
    purpose: "印字",
    ...over,
  });
}

export function putBack(assets: readonly string[], over: Over<"putBackAssets"> = {}): Act {
  return act({
    type: "putBackAssets",
    contract: CONTRACT,
    assets: [...assets],
    person: CLERK,
    ...over,
  });
}

export function store(assets: readonly string[], over: Over<"storeAssets"> = {}): Act {
  return act({
    type: "storeAssets",
    contract: CONTRACT,
    assets: [...assets],
    person: CLERK,
    shelf: "媒体庫1-3",
    ...over,
  });
}

export function handOverCustody(
  assets: readonly string[],
  over: Over<"handOverCustody"> = {},
): Act {
  return act({
    type: "handOverCustody",
    contract: CONTRACT,
    assets: [...assets],
    from: MANAGER,
    to: "p-deputy",
    ...over,
  });
}

type Part = { asset: string; value: number; serial?: string };

export function repack(
  from: readonly string[],
  into: readonly Part[],
  over: Over<"repackAssets"> = {},
): Act {
  return (at, books) => ({
    type: "repackAssets",
    occurredAt: at,
    contract: CONTRACT,
    from: [...from],
    into: into.map(({ asset, value, ...rest }) => ({
      asset,
      number: asset,
      quantity: { value, unit: books.get("asset", from[0] ?? "")?.quantity.unit ?? "box" },
      ...rest,
    })),
    reason: "箱の詰替え",
    ...over,
  });
}

export function endContract(over: Over<"endContract"> = {}): Act {
  return (at) => ({
    type: "endContract",
    occurredAt: at,
    contract: CONTRACT,
    reason: "expired",
    endedOn: dayOf(at),
    // What is left is said to go back, which is asked about (R14-8).
    acknowledged: [{ rule: "R14-8", reason: "返還の手続中" }],
    ...over,
  });
}

export const complete: Act = act({ type: "completeContract", contract: CONTRACT, issuer: MANAGER });

export function defer(assets: readonly string[], over: Over<"deferReturn"> = {}): Act {
  return act({
    type: "deferReturn",
    contract: CONTRACT,
    assets: [...assets],
    document: paper("猶予-1"),
    until: "2027-06-30",
    reason: "瑕疵対応",
    ...over,
  });
}

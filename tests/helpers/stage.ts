/**
 * The standard stage that stories are told on: a city and a contractor, their people and places, one contract and
 * what the city has designated under it. Every act is a command without its id; the story gives id and time.
 */
import type { Command } from "../../shared/domain/command.ts";
import type { ContractSettings } from "../../shared/domain/commands/contract.ts";
import type { Books } from "../../shared/domain/state.ts";
import type { Office } from "../../shared/domain/vocabulary.ts";

/** A command before anyone has given it: no id yet. */
export type Unsent = Command extends infer C ? (C extends Command ? Omit<C, "id"> : never) : never;
type UnsentOf<T extends Command["type"]> = Omit<Extract<Command, { type: T }>, "id">;

/** Something someone does at a moment, knowing what the ledger knows then. */
export type Act = (at: string, books: Books) => Unsent;

/** An act whose command is of one type, changed in some members. */
export type Over<T extends Command["type"]> = Partial<Omit<UnsentOf<T>, "type">>;

export const CITY = "city";
export const CONTRACTOR = "contractor";
export const SUBCONTRACTOR = "subcontractor";
export const DESTROYER = "destroyer";
export const CARRIER = "carrier";
export const STRANGER = "stranger";

export const CONTRACT = "K-1";

/** People: the city's three, the contractor's four, and one each of the others. */
export const CHIEF = "p-chief";
export const OFFICIAL = "p-official";
export const OFFICIAL2 = "p-official2";
export const MANAGER = "p-manager";
export const DEPUTY = "p-deputy";
export const CLERK = "p-clerk";
export const DRIVER = "p-driver";
export const SUBCHIEF = "p-subchief";
export const CRUSHER = "p-crusher";
export const OUTSIDER = "p-outsider";

/** Places; all but the last are designated. */
export const CITY_HALL = "P-01";
export const CENTER = "P-02";
export const ANNEX = "P-03";
export const PLANT = "P-04";
export const SUB_OFFICE = "P-05";
export const CAFE = "P-99";

const STAGE_DAY = "2026-04-01";
/** When the stage is set; every story starts later. */
export const STAGE_AT = `${STAGE_DAY}T09:00:00+09:00`;

export const SETTINGS: ContractSettings = {
  cityForm: false,
  delegation: "refused",
  promptDays: 14,
  courier: "carrier",
  witness: "always",
  retentionYears: 5,
  classification: [
    { code: "3", label: "機密性3", rank: 3, least: "destroy" },
    { code: "2", label: "機密性2", rank: 2, least: "purge" },
    { code: "1", label: "機密性1", rank: 1, least: "clear" },
  ],
  seals: "required",
  moveConfirmation: "notify",
  slipGapDays: 7,
  severity: {},
};

/** A paper of the city. */
export const paper = (number: string, date = STAGE_DAY) => ({ number, date });

/** An act whose members are all given. */
export function act(command: Unsent | (Omit<Unsent, "occurredAt"> & { occurredAt?: string })): Act {
  // `occurredAt` is the one member left out, and the story puts it in.
  return (at) => ({ occurredAt: at, ...command }) as Unsent;
}

/** The same act without some of what it says. */
export function lacking(doing: Act, ...members: readonly string[]): Act {
  return (at, books) => {
    const said = Object.entries(doing(at, books)).filter(([member]) => !members.includes(member));
    // What a command may lack, its schema says when the story makes a command of it.
    return Object.fromEntries(said) as unknown as Unsent;
  };
}

/** When the stage is set, or once there is what it is about. */
const onStage = (command: Parameters<typeof act>[0]): Act =>
  act({ occurredAt: `${lastDayIn(command)}T09:00:00+09:00`, ...command });

function lastDayIn(command: object): string {
  const told = command as { heldOn?: string; evaluatedOn?: string };
  const papers = command as { document?: Dated; consent?: Dated; application?: Dated };
  const dated = [papers.document, papers.consent, papers.application].map((one) => one?.date);
  const days = [STAGE_DAY, told.heldOn, told.evaluatedOn, ...dated];
  return days.filter((day) => day !== undefined).reduce((a, b) => (a > b ? a : b));
}

type Dated = { readonly date: string };

export function party(id: string, role: UnsentOf<"registerParty">["role"], name: string): Act {
  return onStage({ type: "registerParty", party: id, role, name });
}

export function person(id: string, of: string, name: string): Act {
  return onStage({
    type: "registerPerson",
    person: id,
    party: of,
    name: { clear: name },
    kana: { clear: name },
  });
}

export function place(id: string, over: Over<"registerPlace"> = {}): Act {
  return onStage({
    type: "registerPlace",
    place: id,
    code: id,
    name: `場所${id}`,
    party: CONTRACTOR,
    kind: "contractor",
    country: "JP",
    managedArea: false,
    lock: "電気錠",
    keyCustodian: MANAGER,
    ...over,
  });
}

export function contract(
  settings: Partial<ContractSettings> = {},
  over: Over<"openContract"> = {},
): Act {
  return onStage({
    type: "openContract",
    contract: CONTRACT,
    number: "契第41号",
    title: "納税通知書等印字業務委託",
    client: CITY,
    contractor: CONTRACTOR,
    addressee: "若葉市長",
    from: STAGE_DAY,
    to: "2027-03-31",
    purpose: "納税通知書の印字",
    settings: { ...SETTINGS, ...settings },
    ...over,
  });
}

export function designate(who: string, office: Office, over: Over<"designatePerson"> = {}): Act {
  return onStage({
    type: "designatePerson",
    contract: CONTRACT,
    person: who,
    office,
    document: paper(`指定-${who}`),
    from: STAGE_DAY,
    ...over,
  });
}

export function designatePlace(where: string, over: Over<"designatePlace"> = {}): Act {
  return onStage({
    type: "designatePlace",
    contract: CONTRACT,
    place: where,
    document: paper(`場所-${where}`),
    from: STAGE_DAY,
    ...over,
  });
}

export function pledge(who: string, signedOn = STAGE_DAY): Act {
  return onStage({ type: "filePledge", contract: CONTRACT, person: who, signedOn });
}

export function admit(whom: string, over: Over<"admitParty"> = {}): Act {
  return onStage({
    type: "admitParty",
    contract: CONTRACT,
    party: whom,
    consent: paper(`承諾-${whom}`),
    work: "業務の一部",
    from: STAGE_DAY,
    application: paper(`申請-${whom}`),
    reason: "専用の設備を要するため",
    information: "納税者データ",
    measures: "入退室管理と持出しの禁止",
    supervision: "月1回の立入検査",
    extent: "part",
    ...answering(whom),
    ...over,
  });
}

/** Who answers for it at each party that people are known of. */
const answering = (whom: string) => {
  const responsible = { [SUBCONTRACTOR]: SUBCHIEF, [DESTROYER]: CRUSHER, [STRANGER]: OUTSIDER }[
    whom
  ];
  return responsible === undefined ? {} : { responsible };
};

export function trained(who: string, heldOn = STAGE_DAY): Act {
  return onStage({
    type: "recordTraining",
    contract: CONTRACT,
    persons: [who],
    heldOn,
    subject: "情報資産の取扱い",
  });
}

export function carded(who: string, over: Over<"recordIdentityCard"> = {}): Act {
  return onStage({
    type: "recordIdentityCard",
    contract: CONTRACT,
    person: who,
    number: `証-${who}`,
    ...over,
  });
}

/** A permit of the client for one of its areas, either way. */
export function permit(where: string, number: string, over: Over<"recordPermit"> = {}): Act {
  return onStage({
    type: "recordPermit",
    contract: CONTRACT,
    place: where,
    document: paper(number),
    application: paper(`申請-${number}`),
    direction: "both",
    from: STAGE_DAY,
    ...over,
  });
}

/** A cloud service of which everything is known and nothing speaks against it. */
export function evaluate(where: string, over: Over<"evaluateCloud"> = {}): Act {
  return onStage({
    type: "evaluateCloud",
    contract: CONTRACT,
    place: where,
    evaluatedOn: STAGE_DAY,
    evaluator: MANAGER,
    countries: ["JP"],
    governingLaw: "日本法",
    jurisdiction: "東京地方裁判所",
    purposeClause: "利用規約第8条",
    certifications: [{ name: "ISMAP", expiresOn: "2027-03-31" }],
    conclusion: "trusted",
    grounds: "監査報告を確認した",
    safeguards: "公開設定の禁止",
    deletion: "契約終了時に暗号化消去",
    ...over,
  });
}

/** Someone who has pledged, been trained, and carries a card. */
export function enrolled(who: string): readonly Act[] {
  return [pledge(who), trained(who), carded(who)];
}

/** The world, without the contract and what hangs on it. */
const WORLD: readonly Act[] = [
  party(CITY, "client", "若葉市"),
  party(CONTRACTOR, "contractor", "株式会社みなと情報サービス"),
  party(SUBCONTRACTOR, "subcontractor", "あけぼの入力株式会社"),
  party(DESTROYER, "disposer", "有限会社あおぞらリサイクル"),
  party(CARRIER, "carrier", "たしか運輸株式会社"),
  party(STRANGER, "carrier", "通りがかり商店"),
  person(CHIEF, CITY, "桜井 恒一"),
  person(OFFICIAL, CITY, "髙橋 真由美"),
  person(OFFICIAL2, CITY, "濵﨑 健"),
  person(MANAGER, CONTRACTOR, "湊 大輔"),
  person(DEPUTY, CONTRACTOR, "近藤 絵里"),
  person(CLERK, CONTRACTOR, "𠮷野 さくら"),
  person(DRIVER, CONTRACTOR, "渡邉 隆"),
  person(SUBCHIEF, SUBCONTRACTOR, "森 一郎"),
  person(CRUSHER, DESTROYER, "青山 修"),
  person(OUTSIDER, STRANGER, "名無 権兵衛"),
  place(CITY_HALL, { party: CITY, kind: "client" }),
  place(CENTER),
  place(ANNEX),
  place(PLANT, { party: DESTROYER, kind: "disposer" }),
  place(SUB_OFFICE, { party: SUBCONTRACTOR, kind: "subcontractor" }),
  place(CAFE, { party: STRANGER, kind: "warehouse" }),
];

/** Who and where the city has designated, and whom it has consented to. */
const DESIGNATIONS: readonly Act[] = [
  designate(CHIEF, "clientManager"),
  designate(OFFICIAL, "designatedOfficial"),
  designate(OFFICIAL2, "designatedOfficial"),
  designate(MANAGER, "custodyManager"),
  designate(DEPUTY, "custodyManager"),
  ...[CITY_HALL, CENTER, ANNEX, PLANT, SUB_OFFICE].map((where) => designatePlace(where)),
  ...[MANAGER, DEPUTY, CLERK, DRIVER].flatMap((who) => enrolled(who)),
  admit(SUBCONTRACTOR),
  admit(DESTROYER),
];

/** The standard stage under a contract whose settings may differ. */
export function stageWith(settings: Partial<ContractSettings> = {}): readonly Act[] {
  return [...WORLD, contract(settings), ...DESIGNATIONS];
}

/** The world and the contract with nothing designated yet. */
export const bareStage: readonly Act[] = [...WORLD, contract()];

/** The standard stage. */
export const stage: readonly Act[] = stageWith();

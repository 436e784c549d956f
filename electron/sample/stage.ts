/**
 * The sample contract's stage: a city and a contractor that do not exist, their people and places, and what the city
 * has designated. Days count from the contract's first day.
 */
import type { ContractSettings } from "../../shared/domain/commands/contract.ts";
import type { Unsent } from "./play.ts";

/** Everything a scene may need to know about dates. */
export interface Calendar {
  /** The day `n` days after the contract's first. */
  readonly day: (n: number) => string;
  /** That day at `HH:MM`. */
  readonly at: (n: number, time: string) => string;
}

export const CONTRACT = "K-1";
const CITY = "wakaba-city";
const CONTRACTOR = "minato-info";
export const DESTROYER = "aozora-recycle";

/** People of the sample by what they do. */
export const PEOPLE = {
  clientManager: "p-sakurai",
  official: "p-takahashi",
  official2: "p-hamasaki",
  manager: "p-minato",
  deputy: "p-kondo",
  driver: "p-watanabe",
  operator: "p-yoshino",
  destroyer: "p-aoyama",
} as const;

export const PLACES = {
  cityHall: "P-01",
  center: "P-02",
  plant: "P-03",
  cityArchive: "P-04",
} as const;

/** Five levels after the guideline of October 令和6年; a contract may have its own. */
const CLASSIFICATION: ContractSettings["classification"] = [
  { code: "3A", label: "自治体機密性3A", rank: 5, least: "purge" },
  { code: "3B", label: "自治体機密性3B", rank: 4, least: "purge" },
  { code: "3C", label: "自治体機密性3C", rank: 3, least: "purge" },
  { code: "2", label: "自治体機密性2", rank: 2, least: "purge" },
  { code: "1", label: "自治体機密性1", rank: 1, least: "clear" },
];

const SETTINGS: ContractSettings = {
  cityForm: false,
  delegation: "refused",
  promptDays: 14,
  courier: "subcontract",
  witness: "photosInstead",
  retentionYears: 5,
  classification: CLASSIFICATION,
  seals: "required",
  moveConfirmation: "notify",
  slipGapDays: 7,
  highRank: 4,
  severity: {},
};

const WHO: readonly (readonly [string, string, string, string, string, string?])[] = [
  [
    PEOPLE.clientManager,
    CITY,
    "桜井 恒一",
    "サクライ コウイチ",
    "課長",
    "総務局 情報管理部 情報管理課",
  ],
  [PEOPLE.official, CITY, "髙橋 真由美", "タカハシ マユミ", "主任", "総務局 情報管理部 情報管理課"],
  [PEOPLE.official2, CITY, "濵﨑 健", "ハマサキ ケン", "主査", "財政局 税務部 市民税課"],
  [PEOPLE.manager, CONTRACTOR, "湊 大輔", "ミナト ダイスケ", "管理責任者", "運用センター"],
  [PEOPLE.deputy, CONTRACTOR, "近藤 絵里", "コンドウ エリ", "主任", "運用センター"],
  [PEOPLE.driver, CONTRACTOR, "渡邉 隆", "ワタナベ タカシ", "搬送担当", "運用センター"],
  [PEOPLE.operator, CONTRACTOR, "𠮷野 さくら", "ヨシノ サクラ", "印字担当", "運用センター"],
  [PEOPLE.destroyer, DESTROYER, "青山 修", "アオヤマ オサム", "工場長", "破砕工場"],
];

/** Parties, people, places and the contract, before anything is handed over. */
export function stage({ day, at }: Calendar): readonly Unsent[] {
  const set = at(0, "09:00");
  return [
    { type: "registerParty", occurredAt: set, party: CITY, name: "若葉市", role: "client" },
    {
      type: "registerParty",
      occurredAt: set,
      party: CONTRACTOR,
      name: "株式会社みなと情報サービス",
      role: "contractor",
      address: "若葉市港町一丁目2番3号",
      representative: "代表取締役 湊 千代子",
    },
    {
      type: "registerParty",
      occurredAt: set,
      party: DESTROYER,
      name: "有限会社あおぞらリサイクル",
      role: "disposer",
      address: "若葉市工業団地5番地",
    },
    ...WHO.map(([person, party, name, kana, title, department]): Unsent => ({
      type: "registerPerson",
      occurredAt: set,
      person,
      party,
      name: { clear: name },
      kana: { clear: kana },
      title,
      ...(department === undefined ? {} : { department }),
      ...(person === PEOPLE.manager ? { phone: { clear: "044-000-0123" } } : {}),
    })),
    ...placesAt(set),
    {
      type: "openContract",
      occurredAt: set,
      contract: CONTRACT,
      number: "情管契第41号",
      title: "市民税納税通知書等印字及び保守業務委託",
      client: CITY,
      contractor: CONTRACTOR,
      addressee: "若葉市長",
      from: day(0),
      to: day(364),
      purpose: "納税通知書の印字、機器の保守及びデータの保管",
      settings: SETTINGS,
    },
    ...designations(day, set),
  ];
}

function placesAt(set: string): readonly Unsent[] {
  const place = (
    id: string,
    fields: {
      name: string;
      party: string;
      kind: "client" | "contractor" | "disposer";
      managedArea?: boolean;
      lock?: string;
      keyCustodian?: string;
    },
  ): Unsent => ({
    type: "registerPlace",
    occurredAt: set,
    place: id,
    code: id,
    country: "JP",
    managedArea: false,
    ...fields,
  });
  return [
    place(PLACES.cityHall, {
      name: "若葉市役所本庁舎3階 情報管理課",
      party: CITY,
      kind: "client",
      managedArea: true,
    }),
    place(PLACES.center, {
      name: "みなと運用センター 媒体保管庫",
      party: CONTRACTOR,
      kind: "contractor",
      lock: "電気錠及び媒体庫の鍵",
      keyCustodian: PEOPLE.manager,
    }),
    place(PLACES.plant, {
      name: "あおぞらリサイクル 破砕工場",
      party: DESTROYER,
      kind: "disposer",
      lock: "搬入口の電気錠",
      keyCustodian: PEOPLE.destroyer,
    }),
    place(PLACES.cityArchive, { name: "若葉市役所書庫棟 地下1階", party: CITY, kind: "client" }),
  ];
}

function designations(day: Calendar["day"], set: string): readonly Unsent[] {
  const document = (number: string) => ({ number, date: day(0) });
  const office = (
    person: string,
    held: "clientManager" | "designatedOfficial" | "custodyManager" | "handler",
    number: string,
  ): Unsent => ({
    type: "designatePerson",
    occurredAt: set,
    contract: CONTRACT,
    person,
    office: held,
    document: document(number),
    from: day(0),
    to: day(395),
  });
  return [
    office(PEOPLE.clientManager, "clientManager", "情管第101号"),
    office(PEOPLE.official, "designatedOfficial", "情管第102号"),
    office(PEOPLE.official2, "designatedOfficial", "情管第103号"),
    office(PEOPLE.manager, "custodyManager", "みなと届第1号"),
    office(PEOPLE.deputy, "custodyManager", "みなと届第2号"),
    office(PEOPLE.deputy, "handler", "みなと届第2号"),
    ...Object.values(PLACES).map((place): Unsent => ({
      type: "designatePlace",
      occurredAt: set,
      contract: CONTRACT,
      place,
      document: document("情管第104号"),
      from: day(0),
      to: day(395),
    })),
    ...enrolments(day, set),
    {
      type: "admitParty",
      occurredAt: set,
      contract: CONTRACT,
      party: DESTROYER,
      consent: { number: "情管承諾第7号", date: day(0) },
      work: "記憶媒体の破砕処理",
      from: day(0),
      to: day(395),
      application: { number: "みなと申請第1号", date: day(0) },
      reason: "破砕の専用設備を受注者が持たないため",
      information: "廃棄を指示された記憶媒体に残る納税者データ",
      measures: "施錠した区画での保管、破砕までの立会い、作業の録画",
      supervision: "搬入ごとの製造番号の照合と、半年に1回の立入検査",
      extent: "part",
      responsible: PEOPLE.destroyer,
    },
  ];
}

/** What the contractor's people show before they handle anything: pledge, training, card, the area's rules. */
function enrolments(day: Calendar["day"], set: string): readonly Unsent[] {
  const staff = [PEOPLE.manager, PEOPLE.deputy, PEOPLE.driver, PEOPLE.operator];
  const base = { occurredAt: set, contract: CONTRACT } as const;
  return [
    ...staff.flatMap((person, index): Unsent[] => [
      { type: "filePledge", ...base, person, signedOn: day(0) },
      { type: "recordIdentityCard", ...base, person, number: `みなと-${1001 + index}` },
    ]),
    {
      type: "recordTraining",
      ...base,
      persons: staff,
      heldOn: day(0),
      subject: "特記事項と情報資産の取扱い",
    },
    {
      type: "acknowledgeAreaRules",
      ...base,
      place: PLACES.cityHall,
      persons: staff,
      readOn: day(0),
    },
    {
      type: "recordPermit",
      ...base,
      place: PLACES.cityHall,
      document: { number: "情管許第9号", date: day(0) },
      application: { number: "みなと申請第2号", date: day(0) },
      direction: "both",
      from: day(0),
      to: day(364),
    },
  ];
}

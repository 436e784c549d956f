/** The columns of each list that can be taken over, in the order of its template. */
import type { Column, Listed } from "./list.ts";

const column = (
  field: string,
  heading: string,
  pattern: RegExp,
  {
    write,
    example = "",
    required = false,
    weak,
  }: { write: string; example?: string; required?: boolean; weak?: RegExp },
): Column => ({ field, heading, pattern, weak, required, write, example });

const A_NUMBER = /^番号|^NO\.?$/u;

const YES_NO =
  "有・無(○・×でも可)。空欄は不明。不明のものは理由を記録するため、一覧から外して1点ずつ登録";

const ASSETS: readonly Column[] = [
  column("serial", "製造番号", /製造番号|シリアル|S\/N|SERIAL/u, {
    write: "媒体に付いている番号",
    example: "SN12345",
  }),
  column("contentHash", "内容のハッシュ", /ハッシュ|SHA-?256/u, {
    write: "媒体のないデータのSHA-256(16進数64桁)。媒体があるときは空欄",
  }),
  column("model", "型番", /型番|型式|機種/u, { write: "型番", example: "HD-123" }),
  column("myNumber", "特定個人情報", /特定個人|マイナンバー|個人番号/u, {
    write: YES_NO,
    example: "無",
  }),
  column("sensitive", "要配慮個人情報", /要配慮/u, { write: YES_NO, example: "無" }),
  column("records", "件数", /件数|人数/u, { write: "個人情報の件数(数)", example: "12040" }),
  column("personal", "個人情報", /個人情報/u, { write: YES_NO, example: "有" }),
  column("classification", "分類", /分類|機密性|重要度|区分$/u, {
    write: "契約で定めた分類の記号。空欄は最も厳しい分類",
    example: "3B",
  }),
  // Before the unit's own number, which may also be called that of its medium.
  column("medium", "共有する媒体の番号", /(共有|同じ|同一)(する|の)?媒体/u, {
    write: "ほかの情報資産と1つの媒体にあるとき、その媒体の番号",
    example: "",
  }),
  column("number", "資産番号", /媒体番号|資産番号|管理番号|ラベル/u, {
    weak: A_NUMBER,
    required: true,
    write: "契約の中で重ならない番号",
    example: "A-0031",
  }),
  column("owner", "媒体の所有", /所有/u, {
    write: "発注者・受注者。空欄は発注者",
    example: "発注者",
  }),
  column("media", "媒体", /媒体|種別|種類/u, {
    required: true,
    write: "紙・USBメモリ・磁気テープなど",
    example: "USBメモリ",
  }),
  column("quantity", "数量", /数量|^数$|個数|点数/u, {
    required: true,
    write: "1以上の数(「2箱」のように単位を付けても可)",
    example: "1",
  }),
  column("unit", "単位", /単位/u, {
    write: "本・箱・冊など。数量に付けたときは不要",
    example: "本",
  }),
  column("capacity", "容量", /容量/u, { write: "容量", example: "64GB" }),
  column("encryption", "暗号化の方式", /暗号/u, {
    write: "方式。暗号化していないときは空欄または「無」",
    example: "AES-256",
  }),
  column("dueOn", "返却期限", /期限|返却予定/u, {
    write: "日付(R9.3.31、2027-03-31など)",
    example: "R9.3.31",
  }),
  column("note", "備考", /備考|摘要|特記/u, { write: "1000字まで" }),
  column("name", "名称", /名称|件名|資産名|品名|データ名|ファイル名|帳票名|内容/u, {
    required: true,
    write: "情報資産の名称",
    example: "納税者データ(7月)",
  }),
];

const PERSONS: readonly Column[] = [
  column("kana", "ふりがな", /フリガナ|ふりがな|カナ|かな|読み/u, {
    required: true,
    write: "氏名の読み",
    example: "たかはし はなこ",
  }),
  column("party", "所属団体", /団体|会社|所属先|当事者|事業者/u, {
    required: true,
    write: "登録済みの関係者(団体)の名称",
    example: "若葉市",
  }),
  column("department", "部署", /部署|部門|課/u, { write: "部署名", example: "税務課" }),
  column("title", "役職", /職|役職|肩書/u, { write: "役職または職名", example: "主査" }),
  column("phone", "電話", /電話|TEL|連絡先/u, { write: "電話番号", example: "044-000-0000" }),
  column("name", "氏名", /氏名|名前|^名$/u, {
    required: true,
    write: "氏名",
    example: "髙橋 花子",
  }),
];

const PLACES: readonly Column[] = [
  column("code", "場所番号", /場所番号|場所コード|コード/u, {
    weak: A_NUMBER,
    required: true,
    write: "重ならない番号",
    example: "P-21",
  }),
  column("party", "管理する団体", /団体|会社|管理者|事業者|管理する/u, {
    required: true,
    write: "登録済みの関係者(団体)の名称",
    example: "若葉市",
  }),
  column("kind", "種類", /種類|種別|区分/u, {
    required: true,
    write: "発注者の施設・受注者の事業所・倉庫など",
    example: "受注者の事業所",
  }),
  column("managedArea", "情報セキュリティ管理エリア", /管理エリア|管理区域/u, {
    write: "有・無。空欄は無",
    example: "無",
  }),
  column("address", "所在地", /所在地|住所/u, { write: "所在地", example: "若葉市中央1-2-3" }),
  column("lock", "施錠の方法", /施錠|鍵/u, { write: "施錠の方法", example: "電子錠" }),
  column("country", "国", /^国/u, { write: "国の記号(日本はJP)。空欄は日本", example: "JP" }),
  column("name", "名称", /名称|場所名|施設名|^名$|^場所$/u, {
    required: true,
    write: "場所の名称",
    example: "媒体保管庫",
  }),
];

/** Recognised in this order: a heading that could be two things is the first of them. */
export const COLUMNS: Readonly<Record<Listed, readonly Column[]>> = {
  assets: ASSETS,
  persons: PERSONS,
  places: PLACES,
};

/** The order in which a person would write them. */
const ORDER: Readonly<Record<Listed, readonly string[]>> = {
  assets:
    "number name media quantity unit serial model capacity contentHash records classification personal myNumber sensitive encryption owner dueOn note".split(
      " ",
    ),
  persons: "name kana party department title phone".split(" "),
  places: "code name party kind address lock managedArea country".split(" "),
};

/** The columns of a list as its template has them. */
export function columnsOf(list: Listed): readonly Column[] {
  return ORDER[list].flatMap((field) => COLUMNS[list].find((one) => one.field === field) ?? []);
}

/** The column with this very heading. */
export function columnCalled(list: Listed, heading: string): Column | undefined {
  const word = wordOf(heading);
  return COLUMNS[list].find((one) => wordOf(one.heading) === word);
}

/** What a heading means. */
export function columnNamed(list: Listed, heading: string): Column | undefined {
  const word = wordOf(heading);
  return COLUMNS[list].find(({ pattern }) => pattern.test(word));
}

/** What a heading may mean where nothing else does. */
export function columnNumbered(list: Listed, heading: string): Column | undefined {
  const word = wordOf(heading);
  return COLUMNS[list].find(({ weak }) => weak?.test(word));
}

function wordOf(heading: string): string {
  return heading
    .normalize("NFKC")
    .replaceAll(/[\s*※()必須任意]/gu, "")
    .toUpperCase();
}

/** The ledger, who may use it, and under which contract who and where are allowed. */
import { eraDate, formNumber } from "../../../forms/era.ts";
import { office, partyRole, placeKind, role } from "../words.ts";
import type { Tell } from "./telling.ts";
import { documentText, named, tell, term, unitsText } from "./telling.ts";

export const ledgerOpened: Tell<"ledgerOpened"> = (e) =>
  tell(`台帳${named(e.title)}を作成しました`, ["公開鍵", e.vkey]);

export const clockStepped: Tell<"clockStepped"> = (e) =>
  tell(e.kind === "back" ? "パソコンの時計が戻されていました" : "パソコンの時計が飛んでいました", [
    "ずれ",
    `${e.seconds.toLocaleString("ja-JP")}秒`,
  ]);

export const accountOpened: Tell<"accountOpened"> = (e, { names }) =>
  tell(
    `利用者${named(e.login)}を登録しました`,
    ["権限", role[e.role]],
    ["人", e.person && names.person(e.person)],
  );

export const accountClosed: Tell<"accountClosed"> = (e, { names }) =>
  tell(`利用者${named(names.of("account", e.account))}を停止しました`);

export const passwordChanged: Tell<"passwordChanged"> = (e, { names }) =>
  tell(`利用者${named(names.of("account", e.account))}のパスワードを変更しました`);

export const warningAcknowledged: Tell<"warningAcknowledged"> = (e, telling) =>
  tell(
    `注意(第${e.article}条)に理由を付けて進めました`,
    ["理由", e.reason],
    ["対象", e.assets && telling.asset === undefined ? unitsText(telling, e.assets) : undefined],
  );

export const partyRegistered: Tell<"partyRegistered"> = (e) =>
  tell(
    `${partyRole[e.role]}${named(e.name)}を登録しました`,
    ["所在地", e.address],
    ["代表者", e.representative],
  );

export const personRegistered: Tell<"personRegistered"> = (e, { names }) =>
  tell(
    `${named(names.person(e.person))}を登録しました`,
    ["所属", names.party(e.party)],
    ["部署", e.department],
    ["役職", e.title],
  );

export const placeRegistered: Tell<"placeRegistered"> = (e, { names }) =>
  tell(
    `場所${named(e.name)}を登録しました`,
    ["場所番号", e.code],
    ["種類", placeKind[e.kind]],
    ["管理", names.party(e.party)],
    ["所在地", e.address],
    ["施錠", e.lock],
  );

export const contractOpened: Tell<"contractOpened"> = (e, { names }) =>
  tell(
    `契約${named(e.title)}を登録しました`,
    ["契約番号", e.number],
    ["期間", term(e.from, e.to)],
    ["発注者", names.party(e.client)],
    ["受注者", names.party(e.contractor)],
    ["業務", e.purpose],
  );

export const personDesignated: Tell<"personDesignated"> = (e, { names }) =>
  tell(
    `${named(names.person(e.person))}を${office[e.office]}として登録しました`,
    ["文書", documentText(e.document)],
    ["期間", term(e.from, e.to)],
  );

export const designationEnded: Tell<"designationEnded"> = (e, { names }) =>
  tell(
    `${named(names.person(e.person))}の${office[e.office]}としての指定を終えました`,
    ["最終日", eraDate(e.lastDay)],
    ["理由", e.reason],
  );

export const placeDesignated: Tell<"placeDesignated"> = (e, { names }) =>
  tell(
    `${named(names.place(e.place))}を指定場所として登録しました`,
    ["指定文書", documentText(e.document)],
    ["期間", term(e.from, e.to)],
  );

export const placeDesignationEnded: Tell<"placeDesignationEnded"> = (e, { names }) =>
  tell(
    `${named(names.place(e.place))}の指定を終えました`,
    ["最終日", eraDate(e.lastDay)],
    ["文書", documentText(e.document)],
  );

export const contractEnded: Tell<"contractEnded"> = (e) =>
  tell(
    e.reason === "expired" ? "契約が終了しました" : "契約が解除されました",
    ["終了日", eraDate(e.endedOn)],
    ["文書", documentText(e.document)],
  );

export const contractCompleted: Tell<"contractCompleted"> = (e, { names }) =>
  tell(
    "契約を完結しました",
    ["返還・廃棄完了報告書", formNumber(e.number)],
    ["報告者", names.person(e.issuer)],
  );

export const personalExpired: Tell<"personalExpired"> = (e) => {
  const guards = (e.signed ?? []).filter(({ kind }) => kind === "guardCustody").length;
  const signed = (e.signed ?? []).length - guards;
  return tell(
    "保存期間を過ぎた氏名と署名を消しました",
    ["保存期間", `${eraDate(e.keptUntil)}まで`],
    ["氏名", `${e.persons.length}人`],
    [
      "手書きの署名",
      `受渡票${e.slips.length}件${signed > 0 ? `、訂正票・締め・引継書${signed}件` : ""}`,
    ],
    ["守衛の氏名", guards === 0 ? undefined : `${guards}人`],
    ["残り", e.rest === 0 ? undefined : `${e.rest}件`],
  );
};

export const returnDeferred: Tell<"returnDeferred"> = (e, telling) =>
  tell(
    "契約終了後の保有を登録しました",
    ["対象", unitsText(telling, e.assets)],
    ["文書", documentText(e.document)],
    ["期限", eraDate(e.until)],
    ["理由", e.reason],
  );

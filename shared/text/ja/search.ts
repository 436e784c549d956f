/** What a thing was found by, where its label does not show it. */
export const searchLabels = {
  serial: "製造番号",
  seal: "封印番号",
  container: "容器番号",
  clientNumber: "発注者文書番号",
  waybill: "伝票番号",
  caseNumber: "ケース番号",
  vendorCertificate: "処分業者の証明書番号",
  address: "所在地",
  number: "契約番号",
  kana: "ふりがな",
} as const;

/** Where a refusal can be mended: the page on which what is missing is registered. */
import type { RefusalView } from "../../shared/views/common.ts";
import type { Mend } from "../ui/RefusalList.tsx";
import { pathTo } from "./paths.ts";

type Part = "persons" | "places" | "parties" | "outstanding" | "findings";

const PARTS: Readonly<Record<string, readonly [Part, string]>> = {
  "R5-1": ["parties", "承諾書を登録する"],
  "R5-2": ["parties", "承諾書を登録する"],
  "R5-3": ["persons", "誓約書を登録する"],
  "R5-4": ["persons", "誓約書を登録する"],
  "R5-6": ["persons", "人の指定を登録する"],
  "R6-1": ["parties", "承諾書を登録する"],
  "R6-3": ["parties", "承諾書を登録する"],
  "R6-5": ["parties", "承諾書を登録する"],
  "R6-6": ["parties", "承諾書を登録する"],
  "R10-1": ["places", "指定場所を登録する"],
  "R10-2": ["places", "指定文書を登録する"],
  "R10-3": ["places", "指定場所を登録する"],
  "R10-5": ["places", "場所の指定を確かめる"],
  "R10-6": ["places", "指定場所を登録する"],
  "R10-7": ["places", "許可を登録する"],
  "R12-1": ["persons", "指定職員を登録する"],
  "R12-2": ["persons", "指定文書を登録する"],
  "R12-3": ["persons", "管理責任者を登録する"],
  "R13-7": ["places", "備えを登録する"],
  "R14-1": ["outstanding", "未返還・未廃棄の一覧を見る"],
  "R15-1": ["places", "許可を登録する"],
  "R15-2": ["places", "規定の確認を登録する"],
  "R16-1": ["persons", "証明書を登録する"],
  "R17-1": ["places", "評価を登録する"],
  "R17-2": ["places", "評価を登録する"],
  "R17-3": ["places", "評価を登録する"],
  "R17-4": ["places", "評価を登録する"],
  "R17-5": ["places", "評価を登録する"],
  "R17-6": ["places", "評価を登録する"],
  "R17-7": ["places", "評価を登録する"],
  "R19-2": ["findings", "処置を記録する"],
  "R20-1": ["persons", "教育を登録する"],
};

/** The way to mend a refusal met under a contract, if there is a page for it. */
export function mendUnder(contract: string | undefined) {
  return ({ rule }: RefusalView): Mend | undefined => {
    if (rule === "R14-2") return { href: pathTo.disposals(), label: "廃棄の指示を登録する" };
    if (rule === "R14-11") return { href: pathTo.incidents(), label: "事故の一覧を見る" };
    const part = PARTS[rule];
    if (!part || contract === undefined) return undefined;
    return { href: pathTo.contract(contract, part[0]), label: part[1] };
  };
}

/** What can be corrected, in words. */
import type { CorrectedKind } from "../../domain/commands/correction.ts";

export const correctedThing: Readonly<Record<CorrectedKind, string>> = {
  asset: "情報資産",
  slip: "受渡票",
  transport: "搬送記録",
  designation: "人の指定",
  placeDesignation: "場所の指定",
  consent: "承諾書",
  permit: "持込み・持出しの許可",
  copyApproval: "複写の指示・承諾",
  instruction: "廃棄の指示",
  incidentInstruction: "事故についての指示",
  pledge: "誓約書",
  training: "教育",
};

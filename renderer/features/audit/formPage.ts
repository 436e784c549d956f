/** On which page each form stands. */
import type { PaperView } from "../../../shared/views/heads.ts";
import { pathTo } from "../../app/paths.ts";

type Subject = NonNullable<PaperView["subject"]>;

const PAGES: Readonly<Record<Subject["form"], (id: string) => string>> = {
  handoverSlip: pathTo.slip,
  disposalCertificate: pathTo.certificate,
  incidentReport: pathTo.incident,
  completionReport: (contract) => pathTo.contract(contract, "outstanding"),
  correctionSlip: pathTo.correction,
  succession: pathTo.succession,
  periodClose: pathTo.close,
  nonAcceptance: pathTo.nonAcceptance,
};

/** The address of the page of what a form is about. */
export function formPage({ form, id }: Subject): string {
  return PAGES[form](id);
}

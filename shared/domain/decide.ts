/**
 * `decide(command, books, facts)`: the events a command leads to, or the refusals that stop it. Pure.
 *
 * The order of refusals is fixed: what the command names and is not there; then structure and states; then the
 * rules by article and number. A more exact reason hides "wrong state" for a unit that is still there.
 */
import type { CommandType, Sealed, SealedCommand } from "./command.ts";
import { dayOf } from "./calendar.ts";
import type { Noted } from "./decide/alongside.ts";
import { acknowledgements, noting, recordedLate } from "./decide/alongside.ts";
import { amendContract } from "./decide/amendment.ts";
import * as assets from "./decide/asset.ts";
import * as consents from "./decide/consent.ts";
import * as backups from "./decide/backup.ts";
import * as certificates from "./decide/certificate.ts";
import * as copies from "./decide/copy.ts";
import { closePeriod } from "./decide/closing.ts";
import { settleConfirmation } from "./decide/confirmation.ts";
import * as contracts from "./decide/contract.ts";
import * as corrections from "./decide/correction.ts";
import { describeAssets } from "./decide/description.ts";
import * as disposals from "./decide/disposal.ts";
import * as doubts from "./decide/destructionDoubt.ts";
import * as handovers from "./decide/handover.ts";
import type { Handler, Parts } from "./decide/handler.ts";
import * as incidents from "./decide/incident.ts";
import * as incidentReports from "./decide/incidentReport.ts";
import * as inspections from "./decide/inspection.ts";
import { importList } from "./decide/import.ts";
import * as ledger from "./decide/ledger.ts";
import * as retention from "./decide/retention.ts";
import { settleStranger } from "./decide/stranger.ts";
import { absent, foreign, isOver, taken, wrongStates } from "./decide/structure.ts";
import * as stocktakes from "./decide/stocktake.ts";
import * as guards from "./decide/guard.ts";
import * as nonAcceptances from "./decide/nonAcceptance.ts";
import * as successions from "./decide/succession.ts";
import * as lineages from "./decide/lineage.ts";
import * as transports from "./decide/transport.ts";
import type { Event } from "./event.ts";
import type { Refusal } from "./refusal.ts";
import { passes } from "./refusal.ts";
import type { Books } from "./state.ts";
import { judge } from "../rules/index.ts";
import type { Facts, Situation } from "../rules/rule.ts";

export type Decision =
  | { readonly ok: true; readonly events: readonly Event[]; readonly notices: readonly Refusal[] }
  | ({ readonly ok: false } & Foretold);

const HANDLERS: { readonly [T in CommandType]: Handler<T> } = {
  openLedger: ledger.openLedger,
  openAccount: ledger.openAccount,
  closeAccount: ledger.closeAccount,
  changePassword: ledger.changePassword,
  registerParty: contracts.registerParty,
  registerPerson: contracts.registerPerson,
  registerPlace: contracts.registerPlace,
  openContract: contracts.openContract,
  amendContract,
  admitParty: consents.admitParty,
  endConsent: consents.endConsent,
  recordPermit: consents.recordPermit,
  evaluateCloud: consents.evaluateCloud,
  filePledge: consents.filePledge,
  recordTraining: consents.recordTraining,
  recordIdentityCard: consents.recordIdentityCard,
  acknowledgeAreaRules: consents.acknowledgeAreaRules,
  equipPlace: consents.equipPlace,
  designatePerson: contracts.designatePerson,
  endDesignation: contracts.endDesignation,
  designatePlace: contracts.designatePlace,
  endPlaceDesignation: contracts.endPlaceDesignation,
  endContract: contracts.endContract,
  completeContract: contracts.completeContract,
  deferReturn: contracts.deferReturn,
  expirePersonal: retention.expirePersonal,
  registerAsset: assets.registerAsset,
  describeAssets,
  voidAsset: assets.voidAsset,
  repackAssets: assets.repackAssets,
  recordCopyApproval: copies.recordCopyApproval,
  registerCopy: copies.registerCopy,
  storeAssets: assets.storeAssets,
  takeOutAssets: assets.takeOutAssets,
  putBackAssets: assets.putBackAssets,
  handOverCustody: assets.handOverCustody,
  releaseQuarantine: assets.releaseQuarantine,
  reportMissing: assets.reportMissing,
  recordFound: assets.recordFound,
  closeLoss: assets.closeLoss,
  issueSlip: handovers.issueSlip,
  confirmRelease: handovers.confirmRelease,
  confirmReceipt: handovers.confirmReceipt,
  disputeSlip: nonAcceptances.disputeSlip,
  leaveWithGuard: guards.leaveWithGuard,
  voidSlip: handovers.voidSlip,
  settleConfirmation,
  depart: transports.depart,
  arrive: transports.arrive,
  checkArrival: transports.checkArrival,
  fileSignedCopy: transports.fileSignedCopy,
  recordInstruction: disposals.recordInstruction,
  withdrawInstruction: disposals.withdrawInstruction,
  recordDestruction: disposals.recordDestruction,
  contestDestruction: doubts.contestDestruction,
  repeatDestruction: doubts.repeatDestruction,
  recordVendorCertificate: certificates.recordVendorCertificate,
  settleCertificateDifference: certificates.settleCertificateDifference,
  issueCertificate: certificates.issueCertificate,
  acceptCertificate: certificates.acceptCertificate,
  recordPrint: disposals.recordPrint,
  openIncident: incidents.openIncident,
  extendIncident: incidents.extendIncident,
  dismissSuspicion: incidents.dismissSuspicion,
  reportIncident: incidents.reportIncident,
  recordIncidentInstruction: incidents.recordIncidentInstruction,
  writeIncidentReport: incidentReports.writeIncidentReport,
  submitIncidentReport: incidentReports.submitIncidentReport,
  closeIncident: incidents.closeIncident,
  recordInspectionFinding: inspections.recordInspectionFinding,
  resolveInspectionFinding: inspections.resolveInspectionFinding,
  recordStocktake: stocktakes.recordStocktake,
  settleStranger,
  correctRecord: corrections.correctRecord,
  approveCorrection: corrections.approveCorrection,
  rejectCorrection: corrections.rejectCorrection,
  closePeriod,
  writeSuccession: successions.writeSuccession,
  acceptSuccession: successions.acceptSuccession,
  withdrawSuccession: successions.withdrawSuccession,
  importList,
  recordBackup: backups.recordBackup,
  recordRestore: backups.recordRestore,
  listLosses: lineages.listLosses,
  settleLosses: lineages.settleLosses,
};

/** Decides one command. Nothing is changed; the events become true when they are recorded. */
export function decide(command: SealedCommand, books: Books, facts: Facts): Decision {
  const { stands, refusals, noted, events } = considered(command, books, facts);
  if (!stands) return { ok: false, refusals, noted };
  return { ok: true, events: events(), notices: refusals.filter(passes) };
}

/** The same without its events, which may take long: some count whatever happened in a month. */
export function foretell(command: SealedCommand, books: Books, facts: Facts): Foretold {
  const { stands, refusals, noted } = considered(command, books, facts);
  return { refusals: stands ? refusals.filter(passes) : refusals, noted };
}

/** What would come of a command. */
export interface Foretold {
  readonly refusals: readonly Refusal[];
  /** What it would rest on once every warning is answered; nothing while something blocks it. */
  readonly noted: readonly Noted[];
}

interface Considered extends Foretold {
  /** Nothing stands in its way that is not answered. */
  readonly stands: boolean;
  readonly events: () => readonly Event[];
}

function considered(command: SealedCommand, books: Books, facts: Facts): Considered {
  // The table ties each handler to its command; the union cannot express that the two agree.
  const handler = HANDLERS[command.type] as unknown as Handler<CommandType>;
  const sealed = command as Sealed<CommandType>;
  const strangers = [
    ...absent(handler.refers(sealed, books), books),
    ...taken(handler.creates?.(sealed) ?? [], books),
  ];
  if (strangers.length > 0)
    return { stands: false, refusals: strangers, noted: [], events: () => [] };
  const situation = situationOf({ command: sealed, books, facts }, handler.parts(sealed, books));
  const refusals = weigh(situation, handler);
  const unanswered = refusals.filter((refusal) => !isAnswered(refusal, command));
  const noted = unanswered.some(({ severity }) => severity === "block") ? [] : noting(situation);
  return {
    stands: unanswered.every(passes),
    refusals,
    noted,
    events: () => [
      ...acknowledgements(situation, refusals),
      ...handler.events(situation),
      ...recordedLate(situation, refusals),
      ...noted,
    ],
  };
}

/**
 * What would be refused of a command of which only some parts are chosen yet. Nothing is said about the others, so
 * a form can tell who and what may stand in it before it is full.
 */
export function foresee(
  given: Pick<Situation, "command" | "books" | "facts">,
  parts: Parts,
): readonly Refusal[] {
  const handler = HANDLERS[given.command.type] as unknown as Handler<CommandType>;
  return weigh(situationOf(given, parts), handler);
}

function situationOf(
  { command, books, facts }: Pick<Situation, "command" | "books" | "facts">,
  parts: Parts,
): Situation<Sealed<CommandType>> {
  // The table ties each handler to its command; the union cannot express that the two agree.
  const handler = HANDLERS[command.type] as unknown as Handler<CommandType>;
  const sealed = command as Sealed<CommandType>;
  return {
    command: sealed,
    books,
    facts,
    at: command.occurredAt,
    day: handler.day?.(sealed) ?? dayOf(command.occurredAt),
    lines: [],
    aside: [],
    visits: [],
    via: [],
    handlers: [],
    ...parts,
  };
}

function weigh(
  situation: Situation<Sealed<CommandType>>,
  handler: Handler<CommandType>,
): readonly Refusal[] {
  const rules = judge(situation);
  const structure = [...foreign(situation, handler), ...(handler.stage?.(situation) ?? [])];
  const transition = handler.transition?.(situation);
  const states = transition ? wrongStates(situation, transition) : [];
  if (states.length === 0) return [...structure, ...rules];
  const blocks = [...rules, ...structure].filter((refusal) => refusal.severity === "block");
  const exact = new Set(blocks.map((refusal) => refusal.path));
  const telling = states.filter((one) => isOver(one) || !exact.has(one.path));
  return [...structure, ...telling, ...rules];
}

function isAnswered(refusal: Refusal, command: SealedCommand): boolean {
  if (passes(refusal)) return true;
  return (
    refusal.severity === "warn" &&
    (command.acknowledged?.some((one) => one.rule === refusal.rule) ?? false)
  );
}

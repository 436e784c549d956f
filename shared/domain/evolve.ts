/**
 * `evolve(books, event, position)`: the documents an event changes. Pure; applying the changes is the caller's.
 *
 * Replaying all entries in order gives every document as it is. An event this table does not know stops the
 * replay: a ledger must never be read around.
 */
import { contractAmended } from "./evolve/amendment.ts";
import * as assets from "./evolve/asset.ts";
import type { Evolve, Position } from "./evolve/amend.ts";
import { strangerSettled } from "./evolve/stranger.ts";
import { confirmationDoubted, confirmationSettled } from "./evolve/confirmation.ts";
import * as consents from "./evolve/consent.ts";
import { backupTaken } from "./evolve/backup.ts";
import * as copies from "./evolve/copy.ts";
import * as closings from "./evolve/closing.ts";
import * as contracts from "./evolve/contract.ts";
import * as corrections from "./evolve/correction.ts";
import { assetsDescribed } from "./evolve/description.ts";
import * as disposals from "./evolve/disposal.ts";
import * as doubts from "./evolve/doubt.ts";
import * as handovers from "./evolve/handover.ts";
import * as incidents from "./evolve/incident.ts";
import * as inspections from "./evolve/inspection.ts";
import { listImported } from "./evolve/import.ts";
import { personalExpired } from "./evolve/retention.ts";
import { assetsRepacked } from "./evolve/repack.ts";
import * as redone from "./evolve/destructionDoubt.ts";
import * as guards from "./evolve/guard.ts";
import * as nonAcceptances from "./evolve/nonAcceptance.ts";
import * as successions from "./evolve/succession.ts";
import { stocktakeTaken } from "./evolve/stocktake.ts";
import * as lineages from "./evolve/lineage.ts";
import type { Event, EventOf, EventType } from "./event.ts";
import type { Books, Change } from "./state.ts";

const nothing = (): readonly Change[] => [];

const EVOLUTIONS: { readonly [T in EventType]: Evolve<EventOf<T>> } = {
  ledgerOpened: contracts.ledgerOpened,
  clockStepped: nothing,
  accountOpened: contracts.accountOpened,
  accountClosed: contracts.accountClosed,
  passwordChanged: nothing,
  warningAcknowledged: nothing,
  partyRegistered: contracts.partyRegistered,
  personRegistered: contracts.personRegistered,
  placeRegistered: contracts.placeRegistered,
  contractOpened: contracts.contractOpened,
  contractAmended,
  partyAdmitted: consents.partyAdmitted,
  consentEnded: consents.consentEnded,
  permitRecorded: consents.permitRecorded,
  cloudEvaluated: consents.cloudEvaluated,
  pledgeFiled: consents.pledgeFiled,
  trainingHeld: consents.trainingHeld,
  identityCardRecorded: consents.identityCardRecorded,
  areaRulesAcknowledged: consents.areaRulesAcknowledged,
  placeEquipped: consents.placeEquipped,
  personDesignated: contracts.personDesignated,
  designationEnded: contracts.designationEnded,
  placeDesignated: contracts.placeDesignated,
  placeDesignationEnded: contracts.placeDesignationEnded,
  contractEnded: contracts.contractEnded,
  contractCompleted: contracts.contractCompleted,
  personalExpired,
  returnDeferred: assets.returnDeferred,
  assetRegistered: assets.assetRegistered,
  assetsDescribed,
  assetVoided: assets.assetVoided,
  assetsRepacked,
  copyApprovalRecorded: copies.copyApprovalRecorded,
  copyRegistered: copies.copyRegistered,
  assetsStored: assets.assetsStored,
  assetsTakenOut: assets.assetsTakenOut,
  assetsPutBack: assets.assetsPutBack,
  custodyHandedOver: assets.custodyHandedOver,
  differenceFound: incidents.raising(doubts.differenceFound),
  quarantineReleased: doubts.quarantineReleased,
  missingReported: incidents.raising(doubts.missingReported),
  found: incidents.raising(doubts.found),
  lossClosed: doubts.lossClosed,
  slipIssued: handovers.slipIssued,
  slipReleased: handovers.slipReleased,
  slipReceived: handovers.slipReceived,
  confirmationDoubted,
  confirmationSettled,
  slipDisputed: handovers.slipDisputed,
  leftWithGuard: guards.leftWithGuard,
  nonAcceptanceWritten: nonAcceptances.nonAcceptanceWritten,
  slipVoided: handovers.slipVoided,
  departed: handovers.departed,
  arrived: handovers.arrived,
  arrivalChecked: handovers.arrivalChecked,
  signedCopyFiled: handovers.signedCopyFiled,
  disposalInstructed: disposals.disposalInstructed,
  instructionWithdrawn: disposals.instructionWithdrawn,
  destructionContested: redone.destructionContested,
  destructionRepeated: redone.destructionRepeated,
  destroyed: disposals.destroyed,
  vendorCertificateRecorded: disposals.vendorCertificateRecorded,
  certificateDifferenceSettled: disposals.certificateDifferenceSettled,
  certificateIssued: disposals.certificateIssued,
  certificateAccepted: disposals.certificateAccepted,
  printed: disposals.printed,
  incidentOpened: incidents.incidentOpened,
  incidentExtended: incidents.incidentExtended,
  assetsSetAside: incidents.assetsSetAside,
  suspicionDismissed: incidents.suspicionDismissed,
  incidentReported: incidents.incidentReported,
  incidentInstructed: incidents.incidentInstructed,
  incidentReportWritten: incidents.incidentReportWritten,
  incidentReportSubmitted: incidents.incidentReportSubmitted,
  incidentClosed: incidents.incidentClosed,
  inspectionFindingRecorded: inspections.inspectionFindingRecorded,
  inspectionFindingResolved: inspections.inspectionFindingResolved,
  stocktakeTaken,
  strangerSettled,
  correctionWritten: corrections.correctionWritten,
  correctionApproved: corrections.correctionApproved,
  correctionRejected: corrections.correctionRejected,
  periodClosed: closings.periodClosed,
  recordedLate: closings.recordedLate,
  successionWritten: successions.successionWritten,
  successionAccepted: successions.successionAccepted,
  successionWithdrawn: successions.successionWithdrawn,
  listImported,
  backupTaken,
  ledgerRestored: nothing,
  ledgerSucceeded: lineages.ledgerSucceeded,
  lossesListed: lineages.lossesListed,
  lossesSettled: lineages.lossesSettled,
  groundsNoted: nothing,
};

/** The documents as `event` leaves them. Throws when the event does not follow from its history. */
export function evolve(books: Books, event: Event, position: Position): readonly Change[] {
  const evolution: Evolve<Event> | undefined = EVOLUTIONS[event.type] as Evolve<Event>;
  if (evolution === undefined) throw new Error(`unknown event ${(event as { type: string }).type}`);
  return evolution(books, event, position);
}

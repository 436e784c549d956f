/** What the client has allowed, and what people have shown before they act. */
import {
  areaRulesFields,
  cardFields,
  consentFields,
  equipmentFields,
  evaluationFields,
  permitFields,
  trainingFields,
} from "../commands/consent.ts";
import { Day, Document, Id } from "../values.ts";
import { event } from "./shape.ts";

export const consentEvents = [
  event("partyAdmitted", consentFields),
  event("consentEnded", {
    contract: Id,
    party: Id,
    lastDay: Day,
    document: Document.exactOptional(),
  }),
  event("permitRecorded", permitFields),
  event("cloudEvaluated", evaluationFields),
  event("pledgeFiled", {
    contract: Id,
    person: Id,
    signedOn: Day,
    document: Document.exactOptional(),
  }),
  event("trainingHeld", trainingFields),
  event("identityCardRecorded", cardFields),
  event("areaRulesAcknowledged", areaRulesFields),
  event("placeEquipped", equipmentFields),
] as const;

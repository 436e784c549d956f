/** What each kind of document is found by: everything someone may remember of it, in the form of `searchable`. */
import { searchable } from "../../shared/domain/searchable.ts";
import type { Change, Docs, Kind } from "../../shared/domain/state.ts";
import { formNumber } from "../../shared/forms/era.ts";

/** Stands between parts, so that nothing is found across two of them; no one can type it. */
const BETWEEN = "\u0001";

type Parts = readonly (string | undefined)[];

/** Of each kind. One without an entry here is not found by text; persons are, another way. */
const PARTS: { readonly [K in Kind]?: (doc: Docs[K]) => Parts } = {
  asset: ({ number, name, serial, seal, container }) => [number, name, serial, seal, container],
  slip: ({ number, clientNumber }) => [formNumber(number), clientNumber],
  transport: ({ number, carriage }) => [formNumber(number), carriage.waybill, carriage.caseNumber],
  certificate: ({ number, vendorCertificate }) => [formNumber(number), vendorCertificate?.number],
  instruction: ({ document }) => [document.number],
  incident: ({ number }) => [formNumber(number)],
  correction: ({ number }) => [formNumber(number)],
  succession: ({ number }) => [number && formNumber(number)],
  periodClose: ({ number }) => [number && formNumber(number)],
  nonAcceptance: ({ number }) => [formNumber(number)],
  contract: ({ number, title }) => [number, title],
  place: ({ code, name, address }) => [code, name, address],
};

/** What a document is found by, if it is. */
export function findOf({ kind, doc }: Change): string | undefined {
  // The table ties parts to kinds; a change's kind and document agree, which the union cannot express.
  const parts = (PARTS[kind] as ((doc: object) => Parts) | undefined)?.(doc);
  return parts && searchable(parts.filter((part) => part !== undefined).join(BETWEEN));
}

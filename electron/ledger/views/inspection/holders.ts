/** With whose consent, and where: Art. 6, 10, on every day of the period. */
import { admissionId, placementId } from "../../../../shared/domain/state.ts";
import { inspectionText as words } from "../../../../shared/text/ja/inspection.ts";
import { parties, places } from "../people.ts";
import type { Finding, Inspected } from "./inspected.ts";
import { evidence, overlaps } from "./inspected.ts";
import { inspectedDays, layIn, uncovered } from "./stays.ts";
import type { Stay } from "./whereabouts.ts";

/** Others take part only with the client's consent. */
export function article06(of: Inspected): Finding {
  const { reading, contract } = of;
  const others = parties(reading, { contract: contract.contract }).filter(({ id }) =>
    isOther(of, id),
  );
  const byParty = Map.groupBy(placesUsed(of), ({ party }) => party);
  const used = [...byParty].filter(([party]) => isOther(of, party));
  return {
    evidence: [
      evidence(
        words.consents,
        others.flatMap(({ name, consents }) =>
          consents
            .filter((one) => overlaps(of, one))
            .map(({ from, document, work }) => ({ on: from, text: `${name} ${document} ${work}` })),
        ),
      ),
      evidence(
        words.heldByOthers,
        used.flatMap(([, those]) => those.flatMap((one) => laid(of, one))),
      ),
    ],
    gaps: used.flatMap(([party, those]) => {
      const consents =
        reading.books.get("admission", admissionId(contract.contract, party))?.consents ?? [];
      const stays = those.flatMap((one) => one.stays);
      return uncovered(consents, inspectedDays(of)).flatMap((days) => {
        const lay = layIn(stays, days);
        return lay ? [words.consentOver(reading.names.party(party), lay)] : [];
      });
    }),
  };
}

/** Assets lie only where the client has designated. */
export function article10(of: Inspected): Finding {
  const { reading, contract } = of;
  const used = placesUsed(of);
  return {
    evidence: [
      evidence(
        words.placesDesignated,
        places(reading, { contract: contract.contract }).flatMap(({ code, name, designations }) =>
          designations
            .filter((one) => overlaps(of, one))
            .map(({ from, document }) => ({ on: from, text: `${code} ${name} ${document}` })),
        ),
      ),
      evidence(
        words.placesUsed,
        used.flatMap((one) => laid(of, one)),
      ),
    ],
    gaps: used.flatMap(({ place, stays }) => {
      const designations =
        reading.books.get("placement", placementId(contract.contract, place))?.designations ?? [];
      return uncovered(designations, inspectedDays(of)).flatMap((days) => {
        const lay = layIn(stays, days);
        return lay ? [words.notDesignated(reading.names.place(place), lay)] : [];
      });
    }),
  };
}

interface Used {
  readonly place: string;
  readonly party: string;
  readonly stays: readonly Stay[];
}

/** Where units lay in the period, and whose places those are. */
function placesUsed(of: Inspected): readonly Used[] {
  return [...of.stays()].map(([place, stays]) => ({
    place,
    party: of.reading.books.get("place", place)?.party ?? "",
    stays,
  }));
}

function isOther({ contract }: Inspected, party: string): boolean {
  return party !== contract.client && party !== contract.contractor;
}

/** One line: where, with whom, from when to when, how many. */
function laid(of: Inspected, { place, party, stays }: Used) {
  const { names } = of.reading;
  const lay = layIn(stays, inspectedDays(of));
  if (!lay) return [];
  return [{ on: lay.from, text: words.lay(names.place(place), names.party(party), lay) }];
}

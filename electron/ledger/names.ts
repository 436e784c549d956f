/** What people call the things behind ids, for sentences. An id stands for itself where nothing is known of it. */
import type { Books } from "../../shared/domain/state.ts";
import { eraDate, formNumber } from "../../shared/forms/era.ts";
import type { Names } from "../../shared/text/refusalText.ts";
import type { ReadableDb } from "./connection.ts";
import { disclosedIn } from "./disclosed.ts";

export function namesIn(db: ReadableDb, books: Books, disclosed = disclosedIn(db)): Names {
  const names: Names = {
    person: (id) => {
      const person = books.get("person", id);
      return person ? `${person.title ?? ""} ${disclosed.text(person.name)}`.trim() : id;
    },
    party: (id) => books.get("party", id)?.name ?? id,
    place: (id) => books.get("place", id)?.name ?? id,
    asset: (id) => books.get("asset", id)?.number ?? id,
    contract: (id) => books.get("contract", id)?.title ?? id,
    slip: (id) => {
      const slip = books.get("slip", id);
      return slip ? formNumber(slip.number) : id;
    },
    of: (kind, id) => {
      if (hasName(kind)) return names[kind](id);
      const guard = kind === "guardCustody" ? books.get(kind, id)?.guard : undefined;
      return guard ? disclosed.text(guard) : (numberOf(books, kind, id) ?? id);
    },
  };
  return names;
}

const itself = (id: string) => id;

/** For when nothing can be read: every id stands for itself. */
export const BARE_NAMES: Names = {
  person: itself,
  party: itself,
  place: itself,
  asset: itself,
  contract: itself,
  slip: itself,
  of: (_kind, id) => id,
};

const NAMED = ["person", "party", "place", "asset", "contract", "slip"] as const;

function hasName(kind: string): kind is (typeof NAMED)[number] {
  return (NAMED as readonly string[]).includes(kind);
}

/** The number on the paper that a thing without a name is known by. */
function numberOf(books: Books, kind: string, id: string): string | undefined {
  if (isDocumented(kind)) return books.get(kind, id)?.document.number;
  if (kind === "suspicion") return `(記録 ${books.get(kind, id)?.seq ?? id})`;
  if (kind === "periodClose") {
    const close = books.get(kind, id);
    return close && `${eraDate(close.from)}〜${eraDate(close.to)}`;
  }
  if (!isNumbered(kind)) return undefined;
  const number = books.get(kind, id)?.number;
  return number && formNumber(number);
}

const DOCUMENTED = ["instruction", "copyApproval", "inspectionFinding"] as const;

function isDocumented(kind: string): kind is (typeof DOCUMENTED)[number] {
  return (DOCUMENTED as readonly string[]).includes(kind);
}

const NUMBERED = [
  "transport",
  "certificate",
  "incident",
  "incidentReport",
  "completion",
  "stocktake",
  "correction",
  "succession",
  "nonAcceptance",
] as const;

function isNumbered(kind: string): kind is (typeof NUMBERED)[number] {
  return (NUMBERED as readonly string[]).includes(kind);
}

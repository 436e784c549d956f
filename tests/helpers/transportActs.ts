/** Transport as acts of a story: on the way, at the gate, checked. */
import type { Books } from "../../shared/domain/state.ts";
import { addMinutes } from "../../shared/domain/calendar.ts";
import type { LineCheck } from "../../shared/domain/commands/handover.ts";
import type { SlipKind } from "../../shared/domain/vocabulary.ts";
import type { Act, Over } from "./stage.ts";
import {
  ANNEX,
  CENTER,
  CITY_HALL,
  CLERK,
  CONTRACT,
  DRIVER,
  MANAGER,
  OFFICIAL,
  PLANT,
} from "./stage.ts";
import { inOrder } from "./acts.ts";

/** A transport of a slip's units. */
export function depart(transport: string, leg: SlipKind | "move", over: DepartureOver = {}): Act {
  const { carriage, ...rest } = over;
  const [from, to] = leg === "provision" ? [CITY_HALL, CENTER] : [CENTER, LEG_TO[leg]];
  return (at) => ({
    type: "depart",
    occurredAt: at,
    transport,
    contract: CONTRACT,
    leg,
    from,
    to,
    route: { by: "direct" },
    expectedAt: addMinutes(at, 60),
    ...(leg === "move" ? { purpose: "保管場所の移動" } : {}),
    carriage: {
      ...BY_CONTRACTOR,
      ...(carriage?.by === "client" ? { responsible: OFFICIAL } : {}),
      ...carriage,
    },
    seals: [],
    ...rest,
  });
}

type Carriage = Extract<ReturnType<Act>, { type: "depart" }>["carriage"];
type DepartureOver = Omit<Over<"depart">, "carriage"> & { carriage?: Partial<Carriage> };

export const BY_CONTRACTOR: Carriage = {
  by: "contractor",
  responsible: MANAGER,
  costBorneBy: "contractor",
  means: "companyCar",
  carriers: [DRIVER, CLERK],
  keptOnBody: true,
};

const LEG_TO = { return: CITY_HALL, disposal: PLANT, move: ANNEX } as const;

export function arrive(transport: string, over: Over<"arrive"> = {}): Act {
  return (at, books) => ({
    type: "arrive",
    occurredAt: at,
    transport,
    place: books.get("transport", transport)?.to ?? CENTER,
    person: DRIVER,
    ...over,
  });
}

/** The units of a transport that are still with it. */
function aboard(books: Books, transport: string): string[] {
  const known = books.get("transport", transport)?.assets ?? [];
  return known.filter((id) => books.get("asset", id)?.transport === transport);
}

export function checkArrival(
  transport: string,
  over: Over<"checkArrival"> & { found?: Readonly<Record<string, Partial<LineCheck>>> } = {},
): Act {
  const { found = {}, ...rest } = over;
  return (at, books) => ({
    type: "checkArrival",
    occurredAt: at,
    transport,
    person: books.get("transport", transport)?.leg === "return" ? OFFICIAL : MANAGER,
    checks: inOrder(books, aboard(books, transport)).map((check) => ({
      ...check,
      ...found[check.asset],
    })),
    ...rest,
  });
}

/** From departure to a check that finds everything in order. */
export function carry(
  transport: string,
  leg: SlipKind | "move",
  over: DepartureOver = {},
): readonly Act[] {
  return [depart(transport, leg, over), arrive(transport), checkArrival(transport)];
}

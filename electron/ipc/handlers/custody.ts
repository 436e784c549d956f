/** What is held, where, and how it got there. */
import type { Handlers } from "../guard.ts";
import { asset, assets } from "../../ledger/views/assets.ts";
import { handoverChoices } from "../../ledger/views/choices.ts";
import { balance } from "../../ledger/views/balance.ts";
import { contract, contracts } from "../../ledger/views/contracts.ts";
import { certificate, destruction, disposals, instruction } from "../../ledger/views/disposals.ts";
import { findAsset } from "../../ledger/views/findAsset.ts";
import { home } from "../../ledger/views/home.ts";
import { outstanding } from "../../ledger/views/outstanding.ts";
import { parties, persons, places } from "../../ledger/views/people.ts";
import { given } from "../../ledger/views/reading.ts";
import { search } from "../../ledger/views/search.ts";
import { slip, slips } from "../../ledger/views/slips.ts";
import { transport, transports } from "../../ledger/views/transports.ts";
import type { Services } from "../../services/services.ts";
import { viewsOf } from "./views.ts";

type Calls =
  | "home"
  | "assets"
  | "asset"
  | "findAsset"
  | "slips"
  | "slip"
  | "handoverChoices"
  | "transports"
  | "transport"
  | "disposals"
  | "instruction"
  | "destruction"
  | "certificate"
  | "contracts"
  | "contract"
  | "parties"
  | "persons"
  | "places"
  | "outstanding"
  | "balance"
  | "search";

export function custodyHandlers(services: Services): Pick<Handlers, Calls> {
  const { session } = services;
  const { seen, one } = viewsOf(services);
  return {
    home: (input) =>
      session.read((reading) =>
        home(reading, {
          ...input,
          ...given({ verified: session.verified, backups: services.backups.wanting }),
        }),
      ),
    assets: seen(assets),
    asset: one(asset),
    findAsset: seen(findAsset),
    slips: seen(slips),
    slip: one(slip),
    handoverChoices: seen(handoverChoices),
    transports: seen(transports),
    transport: one(transport),
    disposals: seen(disposals),
    instruction: one(instruction),
    destruction: one(destruction),
    certificate: one(certificate),
    contracts: seen(contracts),
    contract: one(contract),
    parties: seen(parties),
    persons: seen(persons),
    places: seen(places),
    outstanding: seen(outstanding),
    balance: seen(balance),
    search: seen(search),
  };
}

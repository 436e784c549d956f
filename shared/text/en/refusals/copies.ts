/** Copies: what the client has approved, and what lives on when its original goes (Art. 8). */
import type { RefusalParams } from "../../../domain/refusal.ts";
import type { Names, RefusalText } from "../../refusalText.ts";
import { term } from "./telling.ts";

export const copies = {
  "R8-1": () =>
    "Nothing is copied without the client's instruction or consent (Art. 8). Register its paper and choose it. If the copy is made already, record an incident.",
  "R8-2": (p, n) => beyond(p, n),
  "R8-3": (p) =>
    `A copy is an asset too, and ${p.missing.map((one) => MISSING[one]).join(" and ")} is missing (Art. 8). Enter it.`,
  "R8-4": () =>
    "Copies of data and backups need the client's instruction or consent too (Art. 8). Check what it says about backups.",
  "R8-5": (p, n) =>
    `Of asset ${n.asset(p.asset)} there are ${p.count} copies that are not dealt with: ${p.copies} (Art. 8). Return or destroy them together, or record why they stay.`,
} satisfies Partial<RefusalText>;

const MISSING = {
  number: "its number",
  media: "its medium",
  place: "its place",
  dueOn: "the day by which it goes",
} as const;

function beyond(p: RefusalParams["R8-2"], n: Names): string {
  const paper = `Paper "${p.number}"`;
  if (p.why === "number")
    return `${paper} allows ${p.copies} copies, of which ${p.used} are made (Art. 8). Register a new instruction or consent. If the copy is made already, record an incident.`;
  if (p.why === "term")
    return `${paper} allows copying ${term(p.from, p.to)} (Art. 8). Enter a time within it, or register a new instruction or consent.`;
  return p.why === "asset"
    ? `${paper} does not allow copying asset ${n.asset(p.asset)} (Art. 8). Register and choose an instruction or consent that does.`
    : `${paper} does not allow copying onto this medium (Art. 8). Choose a medium it allows, or register a new instruction or consent.`;
}

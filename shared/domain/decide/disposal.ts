/** Deciding about destruction: the instruction and the work; and the record that a form was printed. */
import type { Sealed } from "../command.ts";
import { destructionDifferences } from "../differences.ts";
import type { Refusal, Stage } from "../refusal.ts";
import { structural } from "../refusal.ts";
import type { Asset, Books } from "../state.ts";
import { TERMINAL_STATES, sheetId } from "../state.ts";
import type { Situation } from "../../rules/rule.ts";
import { released, setAside } from "./handover.ts";
import type { Handler } from "./handler.ts";
import {
  assetLines,
  elsewhere,
  fieldsOf,
  handlers,
  happened,
  reference,
  references,
  stillUnderway,
  the,
  visit,
} from "./handler.ts";

export const recordInstruction: Handler<"recordInstruction"> = {
  refers: (c) => [
    ...reference("contract", c.contract, "contract"),
    ...references("asset", c.assets, (index) => `assets.${index}`),
  ],
  creates: (c) => reference("instruction", c.instruction, "instruction"),
  parts: (c, books) => ({
    contract: the(books, "contract", c.contract),
    lines: assetLines(books, c.assets, (index) => `assets.${index}`),
  }),
  transition: () => "T17",
  stage: (s) => [
    ...(s.command.deadline < s.command.document.date
      ? [
          structural(
            "term-reversed",
            { from: s.command.document.date, to: s.command.deadline },
            "deadline",
            14,
          ),
        ]
      : []),
    ...stillUnderway(s.lines, 14),
  ],
  events: (s) => {
    const { finding, ...fields } = fieldsOf(s.command);
    const by = finding === undefined ? undefined : { instruction: fields.document, finding };
    return [...released(s, by), happened(s, "disposalInstructed", fields)];
  },
};

export const withdrawInstruction: Handler<"withdrawInstruction"> = {
  refers: (c) => reference("instruction", c.instruction, "instruction"),
  parts: (c, books) => {
    const instruction = the(books, "instruction", c.instruction);
    return {
      contract: the(books, "contract", instruction.contract),
      instruction,
      lines: assetLines(books, instruction.assets, (index) => `assets.${index}`).filter(
        ({ asset }) => stillFollows(asset, c.instruction),
      ),
    };
  },
  transition: () => "T18",
  stage: (s) => {
    if (s.instruction?.withdrawn) return [instructionIs(s, "withdrawn")];
    return s.lines.length === 0 ? [instructionIs(s, "carriedOut")] : [];
  },
  events: (s) => [happened(s, "instructionWithdrawn", fieldsOf(s.command))],
};

export const recordDestruction: Handler<"recordDestruction"> = {
  refers: (c) => [
    ...reference("slip", c.slip, "slip"),
    ...reference("place", c.place, "place"),
    ...reference("person", c.performer, "performer"),
    ...reference("person", c.supervisor, "supervisor"),
    ...reference("person", c.witness, "witness"),
    ...reference("person", verifierOf(c), "verification.person"),
    ...references(
      "asset",
      c.units.map((unit) => unit.asset),
      (index) => `units.${index}.asset`,
    ),
  ],
  creates: (c) => reference("destruction", c.destruction, "destruction"),
  parts: (c, books) => {
    const slip = the(books, "slip", c.slip);
    return {
      contract: the(books, "contract", slip.contract),
      slip,
      ...instructionOf(c, books),
      visits: [visit(books, slip.contract, c.place, "place")],
      handlers: handlers(books, slip.contract, [
        [c.performer, "performer"],
        [c.supervisor, "supervisor"],
        [verifierOf(c), "verification.person"],
      ]),
      lines: assetLines(
        books,
        c.units.map((unit) => unit.asset),
        (index) => `units.${index}.asset`,
      ),
    };
  },
  transition: () => "T20",
  stage: (s) => [
    ...slipNotReceived(s),
    ...s.lines
      .filter(({ asset }) => !s.slip?.lines.some((line) => line.asset === asset.asset))
      .map(({ asset, path }) => structural("not-listed", { asset: asset.asset }, path, 11)),
    ...elsewhere(s.lines, s.command.place, 10),
    ...(s.command.startedAt > s.at
      ? [structural("term-reversed", { from: s.command.startedAt, to: s.at }, "startedAt", 14)]
      : []),
  ],
  events: (s) => {
    const assets = s.lines.map((line) => line.asset);
    const differences = destructionDifferences(assets, s.command);
    const doubtful = new Set(differences.map((one) => one.asset));
    const destroyed = assets.map((one) => one.asset).filter((asset) => !doubtful.has(asset));
    const contract = s.contract?.contract ?? "";
    return [
      happened(s, "destroyed", { ...fieldsOf(s.command), contract, destroyed }),
      ...setAside(s, differences),
    ];
  },
};

export const recordPrint: Handler<"recordPrint"> = {
  refers: (c) => reference("sheet", sheetId(c.form, c.subject, c.stage), "subject"),
  parts: () => ({}),
  events: (s) => [happened(s, "printed", fieldsOf(s.command))],
};

function verifierOf({ verification }: Sealed<"recordDestruction">): string | undefined {
  return verification.result === "notDone" ? undefined : verification.person;
}

/** The instruction that a slip's units are under; R14-2 lets no slip mix two. */
function instructionOf(command: Sealed<"recordDestruction">, books: Books) {
  const first = command.units[0] && books.get("asset", command.units[0].asset)?.instruction;
  const instruction = first === undefined ? undefined : books.get("instruction", first);
  return instruction ? { instruction } : {};
}

/** Units an instruction still moves: not those destroyed under it, gone, or lost. */
function stillFollows(asset: Asset, instruction: string): boolean {
  const past = [...TERMINAL_STATES, "destroyedUncertified", "missing"];
  return asset.instruction === instruction && !past.includes(asset.state);
}

function instructionIs(s: Situation<Sealed<"withdrawInstruction">>, stage: Stage): Refusal {
  const params = { kind: "instruction", id: s.command.instruction, stage } as const;
  return structural("wrong-stage", params, "instruction", 14);
}

/** Art. 11: nothing is destroyed before both sides have confirmed that it goes to be destroyed. */
function slipNotReceived({ slip }: Situation<Sealed<"recordDestruction">>): readonly Refusal[] {
  if (!slip || (slip.kind === "disposal" && slip.receipt)) return [];
  const { slip: id, state: stage } = slip;
  return [structural("wrong-stage", { kind: "slip", id, stage }, "slip", 11)];
}

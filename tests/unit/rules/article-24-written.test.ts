/** Art. 24: what may not stand in the ledger is looked for wherever people write, in every command they give. */
import { describe, expect, test } from "vitest";
import { COMMANDS_OF_PEOPLE } from "../../../shared/domain/command.ts";
import type { CommandType } from "../../../shared/domain/command.ts";
import { writtenOf } from "../../../shared/domain/written.ts";
import type { Written } from "../../../shared/domain/written.ts";
import { rulesFor } from "../../../shared/rules/index.ts";
import { held } from "../../helpers/acts.ts";
import { because, given } from "../../helpers/given.ts";
import {
  closeIncident,
  countPlace,
  extendIncident,
  instructOnIncident,
  openIncident,
  reportedIncident,
  tellClient,
  writeReport,
} from "../../helpers/recordActs.ts";
import {
  CENTER,
  CONTRACT,
  OFFICIAL,
  act,
  evaluate,
  party,
  place,
  stage,
} from "../../helpers/stage.ts";

const SECRET = "復号鍵は 8823-aa";

function paths(written: Written | undefined, path = ""): string[] {
  if (written === undefined) return [];
  if (written === "here") return [path];
  if ("each" in written) return paths(written.each, `${path}.*`);
  return [...written.members].flatMap(([member, inner]) =>
    paths(inner, path === "" ? member : `${path}.${member}`),
  );
}

const told = (type: CommandType) => paths(writtenOf(type));

describe("where people write (art. 24)", () => {
  test("is known from the shape of a command, lists and alternatives included", () => {
    expect(told("openIncident")).toEqual(
      expect.arrayContaining([
        "acknowledged.*.reason",
        "whereabouts",
        "circumstances",
        "firstAction",
      ]),
    );
    expect(told("writeIncidentReport")).toEqual(
      expect.arrayContaining([
        "course.*.text",
        "cause",
        "measures",
        "response",
        "secondary",
        "prevention",
        "attachments.*.name",
      ]),
    );
    expect(told("evaluateCloud")).toEqual(
      expect.arrayContaining(["grounds", "safeguards", "deletion", "certifications.*.name"]),
    );
    expect(told("registerAsset")).toContain("encryption.method");
    expect(told("recordDestruction")).toContain("verification.how");
    expect(told("recordStocktake")).toContain("shortage.circumstances");
    expect(told("registerPlace")).toEqual(expect.arrayContaining(["name", "address", "lock"]));
    expect(told("openContract")).toContain("settings.classification.*.label");
  });

  test("is no id, mark, number or hash; the name of a person is sealed before it is looked at", () => {
    const all = COMMANDS_OF_PEOPLE.flatMap(told);
    const last = new Set(all.map((path) => path.split(".").at(-1)));
    for (const member of ["id", "number", "serial", "serialRead", "waybill", "seal", "sha256"])
      expect(last).not.toContain(member);
    expect(told("registerPerson").toSorted()).toEqual([
      "acknowledged.*.reason",
      "department",
      "kana.clear",
      "name.clear",
      "phone.clear",
      "title",
    ]);
  });

  test("is looked at in every command that people give", () => {
    for (const type of COMMANDS_OF_PEOPLE) {
      const codes = rulesFor(type).map(({ code }) => code);
      expect(codes, type).toEqual(expect.arrayContaining(["R11-9", "R24-3", "R24-4"]));
    }
  });
});

describe("a password is refused (R24-4)", () => {
  const incident = [stage, held("A-1"), reportedIncident("J-1", ["A-1"])].flat();

  test.each([
    ["an incident", "circumstances", openIncident("J-2", [], { circumstances: SECRET })],
    [
      "more of an incident",
      "circumstances",
      extendIncident("J-1", { assets: ["A-1"], circumstances: SECRET }),
    ],
    ["what was said to the client", "content", tellClient("J-1", { content: SECRET })],
    ["what the client instructed", "content", instructOnIncident("J-1", { content: SECRET })],
    ["a written report", "prevention", writeReport("B-9", "J-1", { prevention: SECRET })],
    ["the end of an incident", "note", closeIncident("J-1", { note: SECRET })],
    ["a cloud's evaluation", "deletion", evaluate("P-31", { deletion: SECRET })],
    ["a stocktake", "note", countPlace("T-1", [], { note: SECRET })],
    ["a place", "lock", place("P-90", { lock: SECRET })],
    [
      "what a place is equipped with",
      "accessLog",
      act({ type: "equipPlace", place: CENTER, accessLog: SECRET }),
    ],
    [
      "the end of an office",
      "reason",
      act({
        type: "endDesignation",
        contract: CONTRACT,
        person: OFFICIAL,
        office: "designatedOfficial",
        lastDay: "2026-12-31",
        reason: SECRET,
      }),
    ],
    ["a party", "name", party("new", "carrier", SECRET)],
  ])("in %s", (_name, path, doing) => {
    given(incident, place("P-31", { kind: "cloud" }))
      .when(because("発注者の指示", ["R24-4"], doing))
      .thenRefused({ rule: "R24-4", severity: "block", path });
  });

  test("also in the reason that was given for a warning", () => {
    given(stage)
      .when(because(SECRET, ["R24-3"], party("new", "carrier", "あたらし運輸")))
      .thenRefused({ rule: "R24-4", path: "acknowledged.0.reason" });
  });
});

test("a citizen is asked about, and a reason answers it (R24-3)", () => {
  const story = [stage, held("A-1"), reportedIncident("J-1", ["A-1"])].flat();
  const said = tellClient("J-1", { content: "対象者 123456789018" });
  given(story).when(said).thenRefused({ rule: "R24-3", severity: "warn", path: "content" });
  given(story)
    .when(because("問合せ番号", ["R24-3"], said))
    .thenAccepted();
});

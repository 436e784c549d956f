/** What is lost, found, thrown away or sent to the wrong place (Art. 18). */
import { expect } from "vitest";
import {
  clear,
  closeLoss,
  complete,
  endContract,
  find,
  held,
  issue,
  register,
  release,
  reportMissing,
  takeOut,
} from "../helpers/acts.ts";
import { destroy, instruct } from "../helpers/disposalActs.ts";
import { depart } from "../helpers/transportActs.ts";
import {
  closeIncident,
  openIncident,
  submitReport,
  tellClient,
  writeReport,
} from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import { CENTER, CITY_HALL, CLERK, DEPUTY, MANAGER, lacking, paper } from "../helpers/stage.ts";
import { scenario } from "./scene.ts";

const reported = (incident: string): readonly Act[] => [
  tellClient(incident),
  writeReport(`${incident}-r`, incident),
  submitReport(`${incident}-r`),
];

scenario("E06", "what is found is set aside, never held again by itself", (scene) => {
  scene.given(held("A-1"), reportMissing(["A-1"]));
  scene.thenUnits({ "A-1": "missing" });
  scene.when(takeOut(["A-1"])).thenRefused(["wrong-state", "A-1", "所在不明"]);
  scene.when(find(["A-1"])).thenWritten("found");
  scene.thenUnits({ "A-1": "quarantined" });
  scene.thenOutstanding("A-1");
  scene.when(takeOut(["A-1"])).thenRefused(["wrong-state", "A-1", "保留"]);
  scene.when(lacking(clear(["A-1"]), "instruction")).thenRefused(["R18-4", "A-1"]);
  scene.when(clear(["A-1"], { finding: "開封・複写の跡なし" })).thenWritten("quarantineReleased");
  scene.thenUnits({ "A-1": "held" });
});

scenario(
  "E06",
  "the city is told of the find too: it is a doubt of its own until it is",
  (scene) => {
    scene.given(held("A-1"), openIncident("I-1", ["A-1"], { measure: "missing" }), reported("I-1"));
    scene.given(find(["A-1"]));
    expect(scene.thenKnown("incident", "I-1").developments.at(-1)?.doubts).toEqual([
      { asset: "A-1", ground: "found" },
    ]);
    scene.when(closeIncident("I-1")).thenRefused(["R18-8", "1"]);
    scene.given(clear(["A-1"]), tellClient("I-1", { content: "発見した。開封の跡はない" }));
    scene.when(closeIncident("I-1")).thenWritten("incidentClosed");
    scene.thenUnits({ "A-1": "held" });
  },
);

scenario(
  "E06",
  "what was lost before its receipt goes back from whom it was for, and from no other manager",
  (scene) => {
    scene.given(
      register("A-1"),
      issue("S-1", "provision", ["A-1"], { place: CITY_HALL }),
      release("S-1"),
      depart("W-1", "provision", { slip: "S-1" }),
      reportMissing(["A-1"]),
      find(["A-1"]),
    );
    const quarantine = { instruction: paper("指示-9"), finding: "開封の跡なし" };
    scene
      .when(issue("S-2", "return", ["A-1"], { giver: DEPUTY, quarantine }))
      .thenRefused(["R12-7", "A-1", "湊 大輔", "近藤 絵里"]);
    scene
      .when(issue("S-2", "return", ["A-1"], { quarantine }))
      .thenWritten("quarantineReleased", "slipIssued");
    scene.thenUnits({ "A-1": "returning" });
    expect(scene.thenKnown("asset", "A-1").custodian.person).toBe(MANAGER);
    scene.thenOutstanding("A-1");
  },
);

scenario(
  "E25",
  "what was thrown away uninstructed is not disposed of, whatever anyone writes",
  (scene) => {
    scene.given(held("A-1"));
    scene
      .when(issue("S-1", "disposal", ["A-1"]))
      .thenRefused(["R14-2", "A-1", "指示が登録されていません"]);
    scene
      .when(
        destroy("D-1", "in-A-1", {
          units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [] }],
        }),
      )
      .thenRefused("wrong-stage", ["wrong-state", "A-1"]);
    scene.thenUnits({ "A-1": "held" });
  },
);

scenario(
  "E25",
  "it is an incident, missing, and ends only by the city's word in writing",
  (scene) => {
    scene.given(held("A-1"));
    const thrown = openIncident("I-1", ["A-1"], {
      kind: "wrongDisposal",
      certainty: "confirmed",
      measure: "missing",
      circumstances: "指示前の廃棄。不用品の回収に出した",
    });
    scene.when(thrown).thenWritten("incidentOpened", "missingReported");
    scene.thenUnits({ "A-1": "missing" });
    scene.thenOutstanding("A-1");
    scene.when(instruct("O-1", ["A-1"])).thenRefused(["wrong-state", "A-1", "所在不明"]);
    scene.given(reported("I-1"), endContract());
    scene.when(complete).thenRefused(["R14-1", "1"], "R14-11");
    scene.when(lacking(closeLoss(["A-1"]), "document")).thenRefused(["R18-5", "A-1"]);
    scene.given(closeLoss(["A-1"], { document: paper("終結-7") }));
    scene.thenUnits({ "A-1": "lossClosed" });
    scene.when(complete).thenRefused("R14-11");
    scene.given(closeIncident("I-1"));
    scene.when(complete).thenWritten("contractCompleted");
    scene.thenOutstanding();
  },
);

scenario("E26", "what may have reached the wrong eyes is an incident and set aside", (scene) => {
  scene.given(held("A-1", "A-2"));
  scene
    .when(
      openIncident("I-1", ["A-1"], {
        kind: "misdelivery",
        certainty: "confirmed",
        measure: "setAside",
        circumstances: "宛先を誤って発送した",
      }),
    )
    .thenWritten("incidentOpened", "assetsSetAside");
  scene.thenUnits({ "A-1": "quarantined", "A-2": "held" });
  scene.thenOutstanding("A-1", "A-2");
  scene.when(takeOut(["A-1"])).thenRefused(["wrong-state", "A-1", "保留"]);
  scene.when(closeIncident("I-1")).thenRefused("R18-2", "R18-3", "R18-8");
});

scenario(
  "E26",
  "its retrieval is in the written report, and it moves as the city says",
  (scene) => {
    scene.given(held("A-1"));
    scene.given(openIncident("I-1", ["A-1"], { kind: "misdelivery", measure: "setAside" }));
    scene.given(
      tellClient("I-1"),
      writeReport("R-1", "I-1", {
        kind: "misdelivery",
        measures: "未開封のまま全量を回収した",
      }),
      submitReport("R-1"),
    );
    scene.given(clear(["A-1"]));
    scene.when(closeIncident("I-1")).thenWritten("incidentClosed");
    expect(scene.thenKnown("incidentReport", "R-1").measures).toBe("未開封のまま全量を回収した");
    expect(scene.thenKnown("asset", "A-1")).toMatchObject({
      state: "held",
      place: CENTER,
      custodian: { person: MANAGER },
    });
    scene.when(closeIncident("I-1")).thenRefused(["wrong-stage", "令和8年度 事故第0001号"]);
  },
);

scenario("E26", "lost on the wrong way, it is looked for", (scene) => {
  scene.given(held("A-1"));
  scene.given(openIncident("I-1", ["A-1"], { kind: "misdelivery", measure: "setAside" }));
  scene.given(reportMissing(["A-1"], { person: CLERK, circumstances: "誤送先にもない" }));
  scene.thenUnits({ "A-1": "missing" });
  scene.thenOutstanding("A-1");
});

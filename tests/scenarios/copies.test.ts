/** Copies and clouds: what is easily forgotten (Art. 8, 17). */
import { expect } from "vitest";
import { balance } from "../../electron/ledger/views/balance.ts";
import { complete, endContract, handOver, held, issue, register } from "../helpers/acts.ts";
import { accept, certify, destroy, destroyed, instruct } from "../helpers/disposalActs.ts";
import { approveCopies, copy } from "../helpers/copyActs.ts";
import { because } from "../helpers/given.ts";
import { openIncident } from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import { CONTRACT, act, designatePlace, evaluate, lacking, place } from "../helpers/stage.ts";
import { scenario } from "./scene.ts";

const backedUp: readonly Act[] = [
  ...held("A-1"),
  approveCopies("L-1", ["A-1"]),
  copy("A-1-B", "A-1", "L-1"),
];

scenario("E24", "the original does not go back unseen while its backup is here", (scene) => {
  scene.given(backedUp);
  scene.when(issue("S-1", "return", ["A-1"])).thenRefused(["R8-5", "A-1", "1", "A-1-B"]);
  scene.given(because("予備は廃棄の指示待ち", ["R8-5"], issue("S-1", "return", ["A-1"])));
  scene.thenOutstanding("A-1", "A-1-B");
});

scenario(
  "E24",
  "the backup is outstanding when the original is gone, and counted at the end",
  (scene) => {
    scene.given(backedUp);
    scene.given(
      because("予備は廃棄の指示待ち", ["R8-5"], issue("S-1", "return", ["A-1"])),
      handOver("S-1", "return", ["A-1"])
        .slice(1)
        .map((doing) => because("予備は廃棄の指示待ち", ["R8-5"], doing)),
      endContract(),
    );
    scene.thenOutstanding("A-1-B");
    scene.when(complete).thenRefused(["R14-1", "1"], ["R14-8", "1"]);
    scene.given(destroyed("D-1", ["A-1-B"]), certify("C-1", "D-1"), accept("C-1"));
    scene.thenOutstanding();
    scene.when(complete).thenWritten("contractCompleted");
    const { rows } = scene.view((reading) => balance(reading, { contract: CONTRACT }));
    expect(rows.map((row) => row.held)).toEqual(rows.map(() => 0));
  },
);

scenario("E35", "the fourth of three is not registered, silently or otherwise", (scene) => {
  scene.given(held("A-1"), approveCopies("L-1", ["A-1"]));
  scene.given(["C-1", "C-2", "C-3"].map((asset) => copy(asset, "A-1", "L-1")));
  scene.when(copy("C-4", "A-1", "L-1")).thenRefused(["R8-2", "写-L-1", "3"]);
  scene.when(lacking(copy("C-4", "A-1", "L-1"), "approval")).thenRefused("R8-1");
  expect(scene.books().get("asset", "C-4")).toBeUndefined();
  scene.thenOutstanding("A-1", "C-1", "C-2", "C-3");
});

scenario(
  "E35",
  "that it was made is an incident, and with the city's consent it becomes a unit",
  (scene) => {
    scene.given(
      held("A-1"),
      approveCopies("L-1", ["A-1"], { copies: 1 }),
      copy("C-1", "A-1", "L-1"),
    );
    scene
      .when(
        openIncident("I-1", ["A-1"], {
          kind: "unapprovedCopy",
          circumstances: "承諾を超える2部目",
        }),
      )
      .thenWritten("incidentOpened");
    scene.given(endContract());
    scene.when(complete).thenRefused(["R14-1", "2"], ["R14-8", "2"], "R14-11");
  },
);

scenario("E35", "the city's later consent covers what is made from then on", (scene) => {
  scene.given(held("A-1"), approveCopies("L-1", ["A-1"], { copies: 1 }), copy("C-1", "A-1", "L-1"));
  scene.given(approveCopies("L-2", ["A-1"], { copies: 1 }));
  scene.when(copy("C-2", "A-1", "L-2")).thenWritten("copyRegistered");
  scene.thenOutstanding("A-1", "C-1", "C-2");
});

const CLOUD = "P-31";
const tenant = (over: Parameters<typeof evaluate>[1] = {}): readonly Act[] => [
  place(CLOUD, { kind: "cloud" }),
  designatePlace(CLOUD),
  evaluate(CLOUD, over),
  lacking(register("T-1", { media: "cloud", quantity: { value: 1, unit: "item" } }), "serial"),
];
const erase = { method: "purge", technique: "cryptoErase" } as const;

scenario(
  "E27",
  "a tenant is on the list at the end like any box, until it is erased and certified",
  (scene) => {
    scene.given(tenant(), handOver("S-1", "provision", ["T-1"], { place: CLOUD }), endContract());
    scene.thenOutstanding("T-1");
    scene.when(complete).thenRefused(["R14-1", "1"], "R14-8");
    scene
      .when(instruct("O-1", ["T-1"], { method: "destroy", technique: "physical" }))
      .thenRefused(["R14-3", "T-1", "クラウド"]);
    scene.given(
      instruct("O-1", ["T-1"], erase),
      handOver("S-2", "disposal", ["T-1"], { instruction: "O-1", place: CLOUD }),
      destroy("D-1", "S-2", erase),
      certify("C-1", "D-1"),
      accept("C-1"),
    );
    scene.thenUnits({ "T-1": "disposed" });
    scene.when(complete).thenWritten("contractCompleted");
    scene.thenOutstanding();
  },
);

scenario("E27", "how it will be deleted is asked before anything is put there", (scene) => {
  scene.given(tenant().slice(0, 2), lacking(evaluate(CLOUD), "deletion"), tenant().slice(3));
  const upload = issue("S-1", "provision", ["T-1"], { place: CLOUD });
  scene.when(upload).thenRefused(["R17-6", "場所P-31"]);
  scene.given(because("削除の方法は提供者に照会中", ["R17-6"], upload));
  scene.thenUnits({ "T-1": "offered" });
});

scenario("E27", "a unit under no law of Japan is not put there at all", (scene) => {
  scene.given(tenant({ countries: ["JP", "SG"] }));
  scene
    .when(issue("S-1", "provision", ["T-1"], { place: CLOUD }))
    .thenRefused(["R17-1", "場所P-31"]);
  scene
    .when(act({ type: "voidAsset", asset: "T-1", reason: "提供の取止め" }))
    .thenWritten("assetVoided");
});

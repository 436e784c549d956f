import { describe, test } from "vitest";
import { handOver, held, register } from "../../helpers/acts.ts";
import { destroy, instruct } from "../../helpers/disposalActs.ts";
import { given } from "../../helpers/given.ts";
import { CLERK, lacking, stageWith } from "../../helpers/stage.ts";

const PHOTO = { sha256: "a".repeat(64), bytes: 10, mediaType: "image/png", name: "破砕後.png" };

describe("evidence the instruction asks for (art. 14)", () => {
  const handed = (over: Parameters<typeof instruct>[2], settings = {}) => [
    ...stageWith(settings),
    ...held("A-1"),
    instruct("O-1", ["A-1"], over),
    ...handOver("S-1", "disposal", ["A-1"], { instruction: "O-1" }),
  ];
  const alone = (over: Parameters<typeof destroy>[2] = {}) =>
    lacking(destroy("D-1", "S-1", over), "witness");
  const photographed = { units: [{ asset: "A-1", serialRead: "SN-A-1", photos: [PHOTO] }] };

  test("is a witness of the client", () => {
    given(handed({})).when(destroy("D-1", "S-1")).thenAccepted();
    given(handed({}))
      .when(alone())
      .thenRefused({ rule: "R14-6", path: "witness", params: { missing: "witness" } });
    given(handed({}))
      .when(destroy("D-1", "S-1", { witness: CLERK }))
      .thenRefused({ rule: "R14-6", path: "witness" });
  });

  test("may be photographs and a reason instead of a witness, where the contract says so", () => {
    const excused = { ...photographed, withoutWitness: "感染症対策" };
    given(handed({}, { witness: "photosInstead" }))
      .when(alone(excused))
      .thenAccepted();
    given(handed({}, { witness: "photosInstead" }))
      .when(alone(photographed))
      .thenRefused("R14-6");
    given(handed({}, { witness: "photosInstead" }))
      .when(alone({ withoutWitness: "感染症対策" }))
      .thenRefused("R14-6");
    given(handed({}, { witness: "always" }))
      .when(alone(excused))
      .thenRefused("R14-6");
  });

  test("is a photograph of every unit", () => {
    given(handed({ photosRequired: true }))
      .when(destroy("D-1", "S-1", photographed))
      .thenAccepted();
    given(handed({ photosRequired: true }))
      .when(destroy("D-1", "S-1"))
      .thenRefused({ rule: "R14-6", path: "units", params: { missing: "photos" } });
  });

  test("is a witness also where only the contract asks for one", () => {
    given(handed({ witnessRequired: false }, { witness: "always" }))
      .when(alone())
      .thenRefused({
        rule: "R14-6",
        path: "witness",
        params: { missing: "witness", by: "contract", assets: "A-1" },
      });
    given(handed({ witnessRequired: false }, { witness: "always" }))
      .when(destroy("D-1", "S-1"))
      .thenAccepted();
  });

  test("is nothing more than the instruction or the contract asks for", () => {
    given(handed({ witnessRequired: false }, { witness: "photosInstead" }))
      .when(alone())
      .thenAccepted();
  });

  test("is a witness, or two photographs of each unit, where there may be a My Number", () => {
    const unit = (photos: number, serialRead = "SN-N-1") => ({
      units: [{ asset: "N-1", serialRead, photos: Array.from({ length: photos }, () => PHOTO) }],
    });
    const numbers = (myNumber: "yes" | "no" | "unknown") => [
      ...stageWith({ witness: "photosInstead" }),
      register("N-1", { content: { personal: "yes", myNumber, sensitive: "no" } }),
      ...handOver("S-0", "provision", ["N-1"]),
      instruct("O-1", ["N-1"], { witnessRequired: false }),
      ...handOver("S-1", "disposal", ["N-1"], { instruction: "O-1" }),
    ];
    for (const myNumber of ["yes", "unknown"] as const) {
      given(numbers(myNumber))
        .when(alone(unit(2)))
        .thenAccepted();
      given(numbers(myNumber))
        .when(destroy("D-1", "S-1", unit(0)))
        .thenAccepted();
      given(numbers(myNumber))
        .when(alone(unit(1)))
        .thenRefused({
          rule: "R14-6",
          path: "units",
          params: { missing: "photos", by: "myNumber", assets: "N-1" },
        });
    }
    given(numbers("no"))
      .when(alone(unit(0)))
      .thenAccepted();
  });
});

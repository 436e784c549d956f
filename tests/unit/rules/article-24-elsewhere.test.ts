/** R24-2 across contracts: a serial of a thing in another contract is asked about, however it comes to be written. */
import { describe, test } from "vitest";
import { held, repack, register, handOver } from "../../helpers/acts.ts";
import { correct, unit } from "../../helpers/correctionActs.ts";
import { because, given } from "../../helpers/given.ts";
import { contract, stage } from "../../helpers/stage.ts";

const elsewhere = [
  contract({}, { contract: "K-2", number: "契第42号" }),
  register("B-1", { contract: "K-2", number: "B-1", serial: "SN-SHARED" }),
];
const asked = {
  rule: "R24-2",
  severity: "warn",
  params: { asset: "B-1", contract: "K-2" },
} as const;

describe("a serial that a thing of another contract has (art. 24)", () => {
  const unmarked = [
    register("A-1", { quantity: { value: 2, unit: "stick" }, serial: "SN-OWN" }),
    ...handOver("in-1", "provision", ["A-1"]),
  ];
  const parted = (serial: string) =>
    repack(
      ["A-1"],
      [
        { asset: "A-2", value: 1, serial: "SN-OWN" },
        { asset: "A-3", value: 1, serial },
      ],
    );

  test("is asked about when units are packed anew", () => {
    given(stage, elsewhere, unmarked)
      .when(parted("SN-SHARED"))
      .thenRefused({ ...asked, path: "into.1.serial" });
    given(stage, elsewhere, unmarked)
      .when(because("別の製造者", ["R24-2"], parted("SN-SHARED")))
      .thenAccepted();
    given(stage, elsewhere, unmarked).when(parted("SN-NEW")).thenAccepted();
  });

  test("is asked about when a serial is corrected", () => {
    const story = [stage, elsewhere, held("A-1")].flat();
    const to = (serial: string) => correct("C-1", unit("A-1"), { serial });
    given(story)
      .when(to("SN-SHARED"))
      .thenRefused({ ...asked, path: "after.serial" });
    given(story)
      .when(because("別の製造者", ["R24-2"], to("SN-SHARED")))
      .thenAccepted();
    given(story).when(to("SN-NEW")).thenAccepted();
  });
});

import { describe, expect, test } from "vitest";
import { refusedTechnique } from "../../../shared/domain/sanitization.ts";
import { MEDIA, TECHNIQUES } from "../../../shared/domain/vocabulary.ts";
import { boxes, handOver } from "../../helpers/acts.ts";
import { destroy, instruct } from "../../helpers/disposalActs.ts";
import { given } from "../../helpers/given.ts";
import { stage } from "../../helpers/stage.ts";

describe("what may destroy which medium (art. 14)", () => {
  test("leaves a way for every medium, and dissolves nothing but paper and film", () => {
    const left = MEDIA.map((media) => TECHNIQUES.filter((one) => !refusedTechnique(media, one)));
    expect(left.filter((ways) => ways.length === 0)).toEqual([]);
    expect(MEDIA.filter((media) => !refusedTechnique(media, "dissolve"))).toEqual([
      "paper",
      "drawing",
      "printout",
      "film",
    ]);
  });

  test.each([
    ["cloud", ["cryptoErase", "logicalDelete"]],
    ["server", ["overwrite", "cryptoErase", "blockErase", "logicalDelete"]],
    ["terminal", ["cryptoErase", "blockErase", "logicalDelete"]],
    ["mfp", ["overwrite", "cryptoErase", "blockErase", "logicalDelete"]],
    ["other", []],
  ] as const)("lets %s be erased by %s, and no other way", (media, ways) => {
    const bodily = media === "cloud" ? [] : (["physical", "incinerate", "shred"] as const);
    expect(TECHNIQUES.filter((one) => !refusedTechnique(media, one))).toEqual([...ways, ...bodily]);
  });
});

describe("shredded paper (art. 14)", () => {
  const NONE = { personal: "no", myNumber: "no", sensitive: "no" } as const;
  const shredded = (content: Parameters<typeof boxes>[2], particleSquareMm?: number) =>
    given(
      stage,
      boxes("B-1", 1, content),
      handOver("S-0", "provision", ["B-1"]),
      instruct("O-1", ["B-1"]),
      handOver("S-1", "disposal", ["B-1"], { instruction: "O-1" }),
    ).when(
      destroy("D-1", "S-1", {
        technique: "shred",
        ...(particleSquareMm === undefined ? {} : { particleSquareMm }),
      }),
    );
  const tooCoarse = (most: number) =>
    ({
      rule: "R14-3",
      path: "units.0.asset",
      params: { why: "particle", media: "paper", most },
    }) as const;

  test("with personal information is as fine as P-4", () => {
    shredded({}, 160).thenAccepted();
    shredded({}, 161).thenRefused(tooCoarse(160));
    shredded({}).thenRefused(tooCoarse(160));
  });

  test.each(["yes", "unknown"] as const)("with a My Number (%s) is as fine as P-5", (myNumber) => {
    const content = { content: { personal: "yes", myNumber, sensitive: "no" } } as const;
    shredded(content, 30).thenAccepted();
    shredded(content, 31).thenRefused(tooCoarse(30));
  });

  test("without personal information is measured if someone wants to", () => {
    shredded({ content: NONE }).thenAccepted();
  });

  test("is as the client instructed before it is fine enough", () => {
    given(
      stage,
      boxes("B-1", 1),
      handOver("S-0", "provision", ["B-1"]),
      instruct("O-1", ["B-1"], { technique: "dissolve" }),
      handOver("S-1", "disposal", ["B-1"], { instruction: "O-1" }),
    )
      .when(destroy("D-1", "S-1", { technique: "shred" }))
      .thenRefused({ rule: "R14-3", params: { why: "instruction" } });
  });
});

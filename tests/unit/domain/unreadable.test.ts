/** A serial that nobody can read any more is no dead end (E31): the label stands in for it, with a picture. */
import { describe, expect, test } from "vitest";
import { readLine } from "../../../shared/text/ja/forms.ts";
import { held } from "../../helpers/acts.ts";
import { certify, destroy, destroyed } from "../../helpers/disposalActs.ts";
import { given } from "../../helpers/given.ts";
import { stage } from "../../helpers/stage.ts";

const handed = [...held("A-1"), ...destroyed("D-1", ["A-1"]).slice(0, -1)];
const PHOTO = {
  sha256: "ab".repeat(32),
  name: "銘板.png",
  mediaType: "image/png",
  bytes: 4,
} as const;
const scratched = (labelRead: string, photos: (typeof PHOTO)[] = [PHOTO]) =>
  destroy("D-1", "out-D-1", {
    units: [{ asset: "A-1", unreadable: { reason: "銘板が剥がれている", labelRead }, photos }],
  });

describe("E31: an unreadable serial", () => {
  test("counts as destroyed where the label says which unit it is, and says why in the record", () => {
    const { decision } = given(stage, handed)
      .when(scratched("ａ-1"))
      .thenNoticed()
      .thenKnown("asset", "A-1", { state: "destroyedUncertified" });
    expect(decision.ok && decision.events[0]).toMatchObject({
      units: [{ unreadable: { reason: "銘板が剥がれている", labelRead: "ａ-1" } }],
    });
  });

  test("is told on the certificate by the label", () => {
    const { books } = given(stage, handed, scratched("ａ-1"))
      .when(certify("cert", "D-1"))
      .thenAccepted();
    expect(books.get("sheet", "disposalCertificate/cert/issued")?.content).toMatchObject({
      units: [{ number: "A-1", labelRead: "ａ-1" }],
    });
    expect(readLine({ labelRead: "ａ-1" })).toBe("判読不能(札 ａ-1)");
  });

  test("is set aside where the label is another one's", () => {
    given(stage, handed)
      .when(scratched("A-9"))
      .thenNoticed({ rule: "R14-4", params: { why: "serial", expected: "A-1", found: "A-9" } })
      .thenKnown("asset", "A-1", { state: "quarantined" });
  });

  test("is shown by a photograph, whatever the instruction asks for", () => {
    given(stage, handed)
      .when(scratched("A-1", []))
      .thenRefused({
        rule: "R14-6",
        path: "units.0.photos",
        params: { missing: "unreadable", by: "serial", assets: "A-1" },
      });
  });

  test("does not help a serial that was read and is another", () => {
    given(stage, handed)
      .when(
        destroy("D-1", "out-D-1", {
          units: [
            {
              asset: "A-1",
              serialRead: "SN-X",
              unreadable: { reason: "一部だけ読める", labelRead: "A-1" },
              photos: [PHOTO],
            },
          ],
        }),
      )
      .thenNoticed({ rule: "R14-4", params: { expected: "SN-A-1", found: "SN-X" } });
  });
});

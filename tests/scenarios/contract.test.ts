/** A contract is extended, renewed, inspected; its data goes and comes again. */
import { expect } from "vitest";
import { asset as assetView } from "../../electron/ledger/views/assets.ts";
import { balance } from "../../electron/ledger/views/balance.ts";
import { inspection } from "../../electron/ledger/views/inspection/inspection.ts";
import { outstanding } from "../../electron/ledger/views/outstanding.ts";
import {
  complete,
  endContract,
  handOver,
  held,
  issue,
  receive,
  register,
  release,
  takeOut,
} from "../helpers/acts.ts";
import { amend } from "../helpers/amendmentActs.ts";
import { approveCopies, copy } from "../helpers/copyActs.ts";
import { on } from "../helpers/given.ts";
import { openIncident } from "../helpers/recordActs.ts";
import type { Act } from "../helpers/stage.ts";
import {
  CENTER,
  CHIEF,
  CONTRACT,
  MANAGER,
  OFFICIAL,
  SUBCONTRACTOR,
  admit,
  contract,
  designate,
  designatePlace,
  enrolled,
  paper,
} from "../helpers/stage.ts";
import { scenario } from "./scene.ts";

const AT = "2027-02-10T10:00:00+09:00";

scenario(
  "E10",
  "the term and what was due with it move, consents and designations do not",
  (scene) => {
    scene.given(register("A-1", { dueOn: "2027-03-31" }), register("A-2", { dueOn: "2027-01-31" }));
    scene.given(handOver("S-1", "provision", ["A-1", "A-2"]));
    scene.given(
      admit(SUBCONTRACTOR, { to: "2027-03-31", consent: paper("承諾-期限", "2026-04-01") }),
    );
    scene.given(approveCopies("L-1", ["A-1"], { to: "2027-03-31" }));
    const extended = scene.when(on(AT, amend({ to: "2028-03-31", dueWithTerm: true })));
    extended.thenTold(["R14-15", "写-L-1", "令和9年3月31日"]);
    expect(extended.event("contractAmended")).toMatchObject({
      before: { to: "2027-03-31" },
      after: { to: "2028-03-31" },
    });
    expect(scene.thenKnown("asset", "A-1").dueOn).toBe("2028-03-31");
    expect(scene.thenKnown("asset", "A-2").dueOn).toBe("2027-01-31");
    scene
      .when(on("2027-04-01T10:00:00+09:00", copy("C-1", "A-1", "L-1")))
      .thenRefused(["R8-2", "写-L-1", "令和9年3月31日"]);
    scene.thenOutstanding("A-1", "A-2");
  },
);

scenario("E10", "a contract that has ended is not extended", (scene) => {
  scene.given(held("A-1"), endContract());
  scene
    .when(amend({ to: "2028-03-31" }))
    .thenRefused(["contract-ended", "納税通知書等印字業務委託"]);
  scene.thenOutstanding("A-1");
});

/** The next contract of the same parties, as far as a handover needs it. */
const NEXT = "K-2";
const renewed: readonly Act[] = [
  contract({}, { contract: NEXT, number: "契第42号", from: "2026-04-01", to: "2028-03-31" }),
  designate(CHIEF, "clientManager", { contract: NEXT }),
  designate(OFFICIAL, "designatedOfficial", { contract: NEXT }),
  designate(MANAGER, "custodyManager", { contract: NEXT }),
  designatePlace(CENTER, { contract: NEXT }),
  ...enrolled(MANAGER).map(
    (doing): Act =>
      (at, books) =>
        ({ ...doing(at, books), contract: NEXT }) as ReturnType<Act>,
  ),
];
const anew = register("N-1", { contract: NEXT, number: "A-1", serial: "SN-A-1" });

scenario(
  "E11",
  "data does not slide into the next contract: it goes back and comes by a slip",
  (scene) => {
    scene.given(renewed, held("A-1"), endContract());
    scene
      .when(issue("S-9", "provision", ["A-1"], { contract: NEXT }))
      .thenRefused(["other-contract", "A-1"]);
    scene.when(register("B-1")).thenRefused(["contract-ended", "納税通知書等印字業務委託"]);
    scene.given(handOver("S-1", "return", ["A-1"]));
    scene.when(complete).thenWritten("contractCompleted");
    scene.given(anew, handOver("S-2", "provision", ["N-1"], { contract: NEXT }));
    scene.thenUnits({ "A-1": "returned", "N-1": "held" });
    scene.thenOutstanding();
    const { rows } = scene.view((reading) => balance(reading, { contract: NEXT }));
    expect(rows).toMatchObject([{ received: 1, returned: 0, held: 1 }]);
  },
);

scenario(
  "E11",
  "the record is closed by its return and reopened under the next contract, once, each leading to the other",
  (scene) => {
    const again = (unit: string) =>
      register(unit, { contract: NEXT, number: "A-1", serial: "SN-A-1", previous: "A-1" });
    scene.given(renewed, held("A-1"), endContract());
    // What is still in custody under the contract that ended is not under another at the same time.
    scene.when(again("N-1")).thenRefused(["wrong-stage", "A-1"], "R24-2");
    scene.given(handOver("S-1", "return", ["A-1"]));
    scene.when(again("N-1")).thenWritten("assetRegistered");
    // Registered is not received: nothing comes into custody without a slip of the new contract.
    scene.thenUnits({ "A-1": "returned", "N-1": "planned" });
    scene
      .when(takeOut(["N-1"], { contract: NEXT, person: MANAGER }))
      .thenRefused(["wrong-state", "A-1", "登録済"]);
    scene.when(again("N-2")).thenRefused(["wrong-stage", "A-1"], "R24-1", "R24-2");
    scene.given(handOver("S-2", "provision", ["N-1"], { contract: NEXT }));
    const links = (unit: string) => scene.view((reading) => assetView(reading, unit));
    expect(links("N-1")).toMatchObject({ state: "held", previous: { id: "A-1" } });
    expect(links("A-1")).toMatchObject({ state: "returned", next: { id: "N-1" } });
    // The old contract is over with it; the new one answers for it.
    scene.when(complete).thenWritten("contractCompleted");
    const listed = (of: string) =>
      scene.view((reading) => outstanding(reading, { contract: of })).rows.map(({ id }) => id);
    expect(listed(CONTRACT)).toEqual([]);
    expect(listed(NEXT)).toEqual(["N-1"]);
  },
);

scenario(
  "E21",
  "the city takes its data back to put it right, and provides it as a unit anew",
  (scene) => {
    scene.given(held("A-1"));
    scene.given(handOver("S-1", "return", ["A-1"]));
    scene.thenUnits({ "A-1": "returned" });
    scene.when(issue("S-2", "provision", ["A-1"])).thenRefused(["wrong-state", "A-1", "返却済"]);
    scene.given(register("A-2", { number: "A-1-2", serial: "SN-A-1" }));
    scene.given(handOver("S-2", "provision", ["A-2"]));
    scene.thenUnits({ "A-1": "returned", "A-2": "held" });
    scene.thenOutstanding("A-2");
  },
);

scenario("E21", "while it is here its serial is nobody else's", (scene) => {
  scene.given(held("A-1"));
  scene.when(register("A-2", { serial: "SN-A-1" })).thenRefused(["R24-2", "SN-A-1", "A-1"]);
});

scenario(
  "E36",
  "whoever asked is named, what is there is shown, and nothing is changed by looking",
  (scene) => {
    scene.given(held("A-1", "A-2"), issue("S-2", "return", ["A-1"]), release("S-2"));
    scene.given(openIncident("I-1", ["A-2"]));
    const before = scene.ledger.recorder().size();
    const seen = scene.view((reading) =>
      inspection(reading, {
        contract: CONTRACT,
        from: "2026-04-01",
        to: "2027-03-31",
        requester: "若葉市 総務課",
      }),
    );
    expect(seen?.requester).toBe("若葉市 総務課");
    const told = JSON.stringify(seen);
    for (const text of ["令和8年度 第0001号", "令和8年度 第0002号", "令和8年度 事故第0001号"])
      expect(told).toContain(text);
    expect(scene.ledger.recorder().size()).toBe(before);
    scene.thenOutstanding("A-1", "A-2");
  },
);

scenario("E36", "work goes on meanwhile, and the next look shows it", (scene) => {
  scene.given(held("A-1"));
  const look = () =>
    JSON.stringify(
      scene.view((reading) =>
        inspection(reading, { contract: CONTRACT, from: "2026-04-01", to: "2027-03-31" }),
      ),
    );
  const before = look();
  scene.given(issue("S-2", "return", ["A-1"]), release("S-2"), receive("S-2"));
  expect(look()).not.toBe(before);
  scene.when(takeOut(["A-1"])).thenRefused(["wrong-state", "A-1", "返却済"]);
});

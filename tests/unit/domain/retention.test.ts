/** How long names and signatures are kept: the contract's years from its completion, and while anything needs them. */
import { describe, expect, test } from "vitest";
import { close } from "../../helpers/closingActs.ts";
import { MOST_EXPIRING } from "../../../shared/domain/events/retention.ts";
import { complete, endContract, handOver, held, issue, register } from "../../helpers/acts.ts";
import { leaveSlip } from "../../helpers/guardActs.ts";
import { given, on } from "../../helpers/given.ts";
import {
  CHIEF,
  CITY,
  CONTRACT,
  CONTRACTOR,
  MANAGER,
  OFFICIAL,
  OUTSIDER,
  act,
  contract,
  designate,
  person,
  pledge,
  stage,
} from "../../helpers/stage.ts";

const END = "2027-03-31T10:00:00+09:00";
const over = [
  ...held("A-1"),
  ...handOver("back", "return", ["A-1"]),
  on(END, endContract({ endedOn: "2027-03-31" })),
  on("2027-04-05T10:00:00+09:00", complete),
];
const LAST = "2032-04-05T23:59:00+09:00";
const AFTER = "2032-04-06T00:00:00+09:00";
const expire = act({ type: "expirePersonal", contract: CONTRACT });
const now = (moment: string) => ({ now: moment });

/** What an accepted act recorded. */
function recorded(outcome: ReturnType<ReturnType<typeof given>["when"]>) {
  const { decision } = outcome.thenAccepted();
  const [event] = decision.ok ? decision.events : [];
  if (event?.type !== "personalExpired") throw new Error(JSON.stringify(decision));
  return event;
}

describe("names and signatures", () => {
  test("are kept to the last day of the years the contract says, and may go on the day after", () => {
    const told = given(stage, over);
    told.when(on(LAST, expire), now(LAST)).thenRefused({
      rule: "still-kept",
      article: 4,
      params: { contract: CONTRACT, until: "2032-04-05" },
    });
    expect(recorded(told.when(on(AFTER, expire), now(AFTER)))).toMatchObject({
      contract: CONTRACT,
      keptUntil: "2032-04-05",
      rest: 0,
    });
  });

  test("are kept by the clock of the computer, whatever day is said", () => {
    given(stage, over)
      .when(on(AFTER, expire), now("2027-06-01T10:00:00+09:00"))
      .thenRefused("still-kept", "R11-9");
  });

  test("are kept as long as the contract is not completed", () => {
    given(stage)
      .when(on(AFTER, expire), now(AFTER))
      .thenRefused({ rule: "still-kept", params: { contract: CONTRACT } });
  });

  test("go for those who were named in the contract, and stay for all others", () => {
    const { persons } = recorded(given(stage, over).when(on(AFTER, expire), now(AFTER)));
    expect(persons).toContain(OFFICIAL);
    expect(persons).toContain(CHIEF);
    expect(persons).not.toContain(OUTSIDER);
  });

  test("stay where someone keeps the key of a place", () => {
    const { persons } = recorded(given(stage, over).when(on(AFTER, expire), now(AFTER)));
    expect(persons).not.toContain(MANAGER);
  });

  test("stay while another contract names the person, and go with that", () => {
    const other = contract(
      {},
      { contract: "K-2", number: "契第42号", client: CITY, contractor: CONTRACTOR },
    );
    const named = designate(OFFICIAL, "designatedOfficial", { contract: "K-2" });
    const { persons } = recorded(
      given(stage, other, named, over).when(on(AFTER, expire), now(AFTER)),
    );
    expect(persons).not.toContain(OFFICIAL);
    expect(persons).toContain(CHIEF);
  });

  test("go from what else was signed by hand, and leave what was signed otherwise", () => {
    const byHand = { by: "signature" as const, strokes: { clear: [[0, 0, 10, 10]] } };
    const closes = [
      close("by-hand", "2026-04-01", "2026-04-30", { confirmation: byHand }),
      close("on-paper", "2026-05-01", "2026-05-31"),
    ];
    const outcome = given(stage, closes, over).when(on(AFTER, expire), now(AFTER));
    outcome
      .thenKnown("periodClose", "by-hand", { expired: true })
      .thenKnown("periodClose", "on-paper", { expired: undefined });
    expect(recorded(outcome).signed).toEqual([{ kind: "periodClose", id: "by-hand" }]);
  });

  test("go from the custody of guards, who are in no list of persons", () => {
    const night = [
      register("A-2"),
      issue("S-2", "provision", ["A-2"]),
      leaveSlip("G-1", "S-2", { seals: [{ asset: "A-2", seal: "夜-1" }] }),
      act({ type: "voidSlip", slip: "S-2", reason: "取止め" }),
    ];
    const outcome = given(stage, night, over).when(on(AFTER, expire), now(AFTER));
    outcome.thenKnown("guardCustody", "G-1", { state: "over", expired: true });
    expect(recorded(outcome).signed).toEqual([{ kind: "guardCustody", id: "G-1" }]);
  });

  test("go in as many entries as it takes: one holds only so many commitments", () => {
    const many = Array.from({ length: 210 }, (_, at) => `q-${at}`).flatMap((id) => [
      person(id, CONTRACTOR, "従事 者"),
      pledge(id),
    ]);
    const first = recorded(given(stage, many, over).when(on(AFTER, expire), now(AFTER)));
    expect(first.values.length).toBeLessThanOrEqual(MOST_EXPIRING);
    expect(first.values.length + first.rest).toBeGreaterThan(MOST_EXPIRING);
    const then = recorded(
      given(stage, many, over, on(AFTER, expire)).when(on(AFTER, expire), now(AFTER)),
    );
    expect([then.values.length, then.rest]).toEqual([first.rest, 0]);
  });

  test("go once", () => {
    given(stage, over, on(AFTER, expire))
      .when(on("2032-05-01T10:00:00+09:00", expire), now("2032-05-01T10:00:00+09:00"))
      .thenRefused({ rule: "nothing-to-expire", article: 4 });
  });
});

/** The command line as scripts and auditors use it: words in, results out, exit codes that mean something. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { SAMPLE_PASSPHRASE, playSample } from "../../electron/sample/play.ts";
import { Command } from "../../shared/domain/command.ts";
import { scratchFolder } from "../helpers/tamper.ts";
import { CLI } from "../helpers/commandLine.ts";

const scratch = scratchFolder();
/** The sample to its end, whose key is quickly opened. */
const ledger = join(scratch.path, "mihon.ukewatashi");

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function custody(words: readonly string[], input = "", passphrase = SAMPLE_PASSPHRASE): Ran {
  const env = {
    ...process.env,
    // What this computer remembers of ledgers is not for tests.
    XDG_CONFIG_HOME: join(scratch.path, "config"),
    UKEWATASHI_PASSPHRASE: passphrase,
    UKEWATASHI_PASSWORD: "a-long-password",
  };
  const ran = spawnSync(process.execPath, [CLI, ...words], { input, env, encoding: "utf8" });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

const Result = z.object({
  ok: z.boolean(),
  seq: z.int().optional(),
  number: z.string().optional(),
  repeated: z.boolean().optional(),
  refusals: z
    .array(
      z.object({
        rule: z.string(),
        article: z.int().optional(),
        path: z.string().optional(),
        message: z.string(),
      }),
    )
    .optional(),
});

/** Applies commands and reads the result of each. */
function applied(
  commands: readonly object[],
  ...more: readonly string[]
): { code: number | null; results: z.infer<typeof Result>[] } {
  const input = commands.map((command) => JSON.stringify(command)).join("\n");
  const { code, out } = custody(["apply", "--ledger", ledger, ...more], input);
  const results = out.split("\n").filter((line) => line !== "");
  return { code, results: results.map((line) => Result.parse(JSON.parse(line))) };
}

beforeAll(async () => {
  const actor = { workstation: "test", via: "cli" } as const;
  await playSample({ path: ledger, firstDay: "2026-04-01", until: "end", actor, logN: 14 });
});

afterAll(() => scratch.remove());

/** Registering a party is possible in any ledger, also after a contract has ended. */
const party = (id: string, extra: object = {}) => ({
  type: "registerParty",
  occurredAt: "2025-04-06T10:00:00+09:00",
  party: id,
  name: `株式会社${id}`,
  role: "carrier",
  ...extra,
});

describe("the sample", () => {
  const made = join(scratch.path, "sample", "mihon.ukewatashi");
  beforeAll(() => {
    const ran = custody(["sample", "--out", dirname(made), "--without-print"]);
    if (ran.code !== 0) throw new Error(ran.err);
  }, 60_000);

  test("is a whole contract that verifies and ends at zero", () => {
    const status = z
      .object({
        sample: z.boolean(),
        contracts: z.array(z.object({ assets: z.int(), outstanding: z.int(), phase: z.string() })),
      })
      .parse(JSON.parse(custody(["status", "--ledger", made, "--json"]).out));
    expect(status.sample).toBe(true);
    expect(status.contracts).toEqual([{ assets: 41, outstanding: 0, phase: "completed" }]);
    expect(custody(["verify", "--ledger", made]).code).toBe(0);
  });

  test("has a history for every unit, and lists nothing outstanding", () => {
    const history = custody(["history", "HD-001", "--ledger", made]).out;
    expect(history).toContain("廃棄証明書 令和8年度 廃証第0001号 を発注者が確認しました");
    expect(custody(["outstanding", "情管契第41号", "--ledger", made]).out).toContain("該当なし");
    // Under a completed contract nothing ends any more.
    expect(custody(["expiring", "--ledger", made, "--json"]).out.trim()).toBe('{"contracts":[]}');
    expect(custody(["expiring", "--ledger", made]).out).toContain("終わりの近いものはありません");
    expect(custody(["expiring", "--ledger", made, "--days", "0"]).code).toBe(1);
  });
});

describe("apply", () => {
  test("records one command a line and answers each on a line", () => {
    const { code, results } = applied([party("unsou-1"), party("unsou-2")]);
    expect(code).toBe(0);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    expect(results[1]?.seq).toBe((results[0]?.seq ?? 0) + 1);
  });

  test("answers the same command twice with its first result", () => {
    const id = "01993f2a-0000-7000-8000-000000000001";
    const [first] = applied([party("unsou-3", { id })]).results;
    const [again] = applied([party("unsou-3", { id })]).results;
    expect(again).toEqual({ ...first, repeated: true });
  });

  test("refuses with rule, article and sentence, exits with 2 and writes nothing", () => {
    const before = custody(["checkpoint", "--ledger", ledger]).out;
    const { code, results } = applied([
      {
        type: "storeAssets",
        occurredAt: "2026-11-01T10:00:00+09:00",
        contract: "K-1",
        assets: ["PB-001"],
        person: "p-kondo",
        shelf: "棚1",
      },
    ]);
    expect(code).toBe(2);
    expect(results[0]?.refusals?.[0]).toMatchObject({ rule: "contract-completed", article: 14 });
    expect(custody(["checkpoint", "--ledger", ledger]).out).toBe(before);
  });

  describe("names the field of", () => {
    const WRONG = [
      ["an unknown command", { type: "eraseEverything" }, "type"],
      ["an unknown field", party("x", { colour: "red" }), "colour"],
      [
        "a day that does not exist",
        party("x", { occurredAt: "2026-02-30T10:00:00+09:00" }),
        "occurredAt",
      ],
      ["a name of ten thousand characters", party("x", { name: "長".repeat(10_000) }), "name"],
      ["a lone surrogate", party("x", { name: "\ud800" }), "name"],
      [
        "a missing field",
        { type: "registerParty", occurredAt: "2025-04-06T10:00:00+09:00" },
        "party",
      ],
    ] as const;
    let answers: ReturnType<typeof applied>;
    beforeAll(() => {
      answers = applied(WRONG.map(([, command]) => command));
    });

    test.each(WRONG.map(([name, , path], line) => [name, path, line] as const))(
      "%s",
      (_name, path, line) => {
        expect(answers.code).toBe(2);
        const refusals = answers.results[line]?.refusals;
        expect(refusals?.map((refusal) => refusal.path)).toContain(path);
        for (const refusal of refusals ?? []) expect(refusal.message).toMatch(/[ぁ-ん]/);
      },
    );
  });

  test("reads on after a line that is no JSON", () => {
    const { code, out } = custody(
      ["apply", "--ledger", ledger],
      `{\n${JSON.stringify(party("unsou-4"))}\n`,
    );
    expect(code).toBe(2);
    const results = out
      .trim()
      .split("\n")
      .map((line) => Result.parse(JSON.parse(line)));
    expect(results.map((result) => result.ok)).toEqual([false, true]);
  });

  test("tries out without recording", () => {
    const before = custody(["checkpoint", "--ledger", ledger]).out;
    expect(applied([party("unsou-5")], "--dry-run").results[0]?.ok).toBe(true);
    expect(custody(["checkpoint", "--ledger", ledger]).out).toBe(before);
  });

  test("refuses a wrong passphrase with a sentence", () => {
    const ran = custody(["apply", "--ledger", ledger], JSON.stringify(party("unsou-6")), "wrong");
    expect(ran.code).toBe(1);
    expect(ran.err).toContain("パスフレーズが違います");
  });
});

describe("init", () => {
  test("makes a ledger that verifies, and never over another", () => {
    const path = join(scratch.path, "own.ukewatashi");
    const words = ["init", "--ledger", path, "--title", "若葉市 保管業務", "--login", "kanri01"];
    expect(custody(words).code).toBe(0);
    expect(custody(["verify", "--ledger", path]).code).toBe(0);
    const again = custody(words);
    expect(again.code).toBe(1);
    expect(again.err).toContain("すでにあります");
  }, 60_000);
});

describe("what leaves the ledger", () => {
  test("proofs go to standard output or to a new file, never over another", () => {
    const proof = custody(["prove", "10", "--ledger", ledger]);
    expect(proof.out).toMatch(/^c2sp\.org\/tlog-proof@v1\nindex 10\n/);
    const out = join(scratch.path, "10.tlog-proof");
    expect(custody(["prove", "10", "--ledger", ledger, "--out", out]).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(proof.out);
    expect(custody(["prove", "10", "--ledger", ledger, "--out", out]).code).toBe(1);
    expect(custody(["consistency", "20", "--ledger", ledger]).out).toMatch(/^old 20\n/);
    expect(custody(["prove", "999999", "--ledger", ledger]).err).toContain(
      "その番号の記録はありません",
    );
  });

  test("a bundle is written whole into a new folder, with or without names", () => {
    const out = join(scratch.path, "bundle");
    const nameless = custody(["export", "--ledger", ledger, "--out", out, "--without-names"]);
    expect(nameless.code).toBe(0);
    expect(nameless.out).toContain("は含めていません)");
    expect(nameless.out).toContain("備考や添付ファイルの名前に書かれた氏名");
    expect(readdirSync(join(out, "attachments"))).toEqual([]);
    const scans = join(scratch.path, "bundle-with-scans");
    const words = ["export", "--ledger", ledger, "--out", scans, "--without-names"];
    expect(custody([...words, "--with-attachments"]).code).toBe(0);
    expect(readdirSync(join(scans, "attachments"))).not.toEqual([]);
    expect(custody(["export", "--ledger", ledger, "--out", out]).code).toBe(1);
  });
});

describe("heads outside the file", () => {
  const path = join(scratch.path, "kept.ukewatashi");
  const second = join(scratch.path, "second");
  const against = (...files: readonly string[]) =>
    custody(["verify", "--ledger", path, "--against", ...files]);
  const anchorFile = () => join(second, readdirSync(second)[0] ?? "");
  const earlier = join(scratch.path, "earlier");

  test("go to a second folder at init, and there after every commit", () => {
    mkdirSync(second);
    const words = ["init", "--ledger", path, "--title", "若葉市 保管業務", "--login", "kanri01"];
    const made = custody([...words, "--anchor", second], "", "a long passphrase");
    expect(made.out).toContain("最新です(記録 1件)");
    copyFileSync(path, `${path}.old`);
    const input = JSON.stringify(party("unsou-1"));
    expect(custody(["apply", "--ledger", path], input, "a long passphrase").code).toBe(0);
    expect(readFileSync(anchorFile(), "utf8")).toMatch(/\n2\n/);
    expect(custody(["anchor", "--ledger", path]).out).toContain("最新です(記録 2件)");
    const handedOut = custody(["checkpoint", "--ledger", path, "--out", earlier]);
    expect(handedOut).toMatchObject({ code: 0, out: expect.stringContaining(earlier) });
  });

  test("agree with the ledger, each with its sentence", () => {
    const ran = against(anchorFile(), earlier);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("一致しました。記録 0 から 1 までは、控えの時点のままです。");
  });

  test("show an older copy: verify exits with 3 and says from which entry on", () => {
    const older = join(scratch.path, "older.ukewatashi");
    copyFileSync(`${path}.old`, older);
    const ran = custody(["verify", "--ledger", older, "--against", earlier]);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("控えと一致しません");
    expect(ran.out).toContain("記録 1 から先がありません");
  });

  test("stop recording in an older copy by themselves, with exit code 3 and nothing written", () => {
    const older = join(scratch.path, "older.ukewatashi");
    copyFileSync(`${path}-key`, `${older}-key`);
    const input = JSON.stringify(party("unsou-9"));
    const ran = custody(["apply", "--ledger", older], input, "a long passphrase");
    expect(ran.code).toBe(3);
    expect(ran.err).toContain("古い写しが戻されています");
    expect(custody(["status", "--ledger", older]).code).toBe(0);
  });

  test("are remembered by import-anchor where the ledger's key is known or given", () => {
    const known = custody(["import-anchor", earlier]);
    expect([known.code, known.out]).toEqual([0, expect.stringContaining("覚え")]);
    const foreign = join(scratch.path, "foreign-head");
    const text = readFileSync(earlier, "utf8");
    writeFileSync(foreign, text.replaceAll(/internal\/[0-9a-f]{4}/g, "internal/0000"));
    const ran = custody(["import-anchor", foreign]);
    expect([ran.code, ran.out]).toEqual([2, expect.stringContaining("公開鍵が必要です")]);
  });

  test("that are none say so before anything is verified", () => {
    const ran = against(join(scratch.path, "nowhere"));
    expect([ran.code, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain("「nowhere」がありません");
  });
});

describe("bad starts", () => {
  test.each([
    ["no such word", ["frobnicate"]],
    ["a missing option", ["verify"]],
    ["an unknown option", ["verify", "--ledger", "x", "--fast"]],
    ["a file that is not there", ["verify", "--ledger", "nowhere.ukewatashi"]],
  ])("%s exits with 1 and says what to do in Japanese", (_name, words) => {
    const ran = custody(words);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/[ぁ-ん]/);
    expect(ran.err).not.toMatch(/^ +at /m);
  });

  test("a file that is no ledger exits with 3 from verify, unchanged", () => {
    const path = join(scratch.path, "foreign.ukewatashi");
    writeFileSync(path, "これは台帳ではありません。".repeat(100));
    const ran = custody(["verify", "--ledger", path]);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain("受渡台帳ではない");
  });

  test("the schema of every command and event is printed as JSON Schema", () => {
    const schema = z
      .object({
        command: z.record(z.string(), z.object({ type: z.string() })),
        event: z.record(z.string(), z.unknown()),
      })
      .parse(JSON.parse(custody(["schema"]).out));
    expect(Object.keys(schema.command)).toContain("issueSlip");
    expect(Object.keys(schema.event)).toContain("slipIssued");
  });

  test("every command has an example of what it must say, and of all it may say, that it takes", () => {
    const shown = z
      .record(z.string(), z.object({ examples: z.array(z.record(z.string(), z.unknown())) }))
      .parse(JSON.parse(custody(["schema", "command"]).out));
    expect(Object.keys(shown)).toEqual(Command.options.map(({ shape }) => shape.type.value));
    for (const option of Command.options) {
      const { examples = [] } = shown[option.shape.type.value] ?? {};
      for (const one of examples) expect(option.parse(one)).toEqual(one);
      const [least = {}, most = least] = examples;
      for (const member of Object.keys(least)) {
        const { [member]: _left, ...rest } = least;
        expect(option.safeParse(rest).success, `without ${member}`).toBe(false);
      }
      expect(Object.keys(most).toSorted()).toEqual(Object.keys(option.shape).toSorted());
    }
  });
});

describe("a list from a file", () => {
  const list = join(scratch.path, "parties.csv");
  const words = ["import", list, "--ledger", ledger, "--of", "places"];

  test("is looked at, recorded, and refused a second time", () => {
    writeFileSync(list, "\uFEFF場所番号,名称,種類,管理する団体\r\nP-81,第二書庫,倉庫,若葉市\r\n");
    const tried = custody([...words, "--dry-run"]);
    expect([tried.code, tried.out.split("\n")[0]]).toEqual([
      0,
      "1件を取り込めます。まだ何も記録していません。",
    ]);
    expect(custody(words).out).toMatch(/^1件を取り込みました\(記録 \d+〜\d+\)。/);
    const again = custody(words);
    expect([again.code, again.out]).toEqual([2, expect.stringContaining("取り込み済みです")]);
  });

  test("says which row and column must be put right", () => {
    writeFileSync(list, "場所番号,名称,種類,管理する団体\nP-82,第三書庫,倉庫,若葉町\n");
    const { code, out } = custody(words);
    expect(code).toBe(2);
    expect(out).toContain(
      "2行目「管理する団体」: 「若葉町」という関係者(団体)は登録されていません。",
    );
  });

  test("has a template", () => {
    expect(custody(["template", "persons"]).out).toBe(
      "\uFEFF氏名,ふりがな,所属団体,部署,役職,電話\r\n",
    );
  });
});

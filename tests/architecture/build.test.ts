// What the build itself promises: what it unpacks is what the archive says, what it lists is what it
// wrote, and nothing inline or under unknown terms gets into the app.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAccepted, readLicences } from "../../build/bundle/licences.ts";
import { writeManifest } from "../../build/bundle/manifest.ts";
import { unzip } from "../../build/runtime/unzip.ts";
import { madeFrom } from "../../build/stamp.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A zip archive of one deflated file. */
function zipOf(name: string, content: string, crc = crc32(content)): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(content.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE((0o100644 << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe("the door of every npm script", () => {
  test("answers a task that does not exist with a sentence, and nothing on stdout", () => {
    const door = resolve(import.meta.dirname, "..", "..", "build", "run.mjs");
    const { status, stdout, stderr } = spawnSync(process.execPath, [door, "nothing"], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^「nothing」という作業はありません。.*\n$/);
  });
});

describe("what is built", () => {
  const root = resolve(import.meta.dirname, "..", "..");
  const source = () => relative(root, join(folder, "source"));
  const target = () => join(folder, "made");
  /** Has it made if need be; says whether it was. */
  async function isMade(make = () => write("made", "1")): Promise<boolean> {
    let isNew = false;
    await madeFrom([source()], target(), async () => {
      isNew = true;
      make();
    });
    return isNew;
  }

  test("is made again only when what it is made from has changed, or it is gone", async () => {
    write("source/a.ts", "1");
    expect([await isMade(), await isMade()]).toEqual([true, false]);
    write("source/a.ts", "12");
    expect([await isMade(), await isMade()]).toEqual([true, false]);
    write("source/b/c.ts", "1");
    expect([await isMade(), await isMade()]).toEqual([true, false]);
    rmSync(target());
    expect([await isMade(), await isMade()]).toEqual([true, false]);
  });

  test("is made again where making it ended in the middle", async () => {
    const asBefore = () => {
      write("source/a.ts", "1");
      utimesSync(join(folder, "source/a.ts"), 1_790_000_000, 1_790_000_000);
    };
    asBefore();
    await isMade();
    write("source/a.ts", "12");
    const half = () => {
      write("made", "half");
      throw new Error("ended");
    };
    await expect(isMade(half)).rejects.toThrow("ended");
    asBefore();
    expect([await isMade(), await isMade()]).toEqual([true, false]);
  });
});

describe("unpacking", () => {
  const keep = (name: string) => name;

  async function unpack(archive: Buffer, place: (name: string) => string | undefined = keep) {
    writeFileSync(join(folder, "a.zip"), archive);
    await unzip(join(folder, "a.zip"), join(folder, "out"), place);
  }

  test("writes a file as it was packed", async () => {
    await unpack(zipOf("a/b.txt", "内容"));
    expect(readFileSync(join(folder, "out/a/b.txt"), "utf8")).toBe("内容");
  });

  test("leaves out what has no place", async () => {
    await unpack(zipOf("a/b.txt", "内容"), () => undefined);
    expect(readdirSync(folder)).toEqual(["a.zip"]);
  });

  test("refuses a file that arrived damaged", async () => {
    await expect(unpack(zipOf("a.txt", "内容", 1))).rejects.toThrow("damaged");
  });

  test("refuses a name that leads out of the folder", async () => {
    await expect(unpack(zipOf("../a.txt", "内容"))).rejects.toThrow("leave the folder");
  });

  test("refuses an archive that is cut short", async () => {
    const whole = zipOf("a.txt", "内容");
    await expect(unpack(whole.subarray(0, whole.length - 1))).rejects.toThrow("not a zip");
  });
});

describe("the manifest", () => {
  test("lists every file with its hash, size and type", async () => {
    write("index.html", "<p>表紙</p>\n");
    write("assets/a.css", "p {}\n");
    await writeManifest(folder);
    const css = { bytes: 5, type: "text/css; charset=utf-8" };
    expect(JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"))).toEqual({
      "/assets/a.css": { sha256: createHash("sha256").update("p {}\n").digest("hex"), ...css },
      "/index.html": expect.objectContaining({ type: "text/html; charset=utf-8" }),
    });
  });

  test.each([
    "<script>run()</script>",
    "<style>p {}</style>",
    '<p style="color: red">x</p>',
    '<p onclick="run()">x</p>',
  ])("refuses a page with %s", async (inline) => {
    write("index.html", inline);
    await expect(writeManifest(folder)).rejects.toThrow("index.html");
  });

  test("refuses a file whose type it does not know", async () => {
    write("a.exe", "");
    await expect(writeManifest(folder)).rejects.toThrow("a.exe");
  });
});

describe("the terms of a package", () => {
  test.each([
    ["MIT", true],
    ["MIT AND OFL-1.1", true],
    ["(GPL-3.0 OR MIT)", true],
    ["MIT AND GPL-3.0", false],
    ["AGPL-3.0", false],
    ["undefined", false],
  ])("%s are accepted: %s", (licence, accepted) => {
    expect(isAccepted(licence)).toBe(accepted);
  });

  test("are read with their text, and missed when it is missing", async () => {
    write("a/package.json", '{"name":"a","version":"1.0.0","license":"MIT"}');
    await expect(readLicences([join(folder, "a")])).rejects.toThrow("a");
    write("a/LICENSE.md", "Permission is hereby granted\n");
    expect(await readLicences([join(folder, "a")])).toEqual([
      { name: "a", version: "1.0.0", licence: "MIT", text: "Permission is hereby granted" },
    ]);
  });
});

/** The sample in the real program: made by its own button, as people do, or there already, which is quicker. */
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstDayForMiddle, playSample } from "../../electron/sample/play.ts";
import { NAME } from "../../shared/text/ja/program.ts";
import type { Home } from "../helpers/program.ts";
import { dayAgo } from "./days.ts";
import type { Desk } from "./screens.ts";
import { heading, newDesk } from "./screens.ts";

type Played = Pick<Parameters<typeof playSample>[0], "firstDay" | "until">;

/** The sample in the middle of its contract, with its manager signed in, at home. */
export async function sampleDesk(): Promise<Desk> {
  // Its last act of the day may still lie ahead: then its day was yesterday.
  return playedDesk({ firstDay: firstDayForMiddle(dayAgo(1)), until: "middle" });
}

/** The sample as far as it is played, with its manager signed in, at home. */
export async function playedDesk(played: Played): Promise<Desk> {
  const desk = await newDesk((home) => playInto(home, played));
  await desk.page.getByRole("button", { name: /管理責任者/ }).click();
  await heading(desk.page, "ホーム", { timeout: 60_000 });
  return desk;
}

/** Makes the sample, with its manager signed in, at home. */
export async function openSample({ page }: Desk): Promise<void> {
  await page.getByRole("button", { name: "見本で試す" }).click();
  // A year of records and the keys of three people are made: as long as the machine takes.
  await heading(page, "ホーム", { timeout: 90_000 });
}

/** A ledger that was open when the program was last closed. */
async function playInto({ path: home }: Home, played: Played): Promise<void> {
  const folder = join(home, "ledgers");
  const settings = join(home, NAME);
  mkdirSync(folder);
  mkdirSync(settings, { recursive: true });
  const path = join(folder, "見本台帳.ukewatashi");
  const actor = { workstation: "ws-00000000", via: "app" } as const;
  await playSample({ ...played, path, actor, logN: 14 });
  writeFileSync(
    join(settings, "settings.json"),
    JSON.stringify({
      version: 1,
      workstation: "ws-00000000",
      recent: [{ path, title: "見本台帳", sample: true }],
      verified: {},
    }),
  );
  // The program may be started as somebody else.
  for (const one of [folder, settings]) {
    chmodSync(one, 0o777);
    for (const name of readdirSync(one)) chmodSync(join(one, name), 0o666);
  }
}

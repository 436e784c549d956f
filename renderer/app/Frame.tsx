/** The frame around every screen: rail, top bar, what must be known everywhere, and the keys that work anywhere. */
import { Lock } from "lucide-react";
import { useEffect } from "react";
import type { ReactNode } from "react";
import { role } from "../../shared/text/ja/words.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { ask } from "./api.ts";
import { areas, isIn, settingsArea } from "./areas.ts";
import type { Area } from "./areas.ts";
import { ProblemBanner } from "./ProblemBanner.tsx";
import { useContract } from "./contract.tsx";
import styles from "./Frame.module.css";
import { useDesk } from "./ledger.tsx";
import { go, pathTo, useHashPath } from "./paths.ts";
import { pulseOf } from "./pulse.ts";
import { Search, focusSearch } from "./Search.tsx";
import { now } from "./clock.ts";

/** The frame. A whole screen has the top only. */
export function Frame({
  whole,
  children,
}: {
  readonly whole: boolean;
  readonly children: ReactNode;
}) {
  const { session, take } = useDesk();
  const lock = () => {
    void ask("signOut", {}).then((reply) => reply.ok && take(reply.value));
  };
  useKeys(lock);
  return (
    <div className={styles["desk"]} data-whole={whole}>
      <header className={styles["above"]}>
        <a
          className={styles["skip"]}
          href="#content"
          onClick={(event) => {
            event.preventDefault();
            document.querySelector<HTMLElement>("main h1")?.focus();
          }}
        >
          本文へ進む
        </a>
        <SampleMark />
        {!whole && (
          <div className={styles["top"]}>
            <p className={styles["name"]} title={session.ledger?.title}>
              {session.ledger?.title}
            </p>
            <ContractFilter />
            <Search />
            <p className={styles["who"]}>
              <span>{session.user?.name}</span>
              <span className={styles["role"]}>{seatOf(session)}</span>
            </p>
            <Button size="s" icon={Lock} aria-keyshortcuts="Control+L" onClick={lock}>
              ロック
            </Button>
          </div>
        )}
        <ProblemBanner />
      </header>
      {!whole && <Rail />}
      <div className={styles["page"]}>{children}</div>
    </div>
  );
}

/** The role, or the login where the name says the role already. */
function seatOf({ user }: SessionView): string {
  if (!user) return "";
  return user.name.includes(role[user.role]) ? user.login : role[user.role];
}

/** Said on every screen of a sample, and on those without a frame. */
export function SampleMark() {
  const { session } = useDesk();
  if (!session.ledger?.sample) return null;
  return <p className={styles["sample"]}>見本の台帳です。実在の契約・人・資産ではありません。</p>;
}

function ContractFilter() {
  const { contracts, contract, choose } = useContract();
  return (
    <label className={styles["filter"]}>
      契約
      <select value={contract?.id ?? ""} onChange={(event) => choose(event.target.value)}>
        <option value="">すべての契約</option>
        {contracts?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.number} {one.title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rail() {
  const { session } = useDesk();
  const [path] = useHashPath();
  const pulse = pulseOf(session, now());
  return (
    <nav className={styles["rail"]} aria-label="画面">
      <ul>
        {areas.map((area, index) => (
          <AreaLink key={area.path} area={area} path={path} keys={`Alt+${index + 1}`} />
        ))}
      </ul>
      <p className={styles["pulse"]}>
        <a href={pathTo.audit()}>
          {pulse.map((part) => (
            <span key={part}>
              {part}
              <br />
            </span>
          ))}
        </a>
      </p>
      <ul>
        <AreaLink area={settingsArea} path={path} />
      </ul>
    </nav>
  );
}

function AreaLink(props: { readonly area: Area; readonly path: string; readonly keys?: string }) {
  const { area, path, keys } = props;
  return (
    <li>
      <a
        className={styles["area"]}
        href={`#${area.path}`}
        aria-current={isIn(area, path) ? "page" : undefined}
        aria-keyshortcuts={keys}
        title={keys}
      >
        <Icon of={area.icon} />
        {area.label}
      </a>
    </li>
  );
}

/** Alt+1 to Alt+8, Ctrl+K, Ctrl+L. Keys of a conversion under way are the conversion's. */
function useKeys(lock: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const act = event.altKey
        ? areaKey(event.code)
        : event.ctrlKey
          ? controlKey(event, lock)
          : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  });
}

function areaKey(code: string): (() => void) | undefined {
  const area = areas[Number(/^(?:Digit|Numpad)([1-8])$/.exec(code)?.[1]) - 1];
  return area && (() => go(`#${area.path}`));
}

function controlKey({ key }: KeyboardEvent, lock: () => void): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case "k":
      return focusSearch;
    case "l":
      return lock;
    default:
      return undefined;
  }
}

/** Finds anything by number, name, reading, serial or seal, from any screen, without leaving the keys. */
import { Search as Glass } from "lucide-react";
import { Fragment, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import type {
  Marked,
  SearchGroup,
  SearchHit,
  SearchView,
  Searched,
} from "../../shared/views/search.ts";
import { Icon } from "../ui/Icon.tsx";
import { pathTo, pathToHit } from "./paths.ts";
import styles from "./Search.module.css";
import { useView, valueOf } from "./useView.ts";

const KINDS: Readonly<Record<Searched, string>> = {
  asset: "情報資産",
  slip: "受渡票",
  transport: "搬送記録",
  certificate: "廃棄証明書",
  instruction: "廃棄指示",
  person: "人",
  place: "場所",
  contract: "契約",
  incident: "事故",
  correction: "訂正票",
  succession: "引継書",
  periodClose: "期間の締め",
  nonAcceptance: "不受理記録",
};

interface Moving {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

const MARK = "data-search";

/** Puts the cursor into the search. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`input[${MARK}]`)?.select();
}

/** The search of the top bar: what is found stands below as links, reached with the arrow keys. */
export function Search() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const area = useRef<HTMLElement>(null);
  const sought = text.normalize("NFKC").trim();
  const shown = open && sought !== "";
  const found = valueOf(useView("search", shown ? { text: sought } : undefined));
  const moving: Moving = {
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Escape") setOpen(false);
      else if (!moved(event, area.current)) return;
      event.preventDefault();
    },
    onBlur: (event) => {
      if (!area.current?.contains(event.relatedTarget)) setOpen(false);
    },
  };
  return (
    <search ref={area} className={styles["search"]}>
      <label className={styles["box"]}>
        <Icon of={Glass} />
        <span>検索</span>
        <input
          type="text"
          aria-label="番号・名称・ふりがな・製造番号・封印番号で検索"
          aria-keyshortcuts="Control+K"
          title="Ctrl+K"
          autoComplete="off"
          {...{ [MARK]: "" }}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          {...moving}
        />
      </label>
      {shown && (
        <Hits found={found} sought={sought} moving={moving} onFollow={() => setOpen(false)} />
      )}
    </search>
  );
}

/** Down and up through the field and the links; Enter in the field follows the first. */
function moved(event: KeyboardEvent, area: HTMLElement | null): boolean {
  const stops = [...(area?.querySelectorAll<HTMLElement>("input, a") ?? [])];
  const at = stops.indexOf(event.target as HTMLElement);
  if (event.key === "ArrowDown") stops[at + 1]?.focus();
  else if (event.key === "ArrowUp") stops[at - 1]?.focus();
  else if (event.key === "Enter" && at === 0 && !event.ctrlKey) stops[1]?.click();
  else return false;
  return true;
}

interface Following {
  readonly moving: Moving;
  readonly onFollow: () => void;
}

function Hits(
  props: Following & {
    readonly found: SearchView | undefined;
    readonly sought: string;
  },
) {
  const { found, sought, ...following } = props;
  return (
    <div className={styles["hits"]}>
      <output className={styles["none"]}>{summary(found)}</output>
      {found?.groups.map((group) => (
        <Group key={group.kind} group={group} sought={sought} {...following} />
      ))}
    </div>
  );
}

/** What was found of one kind. */
function Group(props: Following & { readonly group: SearchGroup; readonly sought: string }) {
  const { group, sought, moving, onFollow } = props;
  const { kind, hits, more } = group;
  const title = `search-${kind}`;
  return (
    <div>
      <p id={title} className={styles["kind"]}>
        {KINDS[kind]}
      </p>
      <ul aria-labelledby={title}>
        {hits.map((hit) => (
          <li key={hit.id}>
            <a className={styles["hit"]} href={pathToHit(kind, hit)} onClick={onFollow} {...moving}>
              <Found hit={hit} />
            </a>
          </li>
        ))}
        {more && kind === "asset" && (
          <li>
            <a
              className={styles["more"]}
              href={pathTo.assets({ text: sought })}
              onClick={onFollow}
              {...moving}
            >
              ほかにもあります。一覧で見る
            </a>
          </li>
        )}
      </ul>
      {more && kind !== "asset" && (
        <p className={styles["more"]}>ほかにもあります。続けて入力すると絞り込めます。</p>
      )}
    </div>
  );
}

function Found({ hit: { label, detail, by } }: { readonly hit: SearchHit }) {
  return (
    <>
      <span>
        <MarkedText {...label} />
      </span>
      <span className={styles["detail"]}>
        {detail}
        {by && (
          <>
            {" "}
            {by.what} <MarkedText {...by} />
          </>
        )}
      </span>
    </>
  );
}

/** The text with what was sought marked. */
function MarkedText({ text, marks }: Marked) {
  const stops = marks.flat();
  // Stretches between the stops are plain and marked in turn.
  return [...stops, text.length].map((stop, at) => {
    const stretch = text.slice(stops[at - 1] ?? 0, stop);
    return at % 2 === 0 ? (
      <Fragment key={stop}>{stretch}</Fragment>
    ) : (
      <mark key={stop} className={styles["mark"]}>
        {stretch}
      </mark>
    );
  });
}

const INCOMPLETE = {
  filing: "まとめて記録した直後のため、一部はまだ含まれていません。しばらくすると探せます。",
  cut: "件数が多いため、途中までの結果です。続けて入力すると絞り込めます。",
} as const;

function summary(found: SearchView | undefined): string {
  if (found === undefined) return "探しています";
  const { groups, incomplete } = found;
  const rest = incomplete === undefined ? "" : INCOMPLETE[incomplete];
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count === 0)
    return rest === "" ? "見つかりません。番号、名称、ふりがなの一部でも探せます。" : rest;
  const more = groups.some((group) => group.more);
  return `${more ? `近いものから${count}件を示しています。` : `${count}件見つかりました。`}${rest}`;
}

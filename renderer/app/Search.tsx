/** Finds anything by number, name or serial number, from any screen. */
import { Search as Glass } from "lucide-react";
import { useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent } from "react";
import type { SearchHit } from "../../shared/views/audit.ts";
import { Icon } from "../ui/Icon.tsx";
import { pathToHit } from "./paths.ts";
import styles from "./Search.module.css";
import { useView, valueOf } from "./useView.ts";

const KINDS: Readonly<Record<SearchHit["kind"], string>> = {
  asset: "情報資産",
  slip: "受渡票",
  transport: "搬送記録",
  certificate: "廃棄証明書",
  person: "人",
  place: "場所",
  contract: "契約",
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
  const hits = valueOf(useView("search", shown ? { text: sought } : undefined));
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
          aria-label="番号・名称・製造番号で検索"
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
      {shown && <Hits hits={hits} moving={moving} onFollow={() => setOpen(false)} />}
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

function Hits(props: {
  readonly moving: Moving;
  readonly hits: readonly SearchHit[] | undefined;
  readonly onFollow: () => void;
}) {
  const { hits, moving, onFollow } = props;
  return (
    <div className={styles["hits"]}>
      <output className={styles["none"]}>{summary(hits)}</output>
      <ul>
        {hits?.map((hit) => (
          <li key={hit.kind + hit.id}>
            <a className={styles["hit"]} href={pathToHit(hit)} onClick={onFollow} {...moving}>
              <span className={styles["kind"]}>{KINDS[hit.kind]}</span>
              <span>{hit.label}</span>
              <span className={styles["detail"]}>{hit.detail}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function summary(hits: readonly SearchHit[] | undefined): string {
  if (hits === undefined) return "探しています";
  return hits.length === 0
    ? "見つかりません。番号や名称の一部でも探せます。"
    : `${hits.length}件見つかりました`;
}

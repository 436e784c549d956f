/** Finds anything by number, name or serial number, from any screen. */
import { Search as Glass } from "lucide-react";
import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import type { SearchHit } from "../../shared/views/audit.ts";
import { Icon } from "../ui/Icon.tsx";
import { go, pathToHit } from "./paths.ts";
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

const MARK = "data-search";

/** Puts the cursor into the search. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>(`input[${MARK}]`)?.select();
}

/** The search of the top bar. */
export function Search() {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const id = useId();
  const sought = text.normalize("NFKC").trim();
  const hits = valueOf(useView("search", open && sought !== "" ? { text: sought } : undefined));
  const close = () => setOpen(false);
  const follow = (hit: SearchHit | undefined) => {
    if (!hit) return;
    close();
    go(pathToHit(hit));
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const count = hits?.length ?? 0;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && !event.ctrlKey) follow(hits?.[at]);
    else if (event.key === "ArrowDown") setAt(Math.min(at + 1, count - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  const shown = open && sought !== "";
  return (
    <div className={styles["search"]} role="search">
      <label className={styles["box"]}>
        <Icon of={Glass} />
        <span>検索</span>
        <input
          type="text"
          role="combobox"
          aria-label="番号・名称・製造番号で検索"
          aria-keyshortcuts="Control+K"
          title="Ctrl+K"
          aria-expanded={shown}
          aria-controls={`${id}-hits`}
          aria-activedescendant={shown && hits?.[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          {...{ [MARK]: "" }}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={close}
          onKeyDown={pressed}
        />
      </label>
      {shown && <Hits id={id} hits={hits} at={at} onFollow={follow} />}
    </div>
  );
}

function Hits(props: {
  readonly id: string;
  readonly hits: readonly SearchHit[] | undefined;
  readonly at: number;
  readonly onFollow: (hit: SearchHit) => void;
}) {
  const { id, hits, at, onFollow } = props;
  return (
    <div className={styles["hits"]} id={`${id}-hits`} role="listbox" aria-label="見つかったもの">
      {hits === undefined && <p className={styles["none"]}>探しています</p>}
      {hits?.length === 0 && <p className={styles["none"]}>見つかりません。番号の一部でも探せます。</p>}
      {hits?.map((hit, index) => (
        <div
          key={hit.kind + hit.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          className={styles["hit"]}
          // Before the field loses the focus and the list closes.
          onMouseDown={() => onFollow(hit)}
        >
          <span className={styles["kind"]}>{KINDS[hit.kind]}</span>
          <span>{hit.label}</span>
          <span className={styles["detail"]}>{hit.detail}</span>
        </div>
      ))}
    </div>
  );
}

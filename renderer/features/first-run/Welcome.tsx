/** The first screen of all: try, make or open. */
import { BookOpen, FilePlus2, FlaskConical } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import { useDesk } from "../../app/ledger.tsx";
import type { Fault, Reply } from "../../../shared/ipc/reply.ts";
import type { SessionView } from "../../../shared/views/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./FirstRun.module.css";

type Doing = "sample" | "open" | undefined;

/** Opens ledgers, and says what could not be opened. */
function useOpening() {
  const { take } = useDesk();
  const [doing, setDoing] = useState<Doing>();
  const [fault, setFault] = useState<Fault>();
  const through = async (what: Doing, work: () => Promise<Reply<SessionView> | undefined>) => {
    setDoing(what);
    setFault(undefined);
    const reply = await work();
    setDoing(undefined);
    if (reply?.ok) take(reply.value);
    else setFault(reply?.fault);
  };
  return {
    doing,
    fault,
    trySample: () => through("sample", () => ask("createSample", {})),
    openPath: (path: string) => through("open", () => ask("openLedger", { path })),
    openChosen: () =>
      through("open", async () => {
        const chosen = await ask("chooseLedger", { purpose: "open" });
        if (!chosen.ok) return chosen;
        return chosen.value.chosen ? ask("openLedger", { path: chosen.value.path }) : undefined;
      }),
  };
}

/** The three ways in, and the ledgers opened before. */
export function Welcome(props: { readonly onMake: () => void; readonly onRestore: () => void }) {
  const { onMake, onRestore } = props;
  const { session } = useDesk();
  const { doing, fault, trySample, openPath, openChosen } = useOpening();
  return (
    <main className={styles["welcome"]}>
      <header className={styles["title"]}>
        <h1>受渡台帳</h1>
        <p>情報資産の受渡し・搬送・保管・返却・廃棄を、消せない記録として残します。</p>
      </header>
      {fault && <Failure fault={fault} />}
      <div className={styles["ways"]}>
        <Way
          icon={FlaskConical}
          title="見本で試す"
          text="架空の市と受注者の一年分の記録で、すべての画面と印刷を試せます。"
        >
          <Button
            busy={doing === "sample" ? "見本を作っています" : undefined}
            onClick={() => void trySample()}
          >
            見本で試す
          </Button>
        </Way>
        <Way
          icon={FilePlus2}
          title="台帳を作る"
          text="契約、場所、人を登録して、新しい台帳を始めます。分からない項目はあとで登録できます。"
        >
          <Button look="fill" onClick={onMake}>
            台帳を作る
          </Button>
        </Way>
        <Way
          icon={BookOpen}
          title="台帳を開く"
          text="この端末や共有フォルダにある台帳(.ukewatashi)を開きます。"
        >
          <Button
            busy={doing === "open" ? "台帳を確かめています" : undefined}
            onClick={() => void openChosen()}
          >
            台帳を開く
          </Button>
        </Way>
      </div>
      <Recent recent={session.recent} onOpen={(path) => void openPath(path)} />
      <p>
        台帳が壊れたとき・なくなったときは{" "}
        <Button look="text" onClick={onRestore}>
          バックアップから復元する
        </Button>
      </p>
    </main>
  );
}

function Way(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles["way"]}>
      <h2>
        <Icon of={props.icon} /> {props.title}
      </h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}

function Recent(props: {
  readonly recent: SessionView["recent"];
  readonly onOpen: (path: string) => void;
}) {
  if (props.recent.length === 0) return null;
  return (
    <section className={styles["recent"]}>
      <h2>最近開いた台帳</h2>
      <ul>
        {props.recent.map(({ path, title, sample }) => (
          <li key={path}>
            <Button look="text" onClick={() => props.onOpen(path)}>
              {sample ? `${title}(見本)` : title}
            </Button>
            <span className={styles["path"]}>{path}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

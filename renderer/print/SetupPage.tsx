/** The 初期設定控 on its one page. */
import type { ReactNode } from "react";
import { useLayoutEffect, useRef } from "react";
import { eraDateTime } from "../../shared/forms/era.ts";
import type { Drawn } from "../../shared/forms/printed.ts";
import type { SetupSheet } from "../../shared/forms/setupSheet.ts";
import { setupPrintedAt, setupSheetText as text } from "../../shared/text/ja/setupSheet.ts";
import { Fields, Title } from "./blocks.tsx";
import { Watermark } from "./drawings.tsx";
import { cutPages } from "./measure.ts";
import pages from "./Pages.module.css";
import { QrSquare } from "./QrSquare.tsx";
import styles from "./SetupPage.module.css";

/** Draws the page and says how it went. */
export function SetupPage({
  setup,
  onDrawn,
}: {
  readonly setup: SetupSheet;
  readonly onDrawn: (drawn: Drawn) => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!root.current) return;
    const cut = cutPages(root.current);
    onDrawn(cut.length === 0 ? { pages: 1 } : { fault: `cut off on page ${cut.join(", ")}` });
  }, [onDrawn]);
  return (
    <div ref={root}>
      <section className={pages["page"]}>
        {setup.sample && <Watermark words={[text.sample]} />}
        <div className={pages["room"]} data-part="room">
          <Title>{text.title}</Title>
          <p className={styles["lead"]}>{text.purpose}</p>
          <About setup={setup} />
          <Keeping />
        </div>
        <p className={styles["printed"]}>{setupPrintedAt(eraDateTime(setup.printedAt))}</p>
      </section>
    </div>
  );
}

function About({ setup }: { readonly setup: SetupSheet }) {
  return (
    <Part title={text.ledger}>
      <Fields
        rows={[
          [{ label: text.name, value: setup.title }],
          [{ label: text.openedAt, value: eraDateTime(setup.openedAt) }],
          [{ label: text.origin, value: setup.origin }],
          [{ label: text.vkey, value: <strong className={styles["key"]}>{setup.vkey}</strong> }],
          [{ label: text.ledgerFile, value: setup.ledgerFile }],
          [{ label: text.keyFile, value: setup.keyFile }],
        ]}
      />
      <div className={styles["code"]}>
        <p>{text.vkeyUse}</p>
        <QrSquare text={setup.vkey} />
      </div>
    </Part>
  );
}

function Keeping() {
  return (
    <>
      <Part title={text.keeping}>
        <p className={styles["rule"]}>{text.keepingRule}</p>
        <ToWrite rows={[[text.keptAt], [text.keptBy, text.sealedOn], [text.paperAt]]} />
      </Part>
      <Part title={text.handed}>
        <ToWrite
          rows={[
            [text.handedTo, text.handedOn],
            [text.manager, text.signature],
          ]}
        />
        <p className={styles["rule"]}>{text.keepApart}</p>
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles["part"]}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Labelled room to write in by hand. */
function ToWrite({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const space = <span className={styles["space"]} />;
  return <Fields rows={rows.map((labels) => labels.map((label) => ({ label, value: space })))} />;
}

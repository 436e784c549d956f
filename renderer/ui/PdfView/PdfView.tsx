/** A PDF as it will be on paper, page under page. A page is drawn when it comes into sight. */
import { useEffect, useRef, useState } from "react";
import { Notice } from "../Notice.tsx";
import { Asking } from "../Section.tsx";
import type { OpenPdf } from "./engine.ts";
import styles from "./PdfView.module.css";

/** What came of opening some bytes. */
interface Opened {
  readonly pdf: Uint8Array;
  /** Absent when they could not be shown. */
  readonly document?: OpenPdf;
}

/** Shows the bytes of a PDF; `title` is what it is called, read aloud with each page's number. */
export function PdfView({ pdf, title }: { readonly pdf: Uint8Array; readonly title: string }) {
  const opened = useOpened(pdf);
  if (opened === undefined) return <Asking>{title}を表示する準備をしています</Asking>;
  const { document } = opened;
  if (!document) {
    return (
      <Notice tone="error">
        {title}
        を画面に表示できませんでした。ファイルに保存してから、内容を確かめてください。
      </Notice>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard too
    <ol className={styles["pages"]} aria-label={title} tabIndex={0}>
      {Array.from({ length: document.pages }, (_, index) => (
        <li key={index}>
          <PageView
            document={document}
            page={index + 1}
            label={`${title} ${index + 1}/${document.pages}頁`}
          />
        </li>
      ))}
    </ol>
  );
}

function useOpened(pdf: Uint8Array): Opened | undefined {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let wanted = true;
    let document: OpenPdf | undefined;
    const open = async () => {
      const { openPdf } = await import("./engine.ts");
      document = await openPdf(pdf);
      if (wanted) setOpened({ pdf, document });
      else await document.close();
    };
    open().catch(() => wanted && setOpened({ pdf }));
    return () => {
      wanted = false;
      void document?.close();
    };
  }, [pdf]);
  return opened?.pdf === pdf ? opened : undefined;
}

function PageView(props: {
  readonly document: OpenPdf;
  readonly page: number;
  readonly label: string;
}) {
  const { document, page, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    let wanted = true;
    const inSight = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      inSight.disconnect();
      // A page that is closed while it is drawn fails too, but nobody looks at it any more.
      document.draw(page, element).catch(() => wanted && setFailed(true));
    });
    inSight.observe(element);
    return () => {
      wanted = false;
      inSight.disconnect();
    };
  }, [document, page]);
  if (failed) return <Notice tone="error">{label}を画面に表示できませんでした。</Notice>;
  return <canvas ref={canvas} className={styles["page"]} role="img" aria-label={label} />;
}

/** A file of the ledger on the screen: a picture or a PDF. */
import { useEffect, useMemo } from "react";
import { Dialog } from "../ui/Dialog.tsx";
import { PdfView } from "../ui/PdfView/PdfView.tsx";
import styles from "./Sheets.module.css";
import { Shown } from "./Shown.tsx";
import { useView } from "./useView.ts";

/** The file in a dialog. */
export function Picture(props: {
  readonly sha256: string;
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { sha256, name, onClose } = props;
  const view = useView("showAttachment", { sha256 });
  return (
    <Dialog title={name} wide close="閉じる" onClose={onClose}>
      <Shown view={view} what={name}>
        {({ bytes, mediaType }) =>
          mediaType === "application/pdf" ? (
            <PdfView pdf={bytes} title={name} />
          ) : (
            <Image bytes={bytes} mediaType={mediaType} name={name} />
          )
        }
      </Shown>
    </Dialog>
  );
}

function Image(props: {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name: string;
}) {
  const { bytes, mediaType, name } = props;
  const url = useMemo(
    () => URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType })),
    [bytes, mediaType],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img className={styles["picture"]} src={url} alt={name} />;
}

/** Files that go with a record: scans and photographs. They are read when they are picked. */
import { Paperclip } from "lucide-react";
import { useState } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import type { Attachment } from "../../shared/domain/values.ts";
import { Button } from "../ui/Button.tsx";
import { Need } from "../ui/Field.tsx";
import { Line } from "../ui/Layout.tsx";
import { grouped } from "../ui/numbers.ts";
import { ask } from "./api.ts";
import styles from "./AttachField.module.css";
import { Failure } from "./Failure.tsx";

interface AttachProps {
  readonly label: string;
  readonly purpose: "scan" | "photos";
  readonly files: readonly Attachment[];
  readonly onFiles: (files: readonly Attachment[]) => void;
  /** In a table the column says what the files are. */
  readonly labelHidden?: boolean;
}

/** What is attached, with the way to attach more. A scan is one file. */
export function AttachField(props: AttachProps) {
  const { label, purpose, files, onFiles, labelHidden = false } = props;
  const [fault, setFault] = useState<Fault>();
  const one = purpose === "scan";
  const pick = async () => {
    const reply = await ask("chooseAttachments", { purpose });
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok || reply.value.length === 0) return;
    const all = one ? reply.value.slice(0, 1) : [...files, ...reply.value];
    onFiles([...new Map(all.map((file) => [file.sha256, file])).values()]);
  };
  return (
    <div role="group" aria-label={label} className={styles["attach"]}>
      {!labelHidden && (
        <Line>
          <strong>{label}</strong>
          <Need need="optional" />
        </Line>
      )}
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.sha256}>
              <Line>
                <span>
                  {file.name}
                  <wbr />
                  <span className={styles["size"]}>
                    ({grouped(Math.ceil(file.bytes / 1024))}KB)
                  </span>
                </span>
                <Button
                  size="s"
                  look="text"
                  aria-label={`${file.name} を除く`}
                  onClick={() => onFiles(files.filter((other) => other !== file))}
                >
                  除く
                </Button>
              </Line>
            </li>
          ))}
        </ul>
      )}
      {!(one && files.length > 0) && (
        <Button
          size="s"
          icon={Paperclip}
          aria-label={`${label}を添付する`}
          onClick={() => void pick()}
        >
          添付する
        </Button>
      )}
      {fault && <Failure fault={fault} />}
    </div>
  );
}

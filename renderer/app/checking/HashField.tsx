/** What came over a network is known by its hash (E22): made of the file that came, or of a tool that has made it. */
import { CircleCheck, FileSearch, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { hashOf as readHash } from "../../../shared/lists/cells.ts";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { ask } from "../api.ts";
import { Failure } from "../Failure.tsx";
import styles from "./Checking.module.css";

/** The hash on record, and what is made of what came. */
export function HashField(props: {
  readonly number: string;
  readonly expected: string;
  readonly hash: string;
  readonly onHash: (hash: string) => void;
}) {
  const { number, expected, hash, onHash } = props;
  const [name, setName] = useState<string>();
  const [fault, setFault] = useState<Fault>();
  const pick = async () => {
    const reply = await ask("hashFile", {});
    setFault(reply.ok ? undefined : reply.fault);
    if (!reply.ok || !reply.value.chosen) return;
    setName(reply.value.name);
    onHash(reply.value.sha256);
  };
  const read = readHash(hash);
  return (
    <div className={styles["hash"]} role="group" aria-label={`${number} の内容のハッシュ`}>
      <p>
        内容のハッシュ(SHA-256)
        <code className={styles["code"]}>{expected}</code>
      </p>
      <Button icon={FileSearch} onClick={() => void pick()}>
        ファイルを選んで照合
      </Button>
      <TextField
        label="受け取ったファイルのハッシュ"
        need="required"
        help="ほかの道具で求めた値を貼り付けることもできます。"
        maxLength={100}
        value={hash}
        onValue={(typed) => {
          setName(undefined);
          onHash(typed);
        }}
        error={read.fault}
      />
      <output>
        {read.value !== undefined && (
          <Compared same={read.value === expected} of={name ?? "入力した値"} />
        )}
      </output>
      {fault && <Failure fault={fault} />}
    </div>
  );
}

function Compared({ same, of }: { readonly same: boolean; readonly of: string }) {
  return same ? (
    <Badge tone="ok" icon={CircleCheck}>
      {of} は一致しました
    </Badge>
  ) : (
    <>
      <Badge tone="warning" icon={TriangleAlert}>
        {of} は一致しません
      </Badge>
      <p>
        このまま記録すると、差異として保留になります。別のファイルを選んだときは、選び直してください。
      </p>
    </>
  );
}

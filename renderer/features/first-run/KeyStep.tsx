/** The part that cannot be left for later: where the ledger lies, its passphrase, and who may record first. */
import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { ask } from "../../app/api.ts";
import { Failure } from "../../app/Failure.tsx";
import type { Fault } from "../../../shared/ipc/reply.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { bound } from "./bind.ts";
import { LEAST_SECRET, isBlank } from "./check.ts";
import type { Secrets } from "./check.ts";
import { sideOf } from "./draft.ts";
import styles from "./FirstRun.module.css";
import type { StepProps } from "./Setup.tsx";

type KeyProps = StepProps & {
  readonly secrets: Secrets;
  readonly onSecrets: (secrets: Secrets) => void;
};

/** The ledger's file, passphrase and first account. */
export function KeyStep(props: KeyProps) {
  return (
    <>
      <Section title="台帳の名称と保存先">
        <div className={styles["fields"]}>
          <TextField
            label="台帳の名称"
            need="required"
            help="画面の上に表示します。例: 川崎市 納税通知書等作成業務 受渡台帳"
            {...bound(props, "ledgerTitle")}
            maxLength={100}
          />
          <Place {...props} />
        </div>
      </Section>
      <Section title="台帳の外の控え">
        <p>
          記録するたびに、台帳とは別の場所(USBメモリ、共有フォルダなど)にも、署名された控えを書き足します。台帳が切り取られたり、古い写しに戻されたりしたことが分かります。あとで「設定」から選ぶこともできます。
        </p>
        <Anchor {...props} />
      </Section>
      <Section title="パスフレーズ">
        <Notice tone="warning">
          台帳の鍵を守る言葉です。ふだんのログインには使いません。失うと、利用者が全員いなくなったときや、ほかの端末で記録を続けるときに、この台帳へ記録できなくなります。紙に書いて金庫などに保管してください。
        </Notice>
        <SecretPair {...props} of="passphrase" label="パスフレーズ" />
      </Section>
      <Section title="最初の利用者">
        <div className={styles["fields"]}>
          <Owner {...props} />
          <TextField
            label="ログイン名"
            need="required"
            help="職員番号など。台帳に残り続けるので、氏名は避けてください。"
            autoComplete="username"
            width="middle"
            {...bound(props, "login")}
          />
          <SecretPair {...props} of="password" label="パスワード" />
        </div>
      </Section>
    </>
  );
}

function Place({ draft, change, faults }: StepProps) {
  const [fault, setFault] = useState<Fault>();
  const choose = async () => {
    const reply = await ask("chooseLedger", { purpose: "create" });
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) change({ path: reply.value.path });
  };
  return (
    <div className={styles["done"]}>
      <p>
        <b>保存先</b> {draft.path === "" ? "まだ選んでいません" : draft.path}
      </p>
      {faults["path"] && <Notice tone="error">{faults["path"]}</Notice>}
      {fault && <Failure fault={fault} />}
      <span>
        <Button icon={FolderOpen} onClick={() => void choose()}>
          保存先を選ぶ
        </Button>
      </span>
    </div>
  );
}

function Anchor({ draft, change }: StepProps) {
  const [fault, setFault] = useState<Fault>();
  const choose = async () => {
    const reply = await ask("chooseFolder", { purpose: "anchor" });
    setFault(reply.ok ? undefined : reply.fault);
    if (reply.ok && reply.value.chosen) change({ anchorFolder: reply.value.path });
  };
  return (
    <div className={styles["done"]}>
      <p>
        <b>控えのフォルダ</b>{" "}
        {draft.anchorFolder === "" ? "まだ選んでいません" : draft.anchorFolder}
      </p>
      {fault && <Failure fault={fault} />}
      <span>
        <Button icon={FolderOpen} onClick={() => void choose()}>
          控えのフォルダを選ぶ
        </Button>
      </span>
    </div>
  );
}

/** Whose account it is: a confirmation by password is that person's. */
function Owner({ draft, change }: StepProps) {
  const own = draft.persons.flatMap((person, index) =>
    sideOf(person.office) === "contractor" && !isBlank({ ...person }, ["office"])
      ? [{ person, index }]
      : [],
  );
  if (own.length === 0 || draft.later.includes(3) || draft.later.includes(0)) return null;
  return (
    <Choices
      label="この利用者は誰ですか"
      help="選んだ人は、自分のパスワードで受渡しを確認できます。"
      choices={[
        ...own.map(({ person, index }) => ({ id: String(index), label: person.name })),
        {
          id: "",
          label: "登録した人ではない",
          detail: "記録はできますが、受渡しの確認者にはなれません。",
        },
      ]}
      value={draft.owner}
      onValue={(owner) => change({ owner })}
    />
  );
}

function SecretPair(
  props: KeyProps & { readonly of: "passphrase" | "password"; readonly label: string },
) {
  const { secrets, onSecrets, faults, of, label } = props;
  const again = `${of}Again` as const;
  const field = (name: keyof Secrets) => ({
    type: "password",
    autoComplete: "new-password",
    need: "required" as const,
    value: secrets[name],
    onValue: (typed: string) => onSecrets({ ...secrets, [name]: typed }),
    error: faults[name],
  });
  return (
    <div className={styles["pair"]}>
      <TextField
        label={label}
        help={`${LEAST_SECRET}文字以上。長いほど安全です。`}
        {...field(of)}
      />
      <TextField
        label={`${label}(確認)`}
        help="もう一度、同じものを入力してください。"
        {...field(again)}
      />
    </div>
  );
}

/** Another password for whoever is signed in. */
import { useState } from "react";
import { now } from "../../app/clock.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { lacking, unfilled } from "../../app/typed.ts";
import { useCommand } from "../../app/useCommand.ts";
import { Bullets, Fields } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { SecretFields, secretLacks } from "./Secrets.tsx";

/** The page. */
export function PasswordPage() {
  const [current, setCurrent] = useState("");
  const [secret, setSecret] = useState({ next: "", again: "" });
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("changePassword");
  const say = useSaid();
  const lacks = [...lacking(unfilled(current, "いまのパスワード")), ...secretLacks(secret)];
  const submit = async () => {
    setAsked(true);
    if (lacks.length > 0) return;
    const became = await send((id) => ({ id, occurredAt: now(), current, next: secret.next }));
    if (became.state !== "done") return;
    say(recordedAs("パスワードの変更", became.outcome));
    go(pathTo.settings());
  };
  return (
    <Page
      narrow
      title="パスワードを変える"
      back={{ href: pathTo.settings(), label: "設定" }}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "変えています" : undefined}
          onClick={() => void submit()}
        >
          パスワードを変える
        </PrimaryButton>
      }
    >
      <Fields>
        <TextField
          label="いまのパスワード"
          need="required"
          type="password"
          width="middle"
          autoComplete="current-password"
          maxLength={200}
          value={current}
          onValue={setCurrent}
        />
        <SecretFields label="新しいパスワード" value={secret} onValue={setSecret} />
      </Fields>
      {asked && lacks.length > 0 && (
        <Notice tone="error" title="まだ変えていません。次のことが残っています">
          <Bullets items={lacks} />
        </Notice>
      )}
      <Outcome sending={sending} />
    </Page>
  );
}

/** Signing in, to an opened ledger or again after a lock. What was typed before the lock stays underneath. */
import { useEffect, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import type { Fault } from "../../shared/ipc/reply.ts";
import { role } from "../../shared/text/ja/words.ts";
import type { SessionView } from "../../shared/views/session.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextField } from "../ui/TextField.tsx";
import { Failure } from "./Failure.tsx";
import { SampleMark } from "./Frame.tsx";
import styles from "./SignIn.module.css";
import { ask } from "./api.ts";
import { useDesk } from "./ledger.tsx";

interface Trial {
  readonly busy: boolean;
  readonly message?: string;
  readonly fault?: Fault;
}

/** Tries a login; the session that follows is taken at once. */
function useSignIn() {
  const { take } = useDesk();
  const [trial, setTrial] = useState<Trial>({ busy: false });
  const signIn = async (as: { login: string; password: string }) => {
    setTrial({ busy: true });
    const reply = await ask("signIn", as);
    if (!reply.ok) setTrial({ busy: false, fault: reply.fault });
    else if (reply.value.signedIn) take(reply.value.session);
    else setTrial({ busy: false, message: reply.value.message });
  };
  return { trial, signIn };
}

/** The sign-in. `locked` when someone had been working here. */
export function SignIn({ locked }: { readonly locked: boolean }) {
  const { session, take } = useDesk();
  const { trial, signIn } = useSignIn();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setPassword("");
    // Full-width letters of an input method that was left on are taken as what was meant.
    void signIn({ login: login.normalize("NFKC").trim(), password });
  };
  const leave = () => {
    void ask("closeLedger", {}).then((reply) => reply.ok && take(reply.value));
  };
  return (
    <div className={styles["cover"]}>
      <header>
        <SampleMark />
      </header>
      <main className={styles["card"]}>
        <div>
          <p className={styles["product"]}>受渡台帳 {session.version}</p>
          <h1>{session.ledger?.title}</h1>
        </div>
        {locked && <p>ロックしています。入力の途中だったものは残っています。</p>}
        <form ref={form} onSubmit={submit}>
          <TextField
            label="ログイン名"
            name="login"
            autoComplete="username"
            value={login}
            onValue={setLogin}
          />
          <TextField
            label="パスワード"
            type="password"
            name="password"
            autoComplete="current-password"
            value={password}
            onValue={setPassword}
          />
          {trial.message && <Notice tone="error">{trial.message}</Notice>}
          {trial.fault && <Failure fault={trial.fault} />}
          <Button type="submit" look="fill" busy={trial.busy ? "確かめています" : undefined}>
            ログイン
          </Button>
        </form>
        <Samples session={session} onChoose={(as) => void signIn(as)} />
        <Button look="text" onClick={leave}>
          別の台帳を開く
        </Button>
      </main>
    </div>
  );
}

/** The accounts of a sample, each one press away. */
function Samples(props: {
  readonly session: SessionView;
  readonly onChoose: (as: { login: string; password: string }) => void;
}) {
  const { sampleAccounts } = props.session;
  if (!sampleAccounts || sampleAccounts.length === 0) return null;
  return (
    <div className={styles["samples"]}>
      <p>見本の利用者(選ぶとそのままログインします)</p>
      {sampleAccounts.map(({ login, password, role: as }) => (
        <Button key={login} onClick={() => props.onChoose({ login, password })}>
          {role[as]}({login})
        </Button>
      ))}
    </div>
  );
}

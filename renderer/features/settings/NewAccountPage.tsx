/** A new account: who signs in by it, with which role, and the first password. */
import { useState } from "react";
import { ROLES } from "../../../shared/domain/vocabulary.ts";
import type { Role } from "../../../shared/domain/vocabulary.ts";
import { role as roleWords } from "../../../shared/text/ja/words.ts";
import { now } from "../../app/clock.ts";
import { newId } from "../../app/newId.ts";
import { Outcome } from "../../app/Outcome.tsx";
import { go, pathTo } from "../../app/paths.ts";
import { recordedAs } from "../../app/recordedAs.ts";
import { lacking } from "../../app/typed.ts";
import { useCommand } from "../../app/useCommand.ts";
import { useDraft } from "../../app/useDraft.ts";
import { useView, valueOf } from "../../app/useView.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Bullets, Fields } from "../../ui/Layout.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page, PrimaryButton } from "../../ui/Page.tsx";
import { useSaid } from "../../ui/said.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import type { Typed } from "./Secrets.tsx";
import { SecretFields, secretLacks } from "./Secrets.tsx";
import { ROLE_TEXT } from "./roleText.ts";

interface AccountDraft {
  readonly account: string;
  readonly login: string;
  readonly role: Role;
  readonly person: string;
}

const fresh = (): AccountDraft => ({ account: newId(), login: "", role: "staff", person: "" });
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]{1,31}$/;

/** The page. */
export function NewAccountPage() {
  const [draft, setDraft, giveUp] = useDraft("account/new", fresh);
  const [secret, setSecret] = useState<Typed>({ next: "", again: "" });
  const [asked, setAsked] = useState(false);
  const { sending, send } = useCommand("openAccount");
  const say = useSaid();
  const set = (part: Partial<AccountDraft>) => setDraft({ ...draft, ...part });
  const login = draft.login.normalize("NFKC").trim();
  const lacks = [
    ...lacking(
      !LOGIN.test(login) &&
        "ログイン名を、半角の英数字と . _ @ - で、2文字以上32文字以内で入力してください。",
    ),
    ...secretLacks(secret),
  ];
  const submit = async () => {
    setAsked(true);
    if (lacks.length > 0) return;
    const { account, role, person } = draft;
    const became = await send((id) => ({
      id,
      occurredAt: now(),
      account,
      login,
      role,
      password: secret.next,
      ...(person === "" ? {} : { person }),
    }));
    if (became.state !== "done") return;
    giveUp();
    say(recordedAs(`利用者 ${login}`, became.outcome, "登録"));
    go(pathTo.settings());
  };
  return (
    <Page
      narrow
      title="利用者を登録する"
      back={{ href: pathTo.settings(), label: "設定" }}
      action={
        <PrimaryButton
          busy={sending.state === "sending" ? "登録しています" : undefined}
          onClick={() => void submit()}
        >
          利用者を登録する
        </PrimaryButton>
      }
    >
      <Fields>
        <Who draft={draft} set={set} />
        <SecretFields label="はじめのパスワード" value={secret} onValue={setSecret} />
      </Fields>
      {asked && lacks.length > 0 && (
        <Notice tone="error" title="まだ登録していません。次のことが残っています">
          <Bullets items={lacks} />
        </Notice>
      )}
      <Outcome sending={sending} />
    </Page>
  );
}

function Who(props: {
  readonly draft: AccountDraft;
  readonly set: (part: Partial<AccountDraft>) => void;
}) {
  const { draft, set } = props;
  const persons = valueOf(useView("persons", {})) ?? [];
  return (
    <>
      <TextField
        label="ログイン名"
        need="required"
        help="職員番号など。ずっと記録に残るため、氏名は使わないでください。"
        width="middle"
        maxLength={32}
        value={draft.login}
        onValue={(login) => set({ login })}
      />
      <Choices
        label="役割"
        need="required"
        choices={ROLES.map((role) => ({
          id: role,
          label: roleWords[role],
          detail: ROLE_TEXT[role],
        }))}
        value={draft.role}
        // The choices are the roles.
        onValue={(role) => set({ role: role as Role })}
      />
      <Select
        label="この利用者である人"
        need="optional"
        help="選ぶと、受渡しの確認を本人のパスワードで行えます。"
        width="middle"
        empty="選ばない"
        options={persons.map(({ id, name, party }) => ({
          value: id,
          label: `${name}(${party.label})`,
        }))}
        value={draft.person}
        onValue={(person) => set({ person })}
      />
    </>
  );
}

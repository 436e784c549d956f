/** One side of the desk confirms: by its own password, by hand, or on the paper. */
import { MISSING } from "../ui/missing.ts";
import { useState } from "react";
import { office } from "../../shared/text/ja/words.ts";
import type { SideView } from "../../shared/views/handover.ts";
import { Choices } from "../ui/Choices.tsx";
import type { DrawnStrokes } from "../ui/SignaturePad.tsx";
import { SignaturePad } from "../ui/SignaturePad.tsx";
import { Check, TextField } from "../ui/TextField.tsx";
import styles from "./SidePanel.module.css";

/** Who confirms, and with which account they can. */
type WhoConfirms = Pick<SideView, "person" | "party" | "department" | "title" | "office" | "login">;

export type Way = "account" | "signature" | "paper";

/** What one side has given so far; the password and the strokes are never kept. */
export interface Given {
  readonly way: Way;
  readonly password: string;
  readonly strokes: DrawnStrokes;
  readonly identityShown: boolean;
  readonly remarks: string;
}

/** What a side starts with. */
export function freshGiven({ login }: Pick<WhoConfirms, "login">): Given {
  return {
    way: login === undefined ? "signature" : "account",
    password: "",
    strokes: [],
    identityShown: false,
    remarks: "",
  };
}

/** What is still missing on this side, in words. */
export function givenLacks({ way, password, strokes }: Given): string | undefined {
  if (way === "account" && password === "") return "パスワードを入力してください。";
  if (way === "signature" && strokes.length === 0) return "署名してください。";
  return undefined;
}

/** How a side confirms, as a command says it. */
export function confirmationBy({ way, strokes }: Given, account: string) {
  if (way === "account") return { by: way, account };
  return way === "signature" ? { by: way, strokes: { clear: strokes } } : { by: way };
}

/** The panel of one side. */
export function SidePanel(props: {
  readonly title: string;
  readonly side: WhoConfirms;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  /** What is to be printed where it is signed on paper; where nothing is, it cannot be. */
  readonly paper?: string | undefined;
  /** Nobody who is known from the handover itself is asked for a card again. */
  readonly withoutCard?: boolean;
}) {
  const { title, side, given, onGiven, paper, withoutCard = false } = props;
  const set = (part: Partial<Given>) => onGiven({ ...given, ...part });
  return (
    <section className={styles["side"]} aria-label={title}>
      <h2>{title}</h2>
      <Who side={side} />
      <Ways {...{ side, given, set, paper }} />
      {!withoutCard && (
        <Check
          label="身分証(商号・氏名・顔写真)を確認しました"
          checked={given.identityShown}
          onValue={(identityShown) => set({ identityShown })}
        />
      )}
      <TextField
        label="備考"
        need="optional"
        maxLength={1000}
        value={given.remarks}
        onValue={(remarks) => set({ remarks })}
      />
    </section>
  );
}

function Ways(props: {
  readonly side: WhoConfirms;
  readonly given: Given;
  readonly set: (part: Partial<Given>) => void;
  readonly paper: string | undefined;
}) {
  const { side, given, set, paper } = props;
  return (
    <>
      <Choices
        label="確認のしかた"
        choices={[
          {
            id: "account",
            label: "本人のパスワード",
            why: side.login === undefined ? "この人の利用者登録がありません。" : undefined,
          },
          { id: "signature", label: "画面に手書きで署名" },
          ...(paper === undefined ? [] : [{ id: "paper", label: "紙に押印して後で取り込む" }]),
        ]}
        value={given.way}
        onValue={(way) => set({ way: way as Way, password: "", strokes: [] })}
      />
      {given.way === "account" && (
        <Password
          login={side.login ?? ""}
          value={given.password}
          onValue={(password) => set({ password })}
        />
      )}
      {given.way === "signature" && (
        <SignaturePad
          label={`${side.person.label} の署名`}
          onStrokes={(strokes) => set({ strokes })}
        />
      )}
      {given.way === "paper" && paper !== undefined && (
        <p>
          記録したあと{paper}
          を印刷し、押印または署名した紙を「署名済みの写しを取り込む」から登録してください。
        </p>
      )}
    </>
  );
}

function Who({ side }: { readonly side: WhoConfirms }) {
  const parts = [side.party, side.department, side.title].filter(Boolean);
  const role = side.office && office[side.office];
  return (
    <div className={styles["who"]}>
      <p className={styles["person"]}>{side.person.label}</p>
      <p>{parts.join(" ")}</p>
      {role !== undefined && role !== side.title && <p>{role}</p>}
    </div>
  );
}

function Password(props: {
  readonly login: string;
  readonly value: string;
  readonly onValue: (typed: string) => void;
}) {
  const [shown, setShown] = useState(false);
  return (
    <div className={styles["password"]}>
      <TextField
        label={`パスワード(ログイン名 ${props.login})`}
        {...{ [MISSING]: "secret" }}
        type={shown ? "text" : "password"}
        autoComplete="off"
        value={props.value}
        onValue={props.onValue}
      />
      <Check label="入力した文字を見る" checked={shown} onValue={setShown} />
    </div>
  );
}

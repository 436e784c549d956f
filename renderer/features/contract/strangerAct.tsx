/** What became of a thing that came instead of a unit, where it is not registered (Art. 11). */
import { strangerBecame } from "../../../shared/text/ja/stranger.ts";
import type { ClientsWord } from "../../app/ClientsWordFields.tsx";
import { ClientsWordFields } from "../../app/ClientsWordFields.tsx";
import { documentLacks, documentOf, freshDocument } from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { lacking, unchosen } from "../../app/typed.ts";
import { Choices } from "../../ui/Choices.tsx";
import { KeyValue } from "../../ui/Section.tsx";
import type { ContractActSpec } from "./ContractAct.tsx";

interface Settled extends ClientsWord {
  readonly became: "" | "handedBack" | "misread";
}

export const settleStranger: ContractActSpec<Settled> = {
  name: "settleStranger",
  what: "届いた別の物の扱い",
  does: "登録",
  about:
    "台帳の情報資産の代わりに届いた物は、情報資産として登録するか、ここで扱いを登録するまで、契約を完結できません(特記事項 第11条)。",
  part: undefined,
  fresh: () => ({ became: "", person: "", document: freshDocument, note: "" }),
  lacks: ({ became, person, document }) => [
    ...lacking(unchosen(became, "扱い"), unchosen(person, "発注者の職員")),
    ...documentLacks(document, "発注者の文書"),
  ],
  build: (draft, { named }, occurredAt) => {
    const document = documentOf(draft.document);
    if (draft.became === "" || !document) return undefined;
    return {
      type: "settleStranger",
      occurredAt,
      asset: named.asset,
      found: named.found,
      became: draft.became,
      person: draft.person,
      document,
      ...(draft.note.trim() === "" ? {} : { note: draft.note.trim() }),
    };
  },
  fields: ({ contract, named, draft, set }) => (
    <>
      <KeyValue facts={[["読み取った製造番号", named.found]]} />
      <Choices
        label="扱い"
        choices={[
          { id: "handedBack", label: strangerBecame.handedBack },
          { id: "misread", label: strangerBecame.misread },
        ]}
        value={draft.became}
        onValue={(became) => set({ became: became as Settled["became"] })}
      />
      <ClientsWordFields
        person="引き取った、または確かめた発注者の職員"
        {...{ contract, draft, set }}
      />
    </>
  ),
  next: (_, { named }) => pathTo.asset(named.asset),
};

/** The client takes an instruction back: what was not yet destroyed goes back to where it was. */
import { Act } from "../../app/Act.tsx";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
} from "../../app/DocumentFields.tsx";
import { pathTo } from "../../app/paths.ts";
import { given } from "../../app/typed.ts";
import { useDraft } from "../../app/useDraft.ts";
import { TextArea } from "../../ui/TextField.tsx";

interface Withdrawal {
  readonly document: DocumentDraft;
  readonly reason: string;
}

const fresh = (): Withdrawal => ({ document: freshDocument, reason: "" });

/** The page. */
export function WithdrawPage({ instruction }: { readonly instruction: string }) {
  const name = `withdraw/${instruction}`;
  const [draft, setDraft, giveUp] = useDraft(name, fresh);
  return (
    <Act
      name={name}
      what="廃棄の指示の撤回"
      back={{ href: pathTo.instruction(instruction), label: "廃棄の指示" }}
      lacks={documentLacks(draft.document, "撤回の文書")}
      build={(occurredAt) => {
        const document = documentOf(draft.document);
        return (
          document && {
            type: "withdrawInstruction",
            occurredAt,
            instruction,
            document,
            ...given("reason", draft.reason),
          }
        );
      }}
      next={pathTo.instruction(instruction)}
      onRecorded={giveUp}
    >
      <p>まだ廃棄していない情報資産は、指示の前の状態に戻ります。廃棄したものは変わりません。</p>
      <DocumentFields
        label="撤回の文書"
        need="required"
        value={draft.document}
        onValue={(document) => setDraft({ ...draft, document })}
      />
      <TextArea
        label="理由"
        need="optional"
        maxLength={1000}
        value={draft.reason}
        onValue={(reason) => setDraft({ ...draft, reason })}
      />
    </Act>
  );
}

/** What the client has said of something: who answered, by which paper, and what else. */
import type { ContractView } from "../../shared/views/contract.ts";
import { TextArea } from "../ui/TextField.tsx";
import { PersonSelect } from "./selects.tsx";
import type { DocumentDraft } from "./DocumentFields.tsx";
import { DocumentFields } from "./DocumentFields.tsx";

export interface ClientsWord {
  readonly person: string;
  readonly document: DocumentDraft;
  readonly note: string;
}

export function ClientsWordFields(props: {
  readonly contract: ContractView;
  /** What the person did, such as 答えた発注者の職員. */
  readonly person: string;
  readonly draft: ClientsWord;
  readonly set: (part: Partial<ClientsWord>) => void;
}) {
  const { contract, person: label, draft, set } = props;
  return (
    <>
      <PersonSelect
        label={label}
        contract={contract}
        side="client"
        width="middle"
        value={draft.person}
        onValue={(person) => set({ person })}
      />
      <DocumentFields
        label="発注者の文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <TextArea
        label="備考"
        need="optional"
        maxLength={1000}
        value={draft.note}
        onValue={(note) => set({ note })}
      />
    </>
  );
}

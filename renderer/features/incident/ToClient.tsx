/** Whom at the client's something reached, and by which means. */
import { REPORT_MEANS } from "../../../shared/domain/vocabulary.ts";
import { reportMeans } from "../../../shared/text/ja/recordWords.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { wordOptions } from "../../app/choices.ts";
import { PersonSelect } from "../../app/selects.tsx";
import { Pair } from "../../ui/Layout.tsx";
import { Select } from "../../ui/TextField.tsx";

/** The person, and one of `REPORT_MEANS`. */
export interface Reached {
  readonly to: string;
  readonly means: string;
}

const MEANS = wordOptions(reportMeans, REPORT_MEANS);

/** Both fields; `label` says what the person did. */
export function ToClient(props: {
  readonly label: string;
  readonly draft: Reached;
  readonly set: (part: Partial<Reached>) => void;
  readonly contract: ContractView;
}) {
  const { label, draft, set, contract } = props;
  return (
    <Pair>
      <PersonSelect
        label={label}
        contract={contract}
        side="client"
        value={draft.to}
        onValue={(to) => set({ to })}
      />
      <Select
        label="手段"
        options={MEANS}
        value={draft.means}
        onValue={(means) => set({ means })}
      />
    </Pair>
  );
}

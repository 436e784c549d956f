/** Units that are set aside go back by the client's instruction, which ends the setting aside in one (T09). */
import { DocumentFields } from "../../app/DocumentFields.tsx";
import { Section } from "../../ui/Section.tsx";
import { TextArea } from "../../ui/TextField.tsx";
import type { NewSlip } from "./useNewSlip.ts";

/** The fields; nothing where no unit of the slip is set aside. */
export function Aside({ slip: { draft, rows, set } }: { readonly slip: NewSlip }) {
  const aside = rows.flatMap(({ state }) =>
    state.is === "known" && state.unit.state === "quarantined" ? [state.unit.number] : [],
  );
  if (draft.kind !== "return" || aside.length === 0) return null;
  return (
    <Section title="保留のものの返却" note={aside.join("、")}>
      <p>
        保留(隔離)のものは、発注者の指示により返却します(特記事項
        第18条)。受渡票の発行とともに保留を解きます。
      </p>
      <DocumentFields
        label="発注者の指示"
        need="required"
        value={draft.authority}
        onValue={(authority) => set({ authority })}
      />
      <TextArea
        label="確かめた結果"
        need="required"
        help="差異の原因と現物の状態を書きます。"
        maxLength={1000}
        value={draft.finding}
        onValue={(finding) => set({ finding })}
      />
    </Section>
  );
}

/** The permits of Art. 15(2) for a load that leaves an area of the client or goes into one. */
import { Select } from "../../ui/TextField.tsx";
import type { DepartProps } from "./DepartFields.tsx";

const PERMITS = [
  { name: "takeoutPermit", end: "from", way: "持出し", other: "in" },
  { name: "bringInPermit", end: "to", way: "持込み", other: "out" },
] as const;

/** The permits that the client's areas ask for at either end, chosen from those that are registered. */
export function PermitFields({ draft, contract, set }: DepartProps) {
  return PERMITS.map(({ name, end, way, other }) => {
    const area = contract.places.find(({ id, managedArea }) => managedArea && id === draft[end]);
    return (
      area && (
        <Select
          key={name}
          label={`${way}の許可`}
          need={draft.by === "client" ? "optional" : "required"}
          width="middle"
          help={`「${area.name}」は情報セキュリティ管理エリアです。機器と媒体には発注者の許可が必要です(第15条第2項)。許可は契約の「場所」に登録します。`}
          empty={area.permits.length === 0 ? "許可が登録されていません" : "選んでください"}
          options={area.permits
            .filter(({ direction }) => direction !== other)
            .map(({ document, inForce }) => ({
              value: document,
              label: inForce ? document : `${document}(期間外)`,
            }))}
          value={draft[name]}
          onValue={(permit) => set({ [name]: permit })}
        />
      )
    );
  });
}

/** What a ledger still lacks before the first handover, with the way to each. */
import { CircleCheck, CircleDashed } from "lucide-react";
import { pathTo } from "../../app/paths.ts";
import { useView, valueOf } from "../../app/useView.ts";
import type { ContractRow, ContractView } from "../../../shared/views/contract.ts";
import type { Office } from "../../../shared/domain/vocabulary.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Home.module.css";

interface Part {
  readonly text: string;
  readonly done: boolean;
  readonly href: string;
}

/** Shown until everything a handover needs is there. */
export function Preparing({
  contracts,
}: {
  readonly contracts: readonly ContractRow[] | undefined;
}) {
  const open = contracts?.find((one) => one.phase !== "completed");
  const contract = valueOf(useView("contract", open && { id: open.id }));
  if (!contracts || (open && !contract)) return null;
  const parts = contract ? partsOf(contract) : [];
  const missing = parts.filter((part) => !part.done);
  if (contract && missing.length === 0) return null;
  if (!contract && contracts.length > 0) return null;
  return (
    <Notice tone="info" title="受渡を始める前に、次の登録が残っています">
      <ul className={styles["parts"]}>
        {!contract && <PartRow part={{ text: "契約", done: false, href: pathTo.contracts() }} />}
        {parts.map((part) => (
          <PartRow key={part.text} part={part} />
        ))}
      </ul>
    </Notice>
  );
}

function PartRow({ part }: { readonly part: Part }) {
  return (
    <li className={styles["part"]}>
      <Icon of={part.done ? CircleCheck : CircleDashed} />
      {part.done ? (
        <span>{part.text}(登録済み)</span>
      ) : (
        <a href={part.href}>{part.text}を登録する</a>
      )}
    </li>
  );
}

function partsOf(contract: ContractView): readonly Part[] {
  const holds = (office: Office) =>
    contract.persons.some((person) =>
      person.designations.some((one) => one.office === office && one.inForce),
    );
  const { id } = contract;
  return [
    {
      text: "発注者の指定職員(指定文書)",
      done: holds("designatedOfficial"),
      href: pathTo.contract(id, "persons"),
    },
    {
      text: "受注者の管理責任者",
      done: holds("custodyManager"),
      href: pathTo.contract(id, "persons"),
    },
    {
      text: "発注者の指定した場所(指定文書)",
      done: contract.places.some((place) => place.designations.some((one) => one.inForce)),
      href: pathTo.contract(id, "places"),
    },
  ];
}

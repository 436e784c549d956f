/** What can be done with the ticked units: what fits best is one press away, the rest one choice more. */
import { useState } from "react";
import type { AssetRow } from "../../../shared/views/common.ts";
import { Button } from "../../ui/Button.tsx";
import { grouped } from "../../ui/numbers.ts";
import { PrimaryLink } from "../../ui/Page.tsx";
import { offersFor } from "./offers.ts";
import styles from "./Places.module.css";

/** Shown once something is ticked. */
export function TickedActs(props: {
  readonly ticked: readonly Pick<AssetRow, "id" | "state">[];
  readonly onNone: () => void;
}) {
  const { ticked, onNone } = props;
  const [wanted, setWanted] = useState("");
  if (ticked.length === 0) return null;
  const offers = offersFor(ticked.map(({ state }) => state));
  const offer = offers.find(({ id }) => id === wanted) ?? offers[0];
  const units = `${grouped(ticked.length)}点`;
  if (!offer) {
    return (
      <>
        <p>
          選んだ{units}
          は状態が異なり、まとめてできる操作はありません。同じ状態のものを選んでください。
        </p>
        <Button onClick={onNone}>選択を外す</Button>
      </>
    );
  }
  return (
    <div className={styles["acts"]}>
      <Button look="text" onClick={onNone}>
        選択を外す
      </Button>
      <label>
        操作
        <select value={offer.id} onChange={(event) => setWanted(event.target.value)}>
          {offers.map(({ id, verb }) => (
            <option key={id} value={id}>
              {units}
              {verb}
            </option>
          ))}
        </select>
      </label>
      <PrimaryLink href={offer.href(ticked.map(({ id }) => id))}>
        {units}
        {offer.verb}
      </PrimaryLink>
    </div>
  );
}

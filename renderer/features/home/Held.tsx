/** What is in our hands, by state and by place; each number leads to its list. */
import { pathTo } from "../../app/paths.ts";
import type { HomeView } from "../../../shared/views/home.ts";
import { AssetStateBadge } from "../../ui/StateBadge.tsx";
import { grouped } from "../../ui/numbers.ts";
import styles from "./Home.module.css";

/** Two short lists side by side. */
export function Held({ home }: { readonly home: HomeView }) {
  if (home.held === 0) return <p>預かっている情報資産はありません。</p>;
  return (
    <div className={styles["held"]}>
      <div>
        <h3>状態別</h3>
        <ul>
          {home.byState.map(({ state, count }) => (
            <li key={state} className={styles["count"]}>
              <AssetStateBadge state={state} />
              <a href={pathTo.assets({ state })}>{grouped(count)}点</a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>場所別</h3>
        <ul>
          {home.byPlace.map(({ place, count }) => (
            <li key={place.id} className={styles["count"]}>
              <span>{place.label}</span>
              <a href={pathTo.assets({ place: place.id })}>{grouped(count)}点</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** What needs doing: sentences that are links. */
import { CircleAlert, CircleCheck, Clock, ListTodo } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { pathToTarget } from "../../app/paths.ts";
import type { HomeView, Todo } from "../../../shared/views/home.ts";
import type { Tone } from "../../ui/Badge.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { moment } from "../../ui/dates.ts";
import styles from "./Home.module.css";

const LOOKS: Readonly<Record<Todo["urgency"], readonly [Tone, LucideIcon, string]>> = {
  now: ["error", CircleAlert, "至急"],
  soon: ["caution", Clock, "近日"],
  later: ["plain", ListTodo, "予定"],
};

/** The list; when it is empty, since when that is known. */
export function Todos({ home }: { readonly home: HomeView }) {
  if (home.todos.length === 0) {
    return (
      <p className={styles["calm"]}>
        <Icon of={CircleCheck} />
        対応が必要なものはありません({moment(home.checkedAt)} 確認)
      </p>
    );
  }
  return (
    <ul className={styles["todos"]}>
      {home.todos.map((todo) => {
        const [tone, icon, word] = LOOKS[todo.urgency];
        return (
          <li key={todo.text + JSON.stringify(todo.target)} className={styles["todo"]}>
            <Badge tone={tone} icon={icon}>
              {word}
            </Badge>
            <a href={pathToTarget(todo.target)}>{todo.text}</a>
          </li>
        );
      })}
    </ul>
  );
}

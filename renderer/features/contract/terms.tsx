/** Designations and consents with their terms: what holds now stands first, what is over is said to be over. */
import { CircleCheck, CircleSlash } from "lucide-react";
import { shortDate } from "../../../shared/forms/era.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Line, Soft } from "../../ui/Layout.tsx";

interface Term {
  readonly document: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly inForce: boolean;
  /** How far it goes, where it is limited. */
  readonly limits?: readonly string[];
}

/** R8.4.1〜R9.3.31, or with no end. */
function termText({ from, to }: Pick<Term, "from" | "to">): string {
  return `${shortDate(from)}〜${to === undefined ? "" : shortDate(to)}`;
}

/** One line a term; `what` is what is held, such as 指定職員. */
export function Terms(props: {
  readonly terms: readonly (Term & { readonly what: string })[];
  readonly none: string;
}) {
  const { terms, none } = props;
  if (terms.length === 0) return none;
  const sorted = terms.toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
  return (
    <ul>
      {sorted.map((term) => (
        <li key={term.what + term.document + term.from}>
          <Line>
            <Badge
              tone={term.inForce ? "ok" : "plain"}
              icon={term.inForce ? CircleCheck : CircleSlash}
            >
              {term.what}
              {!term.inForce && "(期間外)"}
            </Badge>
            <span>
              {termText(term)} {term.document}
            </span>
          </Line>
          {term.limits?.map((limit) => (
            <div key={limit}>
              <Soft>{limit}</Soft>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

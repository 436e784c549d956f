/** What can be done with the unit now; and what cannot, with the reason. */
import type { Possibility } from "../../../shared/views/common.ts";
import { useMayRecord } from "../../app/ledger.tsx";
import { pathTo } from "../../app/paths.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { Bullets, Line, More } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { WAYS } from "./possibilities.ts";

/** In the order of the table of ways, so that it is the same for every unit. */
export function Possibilities(props: {
  readonly unit: string;
  readonly possibilities: readonly Possibility[];
}) {
  const { unit, possibilities } = props;
  const mayRecord = useMayRecord();
  // What may have gone wrong is said at once, by whoever notices, also of a unit that has left (Art. 18).
  const mayReport = useMayRecord(true);
  const order = Object.keys(WAYS);
  const sorted = possibilities.toSorted(
    (a, b) => order.indexOf(a.action) - order.indexOf(b.action),
  );
  const can = sorted.filter(({ possible }) => possible);
  const cannot = sorted.filter(({ possible }) => !possible);
  return (
    <Section title="できること">
      {can.length === 0 && (
        <p>
          {mayReport ? "いま記録できるのは、事故だけです。" : "いま記録できることはありません。"}
        </p>
      )}
      {!mayRecord && can.length > 0 && (
        <p>{mayReport ? "事故のほかを記録" : "記録"}できるのは、管理責任者の利用者だけです。</p>
      )}
      <Line>
        {can.map(({ action }) =>
          mayRecord ? (
            <ButtonLink key={action} size="s" href={WAYS[action].href(unit)}>
              {WAYS[action].words}
            </ButtonLink>
          ) : (
            <span key={action}>{WAYS[action].words}</span>
          ),
        )}
        {mayReport && (
          <ButtonLink size="s" href={pathTo.newIncident({ units: [unit] })}>
            事故を記録する
          </ButtonLink>
        )}
      </Line>
      {cannot.length > 0 && (
        <More label={`いまできないこと(${cannot.length}件)と理由`}>
          <Bullets
            items={cannot.map(({ action, why }) => (
              <>
                <strong>{WAYS[action].words}</strong>: {why}
              </>
            ))}
          />
        </More>
      )}
    </Section>
  );
}

/** Guards whose names are left out of a bundle: they are no persons of the ledger, and stand beside what they had. */
import { Shown } from "../../app/Shown.tsx";
import { useView } from "../../app/useView.ts";
import { Soft } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Check } from "../../ui/TextField.tsx";

/** Nothing where no guard ever had anything. */
export function GuardsLeftOut(props: {
  readonly without: readonly string[];
  readonly onWithout: (without: readonly string[]) => void;
}) {
  const { without, onWithout } = props;
  return (
    <Shown view={useView("guards", {})} what="守衛の一覧">
      {(guards) =>
        guards.length > 0 && (
          <Section title="省く守衛">
            {guards.map(({ guard, custodies }) => (
              <Check
                key={guard}
                label={
                  <>
                    {guard} <Soft>預り {custodies.length}件</Soft>
                  </>
                }
                checked={custodies.every((id) => without.includes(id))}
                onValue={(isOn) =>
                  onWithout([
                    ...without.filter((id) => !custodies.includes(id)),
                    ...(isOn ? custodies : []),
                  ])
                }
              />
            ))}
          </Section>
        )
      }
    </Shown>
  );
}

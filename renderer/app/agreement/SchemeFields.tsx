/** Which classes the information falls into, and what a class changes. */
import { Plus } from "lucide-react";
import { method } from "../../../shared/text/ja/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/Choices.tsx";
import { Fields, Pair } from "../../ui/Layout.tsx";
import { Section } from "../../ui/Section.tsx";
import { Select, TextField } from "../../ui/TextField.tsx";
import { QUESTIONS } from "./questions.ts";
import type { LevelDraft, Scheme, SchemeDraft } from "./scheme.ts";
import { HIGH, MOST_LEVELS, levelsIn } from "./scheme.ts";

interface SchemeProps {
  readonly scheme: SchemeDraft;
  readonly onScheme: (scheme: SchemeDraft) => void;
  readonly faults: Readonly<Record<string, string | undefined>>;
}

/** The fields. */
export function SchemeFields({ scheme, onScheme, faults }: SchemeProps) {
  const set = (part: Partial<SchemeDraft>) => onScheme({ ...scheme, ...part });
  const levels = levelsIn(scheme).filter(({ code }) => code !== "");
  return (
    <Fields>
      <Choices
        {...QUESTIONS.scheme}
        value={scheme.scheme}
        onValue={(id) => set({ scheme: id as Scheme, high: HIGH[id as Scheme] })}
      />
      {scheme.scheme === "own" && <OwnLevels {...{ scheme, onScheme, faults }} />}
      <Select
        label="どの分類から「高い」としますか(第13条・第4条)"
        help="この分類以上の現物を運ぶときは施錠ケースの番号を求め、特定個人情報がこれより低い分類のときは理由を求めます。"
        width="middle"
        empty="選んでください"
        options={levels.map(({ code, label }) => ({
          value: code,
          label: label.trim() === "" ? code : `${code} ${label}`,
        }))}
        value={scheme.high}
        onValue={(high) => set({ high })}
        error={faults["high"]}
      />
    </Fields>
  );
}

function OwnLevels({ scheme, onScheme, faults }: SchemeProps) {
  const { own } = scheme;
  const change = (levels: readonly LevelDraft[]) => onScheme({ ...scheme, own: levels });
  return (
    <Section title="発注者の分類">
      <Fields>
        <p>厳しいものから順に入力してください。上の行ほど厳しい分類になります。</p>
        {own.map((level, at) => (
          <Level
            // Rows have no name of their own while they are typed.
            // oxlint-disable-next-line react/no-array-index-key -- rows are only added and removed at will
            key={at}
            level={level}
            at={at}
            faults={faults}
            onLevel={(part) =>
              change(own.map((one, index) => (index === at ? { ...one, ...part } : one)))
            }
            onRemove={
              own.length > 1 ? () => change(own.filter((_, index) => index !== at)) : undefined
            }
          />
        ))}
        {own.length < MOST_LEVELS && (
          <span>
            <Button
              icon={Plus}
              onClick={() => change([...own, { code: "", label: "", least: "clear" }])}
            >
              分類を加える
            </Button>
          </span>
        )}
      </Fields>
    </Section>
  );
}

function Level(props: {
  readonly level: LevelDraft;
  readonly at: number;
  readonly faults: SchemeProps["faults"];
  readonly onLevel: (part: Partial<LevelDraft>) => void;
  readonly onRemove: (() => void) | undefined;
}) {
  const { level, at, faults, onLevel, onRemove } = props;
  return (
    <>
      <Pair>
        <TextField
          label={`分類${at + 1}の記号`}
          need="required"
          maxLength={8}
          value={level.code}
          onValue={(code) => onLevel({ code })}
          error={faults[`own.${at}.code`]}
        />
        <TextField
          label={`分類${at + 1}の名称`}
          need="required"
          maxLength={40}
          value={level.label}
          onValue={(label) => onLevel({ label })}
          error={faults[`own.${at}.label`]}
        />
      </Pair>
      <Select
        label={`分類${at + 1}の廃棄に必要な強さ`}
        width="middle"
        options={(["destroy", "purge", "clear"] as const).map((value) => ({
          value,
          label: `${method[value]}以上`,
        }))}
        value={level.least}
        onValue={(least) => onLevel({ least: least as LevelDraft["least"] })}
      />
      {onRemove && (
        <span>
          <Button size="s" look="text" onClick={onRemove}>
            分類{at + 1}を除く
          </Button>
        </span>
      )}
    </>
  );
}

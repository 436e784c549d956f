/** The course of events, a row a step: day, time, what happened. */
import { Plus } from "lucide-react";
import { Button } from "../../ui/Button.tsx";
import { CellText } from "../../ui/CellField.tsx";
import { Line } from "../../ui/Layout.tsx";
import type { Column } from "../../ui/Table.tsx";
import { Table } from "../../ui/Table.tsx";
import type { CourseStep } from "./reportDraft.ts";

const MOST = 30;

type Row = CourseStep & { readonly index: number };

interface Changing {
  readonly change: (at: number, part: Partial<CourseStep>) => void;
  readonly remove: (at: number) => void;
}

/** The table, with the way to add and to take away. */
export function CourseField(props: {
  readonly steps: readonly CourseStep[];
  readonly onSteps: (steps: readonly CourseStep[]) => void;
}) {
  const { steps, onSteps } = props;
  const columns = columnsOf({
    change: (at, part) =>
      onSteps(steps.map((step, index) => (index === at ? { ...step, ...part } : step))),
    remove: (at) => onSteps(steps.filter((_step, index) => index !== at)),
  });
  return (
    <>
      <Table
        caption="状況(時系列)"
        captionHidden
        columns={columns}
        rows={steps.map((step, index) => ({ ...step, index }))}
        keyOf={({ index }) => String(index)}
      />
      {steps.length < MOST && (
        <Line>
          <Button
            size="s"
            icon={Plus}
            onClick={() => onSteps([...steps, { day: "", time: "", text: "" }])}
          >
            行を加える
          </Button>
        </Line>
      )}
    </>
  );
}

function columnsOf({ change, remove }: Changing): readonly Column<Row>[] {
  return [
    {
      head: "年月日",
      cell: ({ index, day }) => (
        <CellText
          label={`${index + 1}行目の年月日`}
          short
          value={day}
          onValue={(typed) => change(index, { day: typed })}
        />
      ),
    },
    {
      head: "時刻",
      cell: ({ index, time }) => (
        <CellText
          label={`${index + 1}行目の時刻`}
          short
          value={time}
          onValue={(typed) => change(index, { time: typed })}
        />
      ),
    },
    {
      head: "あったこと・したこと",
      cell: ({ index, text }) => (
        <CellText
          label={`${index + 1}行目の内容`}
          maxLength={200}
          value={text}
          onValue={(typed) => change(index, { text: typed })}
        />
      ),
    },
    {
      head: "操作",
      cell: ({ index }) => (
        <Button
          size="s"
          look="text"
          aria-label={`${index + 1}行目を除く`}
          onClick={() => remove(index)}
        >
          除く
        </Button>
      ),
    },
  ];
}

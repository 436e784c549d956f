/** What a 引継書 says. */
import type {
  HandedUnitOnForm,
  SuccessionContent,
} from "../../../shared/forms/successionContent.ts";
import { eraDate } from "../../../shared/forms/era.ts";
import { paragraphs } from "../../../shared/forms/paragraphs.ts";
import { formText } from "../../../shared/text/ja/formLabels.ts";
import { cited, placeLine } from "../../../shared/text/ja/forms.ts";
import { keyLine, successionFormText } from "../../../shared/text/ja/succession.ts";
import type { Fact, Names } from "./facts.ts";
import { confirmed, contactFact, contractFacts, person } from "./facts.ts";
import type { Own } from "./units.ts";

export function successionFacts(content: SuccessionContent, names: Names): readonly Fact[] {
  const { lastDay, handed, taken, notice } = content;
  return [
    ...contractFacts(content),
    [successionFormText.reason, paragraphs(content.reason)],
    [successionFormText.from, person(names, content.from)],
    [
      successionFormText.lastDay,
      lastDay === undefined ? successionFormText.goesOn : eraDate(lastDay),
    ],
    [`${successionFormText.from}の確認`, confirmed(handed)],
    [successionFormText.to, person(names, content.to)],
    [`${successionFormText.to}の確認`, taken && confirmed(taken)],
    [successionFormText.notice, notice ? cited(notice) : successionFormText.noNotice],
    [successionFormText.keys, content.keys.map(keyLine)],
    contactFact(names, content.contact),
  ];
}

export function handedUnit({ place, shelf, seal, container }: HandedUnitOnForm): Own {
  return [
    [successionFormText.place, place && placeLine(place)],
    [successionFormText.shelf, shelf],
    [formText.sealNumber, seal],
    [formText.container, container],
  ];
}

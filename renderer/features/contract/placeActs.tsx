/** What is recorded about a place: that the client has designated it, and that it no longer does. */
import type { Media } from "../../../shared/domain/vocabulary.ts";
import { shortDate } from "../../../shared/forms/era.ts";
import { ifOffered, placeOptions } from "../../app/choices.ts";
import { today } from "../../app/clock.ts";
import type { DocumentDraft } from "../../app/DocumentFields.tsx";
import {
  DocumentFields,
  documentLacks,
  documentOf,
  freshDocument,
} from "../../app/DocumentFields.tsx";
import { lacking, unchosen } from "../../app/typed.ts";
import { PlaceSelect } from "../../app/selects.tsx";
import { dayTyped } from "../../ui/dates.ts";
import type { ContractActSpec } from "./ContractAct.tsx";
import type { End } from "./EndFields.tsx";
import { EndFields, endLacks, endOf, freshEnd } from "./EndFields.tsx";
import { MediaLimit } from "./MediaLimit.tsx";
import { TermFields, termLacks } from "./TermFields.tsx";
import { ClassLimit } from "./selects.tsx";

interface Placing {
  readonly place: string;
  readonly document: DocumentDraft;
  readonly from: string;
  readonly to: string;
  readonly media: readonly Media[];
  readonly highest: string;
}

export const designatePlace: ContractActSpec<Placing> = {
  name: "designatePlace",
  what: "場所の指定",
  does: "登録",
  about: "発注者の指定文書のとおりに登録します(特記事項 第10条)。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(placeOptions(contract), named.place),
    document: freshDocument,
    from: shortDate(contract.from > today() ? contract.from : today()),
    to: shortDate(contract.to),
    media: [],
    highest: "",
  }),
  lacks: ({ place, document, from, to }) => [
    ...lacking(unchosen(place, "場所")),
    ...documentLacks(document, "指定文書"),
    ...termLacks(from, to),
  ],
  build: (draft, { contract }, occurredAt) => {
    const document = documentOf(draft.document);
    const from = dayTyped(draft.from);
    const to = dayTyped(draft.to);
    if (!document || from === undefined) return undefined;
    return {
      type: "designatePlace",
      occurredAt,
      contract: contract.id,
      place: draft.place,
      document,
      from,
      ...(to === undefined ? {} : { to }),
      ...(draft.media.length > 0 ? { media: [...draft.media] } : {}),
      ...(draft.highest === "" ? {} : { highestRank: Number(draft.highest) }),
    };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PlaceSelect
        contract={contract}
        width="middle"
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <DocumentFields
        label="指定文書"
        need="required"
        value={draft.document}
        onValue={(document) => set({ document })}
      />
      <TermFields what="指定" from={draft.from} to={draft.to} onTerm={set} />
      <ClassLimit
        label="置ける分類の上限"
        contract={contract}
        value={draft.highest}
        onValue={(highest) => set({ highest })}
      />
      <MediaLimit what="置ける媒体" media={draft.media} onMedia={(media) => set({ media })} />
    </>
  ),
};

interface Ending extends End {
  readonly place: string;
}

export const undesignatePlace: ContractActSpec<Ending> = {
  name: "undesignatePlace",
  what: "場所の指定の終了",
  about:
    "終わりの日までに、その場所の情報資産を移動・返却・廃棄してください。翌日からは、その場所で受け取ることも使うこともできません(特記事項 第10条)。",
  part: "places",
  fresh: ({ contract, named }) => ({
    place: ifOffered(placeOptions(contract), named.place),
    ...freshEnd(),
  }),
  lacks: ({ place, ...end }) => [...lacking(unchosen(place, "場所")), ...endLacks("指定", end)],
  build: ({ place, ...draft }, { contract }, occurredAt) => {
    const end = endOf(draft);
    return end && { type: "endPlaceDesignation", occurredAt, contract: contract.id, place, ...end };
  },
  fields: ({ draft, set, contract }) => (
    <>
      <PlaceSelect
        contract={contract}
        width="middle"
        value={draft.place}
        onValue={(place) => set({ place })}
      />
      <EndFields what="指定" end={draft} onEnd={set} />
    </>
  ),
};

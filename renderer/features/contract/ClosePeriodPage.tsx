/** Closes the next period of a contract, signed by whoever answers for it; also when nothing has moved. */
import { useState } from "react";
import { eraDate, shortDate } from "../../../shared/forms/era.ts";
import type { ClosesView } from "../../../shared/views/closing.ts";
import type { ContractView } from "../../../shared/views/contract.ts";
import { peopleOptions } from "../../app/choices.ts";
import { now } from "../../app/clock.ts";
import { useDesk } from "../../app/ledger.tsx";
import { newId } from "../../app/newId.ts";
import { pathTo } from "../../app/paths.ts";
import { ShownPage } from "../../app/ShownPage.tsx";
import { SigningPage } from "../../app/SigningPage.tsx";
import { useView } from "../../app/useView.ts";
import { DateField } from "../../ui/DateField.tsx";
import { dayTyped } from "../../ui/dates.ts";
import { KeyValue } from "../../ui/Section.tsx";
import { Select } from "../../ui/TextField.tsx";

const TITLE = "期間を締める";

/** The page. */
export function ClosePeriodPage({ contract: id }: { readonly contract: string }) {
  const back = { href: pathTo.contract(id, "closes"), label: "期間の締め" };
  const contract = useView("contract", { id });
  return (
    <ShownPage view={useView("closes", { contract: id })} what={TITLE} back={back}>
      {(closes) => (
        <ShownPage view={contract} what={TITLE} back={back}>
          {(shown) => <Form key={closes.next.from} closes={closes} contract={shown} />}
        </ShownPage>
      )}
    </ShownPage>
  );
}

function Form(props: { readonly closes: ClosesView; readonly contract: ContractView }) {
  const { closes, contract } = props;
  const { session } = useDesk();
  const own = contract.persons.filter(({ party }) => party.id === contract.contractor.id);
  const people = peopleOptions(contract, "contractor").filter(({ value }) =>
    own.some(({ id }) => id === value),
  );
  const [id] = useState(newId);
  const [person, setPerson] = useState(session.user?.person ?? people[0]?.value ?? "");
  const [to, setTo] = useState(shortDate(closes.next.to));
  const { from } = closes.next;
  const lastDay = dayTyped(to);
  const back = { href: pathTo.contract(contract.id, "closes"), label: "期間の締め" };
  return (
    <SigningPage
      key={person}
      title={TITLE}
      back={back}
      contract={contract}
      person={person}
      what="締め"
      recorded="期間の締め"
      lacks={lastDay === undefined ? ["締める期間の末日を入力してください。"] : []}
      build={(signed) => ({
        type: "closePeriod",
        occurredAt: now(),
        close: id,
        contract: contract.id,
        from,
        to: lastDay ?? from,
        person,
        ...signed,
      })}
      next={pathTo.close(id)}
    >
      <p>
        その期間に動きがなかったことも締めとして残ります。締めた後に期間の内の出来事を記録するときは、遅れた理由を求め、何日遅れかを締めのページに示します。
      </p>
      <KeyValue facts={[["締める期間の初日", eraDate(from)]]} />
      <DateField label="締める期間の末日" need="required" value={to} onValue={setTo} />
      <Select
        label="締める人"
        need="required"
        width="middle"
        options={people}
        value={person}
        onValue={setPerson}
      />
    </SigningPage>
  );
}

/** The page of something recorded about an incident: the one whose name stands in the address. */
import { pathTo } from "../../app/paths.ts";
import { Page } from "../../ui/Page.tsx";
import { close, instruct, report } from "./acts.tsx";
import { extend } from "./extending.tsx";
import { IncidentAct } from "./IncidentAct.tsx";
import { write } from "./writing.tsx";

/** The act's page. */
export function IncidentActPage(props: { readonly incident: string; readonly act: string }) {
  const { incident, act } = props;
  switch (act) {
    case "report":
      return <IncidentAct incident={incident} spec={report} />;
    case "instruct":
      return <IncidentAct incident={incident} spec={instruct} />;
    case "extend":
      return <IncidentAct incident={incident} spec={extend} />;
    case "write":
      return <IncidentAct incident={incident} spec={write} />;
    case "close":
      return <IncidentAct incident={incident} spec={close} />;
    default:
      return (
        <Page title="この操作はありません">
          <p>
            <a href={pathTo.incident(incident)}>事故へ戻る</a>
          </p>
        </Page>
      );
  }
}

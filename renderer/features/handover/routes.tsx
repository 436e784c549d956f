/** Where the screens of handovers are. */
import { ForManagers } from "../../app/ForManagers.tsx";
import { pathTo } from "../../app/paths.ts";
import type { FeatureRoute } from "../../app/route.ts";
import { ConfirmPage } from "./ConfirmPage.tsx";
import { NewSlipPage } from "./NewSlipPage.tsx";
import { NonAcceptancePage } from "./NonAcceptancePage.tsx";
import { RegisterPage } from "./RegisterPage.tsx";
import { SettleSlipPage } from "./SettleSlipPage.tsx";
import { SlipPage } from "./SlipPage.tsx";
import { SlipsPage } from "./SlipsPage.tsx";

const back = { href: pathTo.slips(), label: "受渡票の一覧" };

export const handoverRoutes: readonly FeatureRoute[] = [
  { path: "/handover", render: () => <SlipsPage /> },
  {
    path: "/handover/new",
    render: () => (
      <ForManagers title="受渡を始める" back={back}>
        <NewSlipPage />
      </ForManagers>
    ),
  },
  {
    path: "/handover/assets",
    render: () => (
      <ForManagers title="情報資産を登録する" back={back}>
        <RegisterPage />
      </ForManagers>
    ),
  },
  { path: "/handover/slip/:id", render: ({ id = "" }) => <SlipPage key={id} id={id} /> },
  {
    path: "/handover/refused/:id",
    render: ({ id = "" }) => <NonAcceptancePage key={id} id={id} />,
  },
  {
    path: "/handover/slip/:id/settle",
    render: ({ id = "" }) => <SettleSlipPage key={id} id={id} />,
  },
  {
    path: "/handover/slip/:id/confirm",
    whole: true,
    render: ({ id = "" }) => (
      <ForManagers title="双方の確認" back={back}>
        <ConfirmPage key={id} id={id} />
      </ForManagers>
    ),
  },
];

/** Where the screens of corrections are. */
import { CORRECTED_KINDS, SIDES } from "../../../shared/domain/commands/correction.ts";
import { correctedIn } from "../../app/paths.ts";
import type { FeatureRoute } from "../../app/route.ts";
import { ApprovePage } from "./ApprovePage.tsx";
import { CorrectionListPage } from "./CorrectionListPage.tsx";
import { CorrectionPage } from "./CorrectionPage.tsx";
import { CorrectPage } from "./CorrectPage.tsx";
import { RejectPage } from "./RejectPage.tsx";

const sideOf = (side: string | undefined) => SIDES.find((one) => one === side) ?? "giver";

export const correctionRoutes: readonly FeatureRoute[] = [
  { path: "/handover/corrections", render: () => <CorrectionListPage /> },
  ...CORRECTED_KINDS.map((kind): FeatureRoute => ({
    path: `${correctedIn[kind]}/correct/${kind}/:id`,
    render: ({ id = "" }) => <CorrectPage key={id} kind={kind} id={id} />,
  })),
  {
    path: "/handover/correction/:id",
    render: ({ id = "" }) => <CorrectionPage key={id} id={id} />,
  },
  {
    path: "/handover/correction/:id/approve/:side",
    render: ({ id = "", side }) => <ApprovePage id={id} side={sideOf(side)} />,
  },
  {
    path: "/handover/correction/:id/reject/:side",
    render: ({ id = "", side }) => <RejectPage id={id} side={sideOf(side)} />,
  },
];

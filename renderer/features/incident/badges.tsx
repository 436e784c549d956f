/** How far an incident is, and whether its deadlines are kept. */
import { CircleCheck, Clock, FileCheck, TriangleAlert } from "lucide-react";
import type { IncidentRow } from "../../../shared/views/incident.ts";
import { Badge } from "../../ui/Badge.tsx";

type Clock = IncidentRow["clocks"]["first"];

/** Open or closed. */
export function IncidentBadge({ state }: { readonly state: IncidentRow["state"] }) {
  return state === "open" ? (
    <Badge tone="error" icon={TriangleAlert}>
      対応中
    </Badge>
  ) : (
    <Badge tone="plain" icon={FileCheck}>
      終結
    </Badge>
  );
}

/** Met, running or over. */
export function ClockBadge({ clock }: { readonly clock: Clock }) {
  if (clock.metAt !== undefined) {
    return clock.over ? (
      <Badge tone="warning" icon={CircleCheck}>
        期限後に実施
      </Badge>
    ) : (
      <Badge tone="ok" icon={CircleCheck}>
        実施済
      </Badge>
    );
  }
  return clock.over ? (
    <Badge tone="error" icon={TriangleAlert}>
      期限を超過
    </Badge>
  ) : (
    <Badge tone="caution" icon={Clock}>
      未実施
    </Badge>
  );
}

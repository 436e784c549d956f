/** The areas of the rail, in the order of Alt+1 to Alt+8. */
import {
  ArrowLeftRight,
  Flame,
  House,
  ScrollText,
  Settings,
  ShieldCheck,
  TriangleAlert,
  Truck,
  Warehouse,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";

export interface Area {
  readonly label: string;
  readonly path: string;
  readonly icon: LucideIcon;
}

export const areas: readonly Area[] = [
  { label: "ホーム", path: "/", icon: House },
  { label: "受渡", path: "/handover", icon: ArrowLeftRight },
  { label: "搬送", path: "/transport", icon: Truck },
  { label: "保管と棚卸", path: "/storage", icon: Warehouse },
  { label: "廃棄", path: "/disposal", icon: Flame },
  { label: "契約", path: "/contract", icon: ScrollText },
  { label: "事故", path: "/incident", icon: TriangleAlert },
  { label: "検証", path: "/audit", icon: ShieldCheck },
];

/** At the bottom of the rail. */
export const settingsArea: Area = { label: "設定", path: "/settings", icon: Settings };

/** Whether a path lies in an area. */
export function isIn(area: Area, path: string): boolean {
  return area.path === "/" ? path === "/" : path === area.path || path.startsWith(`${area.path}/`);
}

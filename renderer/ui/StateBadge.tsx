/** The states of units, slips and contracts as badges. A state without a look does not compile. */
import {
  Archive,
  Ban,
  CircleCheck,
  CircleDashed,
  ClipboardList,
  FileCheck,
  FileClock,
  FilePen,
  Flame,
  Hand,
  MapPin,
  PackageCheck,
  PackageOpen,
  Search,
  ShieldAlert,
  Split,
  Truck,
  Undo2,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Correction } from "../../shared/domain/correction.ts";
import type { AssetState, SlipState, Transport } from "../../shared/domain/state.ts";
import { assetState, slipState, stage } from "../../shared/text/ja/words.ts";
import type { ContractRow } from "../../shared/views/contract.ts";
import type { Tone } from "./Badge.tsx";
import { Badge } from "./Badge.tsx";

type Look = readonly [Tone, LucideIcon];

const ASSET: Readonly<Record<AssetState, Look>> = {
  planned: ["plain", CircleDashed],
  offered: ["info", FilePen],
  inTransit: ["caution", Truck],
  arrived: ["caution", PackageOpen],
  held: ["ok", Archive],
  inUse: ["info", Hand],
  heldSub: ["info", MapPin],
  quarantined: ["error", ShieldAlert],
  returning: ["info", Undo2],
  disposalInstructed: ["caution", ClipboardList],
  disposing: ["caution", Flame],
  destroyedUncertified: ["warning", FileClock],
  missing: ["error", Search],
  returned: ["plain", PackageCheck],
  disposed: ["plain", FileCheck],
  lossClosed: ["plain", Ban],
  superseded: ["plain", Split],
  voided: ["plain", Ban],
};

/** The state of a unit. */
export function AssetStateBadge({ state }: { readonly state: AssetState }) {
  const [tone, icon] = ASSET[state];
  return (
    <Badge tone={tone} icon={icon}>
      {assetState[state]}
    </Badge>
  );
}

const SLIP: Readonly<Record<SlipState, Look>> = {
  issued: ["info", FilePen],
  released: ["caution", FileClock],
  completed: ["ok", CircleCheck],
  held: ["error", ShieldAlert],
  void: ["plain", Ban],
};

/** The state of a slip. */
export function SlipStateBadge({ state }: { readonly state: SlipState }) {
  const [tone, icon] = SLIP[state];
  return (
    <Badge tone={tone} icon={icon}>
      {slipState[state]}
    </Badge>
  );
}

const CORRECTION: Readonly<Record<Correction["state"], readonly [...Look, string]>> = {
  proposed: ["caution", FileClock, "承認待ち"],
  inForce: ["ok", CircleCheck, "訂正済"],
  rejected: ["plain", Ban, "却下"],
};

/** How far a correction is. */
export function CorrectionStateBadge({ state }: { readonly state: Correction["state"] }) {
  const [tone, icon, word] = CORRECTION[state];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

const TRANSPORT: Readonly<Record<Transport["state"], Look>> = {
  inTransit: ["caution", Truck],
  arrived: ["caution", PackageOpen],
  checked: ["ok", PackageCheck],
};

/** How far something on its way is; one that is late says so. */
export function TransportStateBadge(props: {
  readonly state: Transport["state"];
  readonly late: boolean;
}) {
  const [tone, icon] = props.late ? (["error", FileClock] as const) : TRANSPORT[props.state];
  return (
    <Badge tone={tone} icon={icon}>
      {props.late
        ? "到着予定を超過"
        : props.state === "inTransit"
          ? assetState.inTransit
          : stage[props.state]}
    </Badge>
  );
}

const PHASE: Readonly<Record<ContractRow["phase"], readonly [...Look, string]>> = {
  preparing: ["plain", CircleDashed, "準備中"],
  running: ["ok", CircleCheck, "履行中"],
  closing: ["caution", FileClock, "終了処理中"],
  completed: ["plain", FileCheck, "完結"],
};

/** How far a contract is. */
export function ContractPhaseBadge({ phase }: { readonly phase: ContractRow["phase"] }) {
  const [tone, icon, word] = PHASE[phase];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

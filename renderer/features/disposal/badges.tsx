/** How far instructions and certificates are, as word, icon and colour. */
import { CircleCheck, CircleSlash, ClipboardList, FileClock, Flame } from "lucide-react";
import type { CertificateRow, InstructionRow } from "../../../shared/views/disposal.ts";
import { Badge } from "../../ui/Badge.tsx";

/** An instruction is as far as the unit that is least far. */
export function InstructionBadge({ order }: { readonly order: InstructionRow }) {
  if (order.withdrawn) {
    return (
      <Badge tone="plain" icon={CircleSlash}>
        撤回
      </Badge>
    );
  }
  if (order.waiting > 0) {
    return (
      <Badge tone="caution" icon={ClipboardList}>
        未着手あり
      </Badge>
    );
  }
  if (order.underway > 0) {
    return (
      <Badge tone="caution" icon={Flame}>
        手続中
      </Badge>
    );
  }
  if (order.disposed < order.destroyed) {
    return (
      <Badge tone="warning" icon={FileClock}>
        証明待ち
      </Badge>
    );
  }
  return (
    <Badge tone="ok" icon={CircleCheck}>
      廃棄済
    </Badge>
  );
}

/** A certificate counts once the client has accepted it. */
export function CertificateBadge(props: Pick<CertificateRow, "accepted" | "withdrawn">) {
  const { accepted, withdrawn } = props;
  if (withdrawn) {
    return (
      <Badge tone="plain" icon={CircleSlash}>
        取下げ
      </Badge>
    );
  }
  return accepted ? (
    <Badge tone="ok" icon={CircleCheck}>
      発注者確認済
    </Badge>
  ) : (
    <Badge tone="caution" icon={FileClock}>
      発注者の確認待ち
    </Badge>
  );
}

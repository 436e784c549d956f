/** A picture beside words. It never stands alone, so it is hidden from what reads the words aloud. */
import type { LucideIcon } from "lucide-react";

/** The icon at the size of the text beside it, or larger. */
export function Icon({
  of: Shape,
  size = 20,
}: {
  readonly of: LucideIcon;
  readonly size?: number;
}) {
  return <Shape aria-hidden="true" size={size} strokeWidth={2} focusable="false" />;
}

/** What a unit is called in a list; of a copy, of what it is one (Art. 8). */
import type { AssetRow } from "../../shared/views/common.ts";
import { Soft } from "../ui/Layout.tsx";

export function UnitName({ unit: { name, copyOf } }: { readonly unit: AssetRow }) {
  if (!copyOf) return name;
  return (
    <>
      {name}
      <br />
      <Soft>{copyOf.label} の複写</Soft>
    </>
  );
}

/** A fault in words, with the number under which the local log holds its full record. */
import type { Fault } from "../../shared/ipc/reply.ts";
import { Notice } from "../ui/Notice.tsx";

/** What happened, what was not saved, what to do. */
export function Failure({ fault }: { readonly fault: Fault }) {
  return (
    <Notice tone="error">
      <p>{fault.message}</p>
      {fault.report && (
        <p>記録番号 {fault.report}(この番号で、この端末の動作記録から詳細を確かめられます)</p>
      )}
    </Notice>
  );
}

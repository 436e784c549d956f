/** What the client has approved to be copied, and the copies that were made. */
import { copyApprovalFields, copyFields } from "../commands/copy.ts";
import { event } from "./shape.ts";

export const copyEvents = [
  event("copyApprovalRecorded", copyApprovalFields),
  event("copyRegistered", copyFields),
] as const;

/** What a 訂正票 says: the entry it corrects, what stood there and what is right, why, and who has approved it. */
import type {
  CorrectedKind,
  CorrectedPaper,
  Described,
  DescribedField,
  Side,
} from "../domain/commands/correction.ts";
import type { FormNumber } from "../domain/event.ts";
import type { Day, Instant } from "../domain/values.ts";
import type { Office } from "../domain/vocabulary.ts";
import type { ContactOnForm, ContractOnForm, PersonOnForm, SideOnForm } from "./content.ts";

/** One thing that was wrong. What is absent stood nowhere, or is to stand nowhere. */
export interface CorrectedLine {
  readonly field: DescribedField;
  readonly before?: Required<Described>[DescribedField];
  readonly after?: Required<Described>[DescribedField];
}

/** A side's place on the paper: the party that must approve, and who has done so. */
export interface ApprovalOnForm {
  readonly side: Side;
  readonly party: string;
  readonly person?: PersonOnForm;
  readonly done?: Omit<SideOnForm, "identityShown">;
}

/** A paper: by its number and date, and by whom, which place or which party it is about. */
interface PaperCorrected {
  readonly kind: CorrectedPaper;
  readonly office?: Office;
  readonly number?: string;
  readonly date?: Day;
  /** Of the place or the party. */
  readonly name?: string;
  readonly person?: PersonOnForm;
  readonly incident?: FormNumber;
}

export interface CorrectionSlipContent {
  readonly version: 1;
  readonly form: "correctionSlip";
  readonly stage: "issued" | "completed";
  readonly sample: boolean;
  readonly number: FormNumber;
  readonly issuedOn: Day;
  readonly contract: ContractOnForm;
  readonly contractorAddress?: string;
  readonly representative?: string;
  readonly subject:
    | {
        readonly kind: Extract<CorrectedKind, "asset">;
        readonly number: string;
        readonly name: string;
      }
    | { readonly kind: Extract<CorrectedKind, "slip">; readonly number: FormNumber }
    | { readonly kind: Extract<CorrectedKind, "transport">; readonly number: FormNumber }
    | PaperCorrected;
  /** The entry that is corrected; it stays as it is. */
  readonly target: { readonly seq: number; readonly leaf: string };
  readonly lines: readonly CorrectedLine[];
  readonly reason: string;
  readonly writtenAt: Instant;
  readonly author: PersonOnForm;
  /** Both sides, where both had confirmed what is corrected. */
  readonly approvals: readonly ApprovalOnForm[];
  /** Where seals are omitted. */
  readonly contact?: ContactOnForm;
}

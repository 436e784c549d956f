/** The eight questions the contract text leaves open, and what each answer means. */
import type { ClassificationLevel } from "../../../shared/domain/commands/contract.ts";
import type { AnswersDraft } from "./draft.ts";
interface Question {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly detail: string;
  }[];
}
/** The questions that are answered by choosing. */
type Chosen = "cityForm" | "delegation" | "courier" | "witness" | "seals" | "scheme";
export declare const QUESTIONS: Readonly<Record<Chosen, Question>>;
/** The levels of a scheme. */
export declare function levelsOf(scheme: AnswersDraft["scheme"]): ClassificationLevel[];
export {};

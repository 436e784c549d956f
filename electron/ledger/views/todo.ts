/** One thing that wants attention, put into words. */
import { todos } from "../../../shared/text/ja/todos.ts";
import type { Target, Todo } from "../../../shared/views/home.ts";

type Sentences = typeof todos;

export function todo<S extends keyof Sentences>(
  urgency: Todo["urgency"],
  sentence: S,
  params: Parameters<Sentences[S]>[0] | Record<never, never>,
  target: Target,
): Todo {
  // A sentence and its parameters are tied by this signature; the union of all sentences is not.
  const say = todos[sentence] as (params: unknown) => string;
  return { urgency, text: say(params), target };
}

import type { Plan } from "../../core/model";

/**
 * A plan without targets and last year's figures: matching a file to its unit and rows asks for none of them, and of
 * hundreds of units they are what takes longest to hand to a thread.
 */
export function planForReading(plan: Plan): Plan {
  return { ...plan, targetDocuments: [], previous: new Map() };
}

import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { consolidateFiles } from "../../src/app/consolidateFiles";
import type { ConsolidationOutcome } from "../../src/app/consolidateFiles";
import { makeTemplates } from "../../src/app/makeTemplates";
import { readReceived } from "../../src/app/readReceived";
import { reportingOrgUnits } from "../../src/core/model";
import type { Plan } from "../../src/core/model";
import type { UnitEntries } from "./fillWithOpenpyxl";
import { createMemoryFiles } from "./memoryFiles";

const silent = { step: () => undefined };

/** The blank workbooks of a plan's units, by unit code with `.xlsx`. */
export async function blankWorkbooks(plan: Plan): Promise<ReadonlyMap<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const ports = { workbooks: createXlsxWorkbooks(), progress: silent };
  for await (const template of makeTemplates(plan, reportingOrgUnits(plan), "code", ports)) {
    made.set(template.fileName, template.bytes);
  }
  return made;
}

/** Reads and merges files as the command line does. */
export async function mergeFiles(
  plan: Plan,
  files: ReadonlyMap<string, Uint8Array>,
  receivedOn: (file: string) => string | null = () => null,
): Promise<ConsolidationOutcome> {
  const memory = createMemoryFiles(files);
  const received = await readReceived(plan, await memory.list([], []), {
    workbooks: createXlsxWorkbooks(),
    files: memory,
    progress: silent,
  });
  return consolidateFiles(plan, received, receivedOn);
}

/** A small generator of numbers that repeats: `random(seed)` gives the same series everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Entries a careful unit would type: last year's figures of the plan moved by a few percent, whole where they are
 * counted, an estimate that is not below the actual, an explanation on every row that has a target.
 */
export function plausibleEntries(plan: Plan, code: string, next: () => number): UnitEntries {
  const actual: Record<string, number | string> = {};
  const estimate: Record<string, number | string> = {};
  const explanation: Record<string, string> = {};
  // One pace a unit keeps numerators and denominators in step.
  const pace = 1 + next() * 0.03;
  for (const indicator of plan.indicators) {
    if (plan.targetDocuments.some((document) => document.targets.get(indicator.code)?.byOrgUnit.has(code))) {
      explanation[indicator.code] = "Do thời tiết, giá cả đầu vào; đã có giải pháp.";
    }
    if (indicator.numerator !== null || /^TD0[1-5]$/u.test(indicator.code)) continue;
    const previous = plan.previous.get(indicator.code)?.byOrgUnit.get(code);
    if (indicator.valueType === "boolean") {
      actual[indicator.code] = next() < 0.7 ? "Đạt" : "Chưa đạt";
      continue;
    }
    const base = previous?.value ?? 10;
    const places = indicator.valueType === "integer" ? 0 : indicator.decimals;
    const round = (value: number) => Math.round(value * 10 ** places) / 10 ** places;
    const whole = round(base * pace);
    const isFlow = indicator.nature === "flow" || indicator.nature === "average";
    actual[indicator.code] = isFlow ? round(whole * 0.8) : whole;
    if (isFlow || indicator.nature === "cumulative") estimate[indicator.code] = whole;
  }
  return { actual, estimate, explanation };
}

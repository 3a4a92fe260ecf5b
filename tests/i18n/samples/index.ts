import { cellSamples } from "./cells";
import { familySamples } from "./families";
import { fileSamples } from "./files";
import { mergeSamples } from "./merge";
import { planSamples } from "./plan";
import type { AllSamples, Sample } from "./sample";
import { structureSamples } from "./structure";
import { summarySamples } from "./summaries";
import { targetSamples } from "./targets";

import type { FindingCode, FindingParams } from "../../../src/core/finding";

/** Samples of every code there is. */
export const allSamples: AllSamples = {
  ...fileSamples,
  ...structureSamples,
  ...cellSamples,
  ...targetSamples,
  ...planSamples,
  ...familySamples,
  ...mergeSamples,
  ...summarySamples,
};

export interface NamedSample extends Sample<FindingParams[FindingCode]> {
  readonly code: FindingCode;
}

/** Every sample with its code, flat. */
export const sampleList: readonly NamedSample[] = Object.entries(allSamples).flatMap(([code, samples]) =>
  samples.map((entry) => ({ ...entry, code: code as FindingCode })),
);

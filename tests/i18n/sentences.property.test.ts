import * as fc from "fast-check";
import { FINDING_CATALOGUE } from "../../src/core/findingCatalogue";
import type { FindingCode, FindingParams } from "../../src/core/finding";
import { describeFinding, english, vietnamese } from "../../src/i18n";
import { MEANINGS } from "./meanings";
import type { Meaning } from "./meanings";
import { aFinding, placesOf } from "./places";
import { sampleList } from "./samples";

const received = sampleList.filter(({ code }) => code in MEANINGS);
const meanings: Readonly<Record<string, Readonly<Record<string, Meaning>>>> = MEANINGS;
const severities: Readonly<Record<string, { readonly severity: string }>> = FINDING_CATALOGUE;

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
  fc.lorem({ maxCount: 40 }),
);
const anyFigure = fc.integer({ min: 1, max: 9_999_999_999 }).map((hundredths) => hundredths / 100);

/** A sample with every text and figure out of people's files replaced by whatever could stand there. */
function disturbed(entry: (typeof received)[number]): fc.Arbitrary<FindingParams[FindingCode]> {
  const fields = Object.entries(entry.params).map(([name, value]) => {
    const meaning = meanings[entry.code]![name]!;
    const isText = typeof value === "string" && meaning !== "fixed" && meaning !== "date";
    const isFigure = typeof value === "number" && meaning === "figure";
    return [name, isText ? anyText : isFigure ? anyFigure : fc.constant<unknown>(value)] as const;
  });
  return fc.record(Object.fromEntries(fields)) as unknown as fc.Arbitrary<FindingParams[FindingCode]>;
}

const cases = fc.constantFrom(...received).chain((entry) =>
  fc.record({
    code: fc.constant(entry.code),
    params: disturbed(entry),
    place: fc.constantFrom(...placesOf(entry.code)),
  }),
);

it("[SAY-01] keeps 160 characters and its advice whatever people's files hold", () => {
  fc.assert(
    fc.property(cases, ({ code, params, place }) => {
      const finding = aFinding(code, params, place);
      for (const [language, advice] of [
        [vietnamese, /đề nghị .+\.$/iu],
        [english, /please .+\.$/iu],
      ] as const) {
        const sentence = describeFinding(finding, language);
        expect(sentence.length).toBeLessThanOrEqual(160);
        expect(sentence).toBe(sentence.normalize("NFC"));
        expect(sentence).not.toMatch(/[\n\r\t]/u);
        if (severities[code]?.severity !== "note") expect(sentence).toMatch(advice);
      }
    }),
    { numRuns: 2000 },
  );
});

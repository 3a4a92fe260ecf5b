import * as fc from "fast-check";
import { englishFormats, vietnameseFormats } from "../../src/i18n/formats";

it.each([
  [0, "0", "0"],
  [1234.5, "1.234,5", "1,234.5"],
  [-12345678, "-12.345.678", "-12,345,678"],
  [0.957, "0,957", "0.957"],
  [999, "999", "999"],
  [1e6, "1.000.000", "1,000,000"],
])("[SAY-11] writes %d in both languages", (value, vi, en) => {
  expect(vietnameseFormats.number(value)).toBe(vi);
  expect(englishFormats.number(value)).toBe(en);
});

it("[SAY-11] rounds alike", () => {
  expect(vietnameseFormats.number(246.91356, 0)).toBe("247");
  expect(englishFormats.number(2469.135, 2)).toBe("2,469.14");
});

it("[SAY-04] writes days as day, month, year", () => {
  expect(vietnameseFormats.date("2026-10-31")).toBe("31/10/2026");
  expect(englishFormats.date("2026-10-31")).toBe("31/10/2026");
});

it("[SAY-11] differs between the languages in the separators only", () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(figure, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const vi = vietnameseFormats.number(value, decimals);
      const en = englishFormats.number(value, decimals);
      expect(en.replace(/[.,]/g, "")).toBe(vi.replace(/[.,]/g, ""));
      // JavaScript reads the English writing back once the groups are gone.
      expect(Math.abs(Number(en.replace(/,/g, "")) - value)).toBeLessThanOrEqual(
        0.5000001 * 10 ** -decimals + 1e-6,
      );
    }),
  );
});

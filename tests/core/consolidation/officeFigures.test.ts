import { aPlan, aSubmission, merge, totalOf } from "../../support/builders";
import type { SubmissionBuilder } from "../../support/builders";

const plan = aPlan().build();
const office = (type: (blank: SubmissionBuilder) => SubmissionBuilder, of = plan) =>
  merge(of, [type(aSubmission(of, "P1")).build()]);
const places = (blank: SubmissionBuilder, ...values: readonly (number | string)[]) =>
  values.reduce<SubmissionBuilder>(
    (builder, value, index) => builder.both("CS01", value, `X${index + 1}`),
    blank,
  );

describe("a figure that an office owns", () => {
  it("[MRG-15] is what it typed for the whole; coverage counts offices", () => {
    expect(
      totalOf(
        office((blank) => blank.both("CS01", 9, "whole")),
        "CS01",
      ),
    ).toMatchObject({
      actual: { value: 9, included: ["P1"], asked: ["P1"] },
      coverage: [1, 1],
      provisional: false,
      source: "office",
    });
  });

  it("[MRG-15] is the sum of its places where the whole is blank", () => {
    expect(
      totalOf(
        office((blank) => places(blank, 1, "-", 3)),
        "CS01",
      ),
    ).toMatchObject({
      actual: { value: 4 },
      coverage: [1, 1],
    });
  });

  it("[MRG-15] is the whole where both are given: nothing is counted twice", () => {
    expect(
      totalOf(
        office((blank) => places(blank, 1, 2, 3).both("CS01", 9, "whole")),
        "CS01",
      ).actual.value,
    ).toBe(9);
  });

  it("[MRG-15] of some places only is provisional", () => {
    expect(
      totalOf(
        office((blank) => places(blank, 1, 2)),
        "CS01",
      ),
    ).toMatchObject({
      actual: { value: 3 },
      coverage: [0, 1],
      provisional: true,
    });
  });

  it("[MRG-15] a place to which it does not apply is not waited for", () => {
    expect(
      totalOf(
        office((blank) => places(blank, 1, 2, "x")),
        "CS01",
      ),
    ).toMatchObject({
      actual: { value: 3 },
      coverage: [1, 1],
    });
  });

  it("[MRG-15] that has not come is no figure and is waited for", () => {
    expect(totalOf(merge(plan, []), "CS01")).toMatchObject({
      actual: { value: null, reason: "noFigures" },
      coverage: [0, 1],
      provisional: true,
    });
  });

  it("[MRG-15] that does not apply (`x` for the whole) leaves the coverage", () => {
    expect(
      totalOf(
        office((blank) => blank.both("CS01", "x", "whole")),
        "CS01",
      ),
    ).toMatchObject({
      actual: { value: null },
      coverage: [0, 0],
      provisional: false,
    });
  });

  it("[MRG-15] in doubt for the whole is not replaced silently: it is held and counted in the coverage", () => {
    const total = totalOf(
      office((blank) => blank.both("CS01", "chín", "whole")),
      "CS01",
    );
    expect(total).toMatchObject({ actual: { value: null }, coverage: [0, 1], provisional: true });
  });

  it("[MRG-16] an official rate is shown as typed and never combined", () => {
    expect(
      totalOf(
        office((blank) => blank.both("TL01", 8.5, "whole")),
        "TL01",
      ),
    ).toMatchObject({
      actual: { value: 8.5 },
      source: "office",
    });
  });

  it("[MRG-16] last year of the whole is the plan's", () => {
    const published = aPlan().withPrevious("CS01", "whole", 8).build();
    const total = totalOf(
      office((blank) => blank.both("CS01", 9, "whole"), published),
      "CS01",
    );
    expect(total.previous.value).toBe(8);
  });
});

describe("a rate of figures that an office owns", () => {
  const rates = aPlan()
    .withIndicator({
      code: "BS01",
      unitOfMeasure: "bác sĩ",
      valueType: "integer",
      decimals: 0,
      owner: { kind: "offices", codes: ["P1"] },
    })
    .withIndicator({
      code: "TB01",
      unitOfMeasure: "bác sĩ/trạm",
      decimals: 2,
      aggregation: "ratioOfSums",
      numerator: "BS01",
      denominator: "CS01",
    })
    .build();
  const tb = (type: (blank: SubmissionBuilder) => SubmissionBuilder) => totalOf(office(type, rates), "TB01");

  it("[MRG-17] is that of the wholes", () => {
    expect(tb((blank) => blank.both("BS01", 18, "whole").both("CS01", 9, "whole"))).toMatchObject({
      actual: { value: 2 },
      coverage: [1, 1],
      source: "office",
    });
  });

  it("[MRG-17] has no figure where one part has none", () => {
    expect(tb((blank) => blank.both("BS01", 18, "whole"))).toMatchObject({
      actual: { value: null, reason: "noFigures" },
      coverage: [0, 1],
      provisional: true,
    });
  });

  it("[MRG-17] of places only counts those that have every part", () => {
    const total = tb((blank) => places(blank, 1, 2, 3).both("BS01", 4, "X1").both("BS01", 5, "X2"));
    expect(total).toMatchObject({ actual: { value: 3 }, coverage: [0, 1], provisional: true });
  });

  it("[MRG-10] a growth without the plan's last year of the whole is empty and says why", () => {
    const growth = aPlan()
      .withIndicator({
        code: "TG01",
        unitOfMeasure: "%",
        valueType: "percent",
        aggregation: "growthOfSums",
        numerator: "CS01",
        denominator: "CS01@năm trước",
      })
      .build();
    const total = totalOf(
      office((blank) => blank.both("CS01", 9, "whole"), growth),
      "TG01",
    );
    expect(total.actual).toMatchObject({ value: null, reason: "noPreviousYear" });
  });

  it("[MRG-17] over zero is no figure", () => {
    expect(tb((blank) => blank.both("BS01", 0, "whole").both("CS01", 0, "whole")).actual).toMatchObject({
      value: null,
      reason: "zeroDenominator",
    });
  });
});

describe("a rate of an office's whole over a sum of units", () => {
  // 16 of 16,000 people is 1 per thousand; over the 4,000 that one commune has reported it would look like 4.
  const mixed = aPlan()
    .withIndicator({
      code: "TL01",
      unitOfMeasure: "‰",
      valueType: "permille",
      aggregation: "ratioOfSums",
      numerator: "CS01",
      denominator: "DS01",
      owner: { kind: "offices", codes: ["P1"] },
    })
    .build();
  const people = (place: string, count: number) => aSubmission(mixed, place).both("DS01", count).build();
  const officeSays = aSubmission(mixed, "P1").both("CS01", 16, "whole").build();

  it("[MRG-17] has no figure until every unit of the sum has reported", () => {
    const partial = totalOf(merge(mixed, [officeSays, people("X1", 4000)]), "TL01");
    expect(partial.actual.value).toBeNull();
    expect(partial.provisional).toBe(true);
  });

  it("[MRG-17] is the rate of the wholes when all have", () => {
    const all = [officeSays, people("X1", 4000), people("X2", 8000), people("X3", 4000)];
    expect(totalOf(merge(mixed, all), "TL01").actual.value).toBeCloseTo(1, 12);
  });
});

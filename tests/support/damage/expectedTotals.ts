import type { Expression, Indicator, OrgUnit, Plan } from "../../../src/core/model";
import type { UnitEntries } from "../fillWithOpenpyxl";

/** What was typed, by unit code; a unit that is absent has not reported. */
export type TypedReports = ReadonlyMap<string, UnitEntries>;
export type TypedMeasure = "actual" | "estimate";

export interface ExpectedTotal {
  readonly value: number | null;
  /** Units that enter and units that are asked; null for figures of an office, which are compared by value. */
  readonly coverage: readonly [number, number] | null;
}

type Typed = number | boolean | "notApplicable" | "missing";
type Column = TypedMeasure | "previous";

/**
 * The totals of a plan worked out from what was typed and from the definitions of the plan alone: the eight formulas
 * of FILES.md §1, written plainly as an answer to compare with. It shares nothing with the code under test.
 */
export function expectedTotal(
  plan: Plan,
  reports: TypedReports,
  code: string,
  measure: TypedMeasure,
): ExpectedTotal {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
  const units = plan.orgUnits.filter((orgUnit) => orgUnit.reports && isThere(orgUnit, plan));
  const indicator = find(code);
  const places = units.filter((orgUnit) => hasRow(orgUnit, indicator));
  if (places.length === 0) return { value: ofOffices(indicator, measure), coverage: null };

  const applying = places.filter((orgUnit) =>
    typedParts(indicator, measure).every(
      ([part, column]) => typed(orgUnit, part, column) !== "notApplicable",
    ),
  );
  const entering = applying.filter((orgUnit) =>
    typedParts(indicator, measure).every(([part, column]) => typed(orgUnit, part, column) !== "missing"),
  );
  const value = entering.length === 0 ? null : over(entering, indicator, measure);
  return { value, coverage: [entering.length, applying.length] };

  function find(wanted: string): Indicator {
    return indicators.get(wanted)!;
  }

  function over(group: readonly OrgUnit[], of: Indicator, column: Column): number | null {
    const figures = group.map((orgUnit) => Number(typed(orgUnit, of, column)));
    switch (of.aggregation) {
      case "sum":
        return add(figures);
      case "simpleMean":
        return add(figures) / group.length;
      case "countMet":
        return group.filter((orgUnit) => typed(orgUnit, of, column) === true).length;
      case "weightedAverage": {
        const weights = group.map((orgUnit) => Number(typed(orgUnit, find(of.weight!), column)));
        return add(figures.map((figure, index) => figure * weights[index]!)) / add(weights);
      }
      case "ratioOfSums":
      case "growthOfSums":
      case "differenceOfRatios": {
        const part = (expression: Expression) =>
          arithmetic(expression, (name, previous) => over(group, find(name), previous ? "previous" : column));
        return finish(of, part(of.numerator!), part(of.denominator!));
      }
      case "none":
        return null;
    }
  }

  /** A figure that offices give: their whole, else their places when it has any; ratios from those. */
  function ofOffices(of: Indicator, column: Column): number | null {
    if (of.numerator !== null) {
      const byPlaces = ofPlacesWithEveryPart(of, column);
      if (byPlaces !== undefined) return byPlaces;
      const part = (expression: Expression) =>
        arithmetic(expression, (name, previous) => {
          const partIndicator = find(name);
          const own = units.filter((orgUnit) => hasRow(orgUnit, partIndicator));
          if (own.length === 0) return ofOffices(partIndicator, previous ? "previous" : column);
          return over(own, partIndicator, previous ? "previous" : column);
        });
      return finish(of, part(of.numerator), part(of.denominator!));
    }
    if (column === "previous") return plan.previous.get(of.code)?.whole?.value ?? null;
    const whole = owned(of, column, "Toàn địa bàn");
    if (typeof whole === "number") return whole;
    const filled = plan.orgUnits.filter((orgUnit) => {
      const figure = owned(of, column, orgUnit.code);
      return covers(of, orgUnit) && figure !== "missing" && figure !== "notApplicable";
    });
    if (filled.length === 0) return null;
    const figures = filled.map((orgUnit) => owned(of, column, orgUnit.code));
    if (of.aggregation === "countMet") return figures.filter((figure) => figure === true).length;
    if (of.aggregation === "weightedAverage") {
      const weights = filled.map((orgUnit) => Number(owned(find(of.weight!), column, orgUnit.code)));
      return add(figures.map((figure, index) => Number(figure) * weights[index]!)) / add(weights);
    }
    return add(figures.map(Number)) / (of.aggregation === "simpleMean" ? filled.length : 1);
  }

  /** Numerator and denominator of the same places, where none of the parts is given for the whole. */
  function ofPlacesWithEveryPart(of: Indicator, column: Column): number | null | undefined {
    if (column === "previous") return undefined;
    const parts = typedParts(of, column);
    const figure = (part: Indicator, at: Column, place: OrgUnit): Typed => {
      if (at === "previous" || hasRow(place, part)) return typed(place, part, at);
      return owned(part, at, place.code);
    };
    for (const [part, at] of parts) {
      if (at !== "previous" && typeof owned(part, at, "Toàn địa bàn") === "number") return undefined;
    }
    const places = plan.orgUnits.filter(
      (orgUnit) =>
        covers(of, orgUnit) &&
        parts.every(
          ([part, at]) => !["missing", "notApplicable"].includes(String(figure(part, at, orgUnit))),
        ),
    );
    if (places.length === 0) return undefined;
    const sum = (part: Indicator, at: Column): number | null =>
      part.numerator === null
        ? add(places.map((place) => Number(figure(part, at, place))))
        : finish(part, side(part.numerator, at), side(part.denominator!, at));
    const side = (expression: Expression, at: Column) =>
      arithmetic(expression, (name, previous) => sum(find(name), previous ? "previous" : at));
    return sum(of, column);
  }

  function owned(of: Indicator, column: TypedMeasure, place: string): Typed {
    for (const office of of.owner.kind === "offices" ? of.owner.codes : []) {
      const rows = reports.get(office)?.owned?.[of.code];
      const own = read(rows?.[column === "actual" ? "Thực hiện" : "Ước cả năm"]?.[place]);
      if (own !== "missing") return own;
      if (column === "estimate" && mayTakeActual(of)) return read(rows?.["Thực hiện"]?.[place]);
    }
    return "missing";
  }

  /** Typed rows that a figure comes down to. */
  function typedParts(of: Indicator, column: Column): readonly (readonly [Indicator, Column])[] {
    if (of.numerator === null)
      return [[of, column], ...(of.weight ? [[find(of.weight), column] as const] : [])];
    return [...codesIn(of.numerator), ...codesIn(of.denominator!)].flatMap(([name, previous]) =>
      typedParts(find(name), previous ? "previous" : column),
    );
  }

  function typed(orgUnit: OrgUnit, of: Indicator, column: Column): Typed {
    if (column === "previous") {
      const figure = plan.previous.get(of.code)?.byOrgUnit.get(orgUnit.code);
      return figure === undefined ? "missing" : (figure.value ?? read(figure.text));
    }
    const report = reports.get(orgUnit.code);
    if (report === undefined) return "missing";
    // A mark on a counted row stands for a list that is not there.
    const counted = report.actual[of.code] === undefined ? countOf(of.code, report) : null;
    if (counted !== null) return counted;
    const cell = report[column]?.[of.code];
    return cell === undefined && column === "estimate" && mayTakeActual(of)
      ? typed(orgUnit, of, "actual")
      : read(cell);
  }

  function hasRow(orgUnit: OrgUnit, of: Indicator): boolean {
    const isAsked =
      covers(of, orgUnit) && (of.owner.kind === "applicable" || of.owner.codes.includes(orgUnit.code));
    if (!isAsked || of.numerator === null) return isAsked;
    return [...codesIn(of.numerator), ...codesIn(of.denominator!)].every(([name]) =>
      hasRow(orgUnit, find(name)),
    );
  }
}

function finish(of: Indicator, top: number | null, bottom: number | null): number | null {
  if (top === null || bottom === null) return null;
  if (of.aggregation === "differenceOfRatios") return (top - bottom) * of.factor;
  if (bottom === 0) return null;
  const scale = of.unitOfMeasure === "%" ? 100 : of.unitOfMeasure === "‰" ? 1000 : 1;
  const share = of.aggregation === "growthOfSums" ? (top - bottom) / bottom : top / bottom;
  return share * scale * of.factor;
}

function covers(of: Indicator, orgUnit: OrgUnit): boolean {
  return of.appliesTo.kinds.includes(orgUnit.kind) || of.appliesTo.codes.includes(orgUnit.code);
}

function isThere(orgUnit: OrgUnit, plan: Plan): boolean {
  const day = plan.settings.dataCutoff;
  return (orgUnit.validFrom ?? day) <= day && day <= (orgUnit.validTo ?? day);
}

function mayTakeActual(of: Indicator): boolean {
  return of.nature === "stock" || of.valueType === "boolean" || /^TD0[1-5]$/u.test(of.code);
}

/** `TD01`–`TD05`: rows of the unit's own lists. */
function countOf(code: string, report: UnitEntries): number | null {
  const given = (rows: UnitEntries["campaigns"], status: string) =>
    (rows ?? []).filter((row) => row["Trạng thái"] === status).length;
  switch (code) {
    case "TD01":
      return (report.campaigns ?? []).length;
    case "TD02":
      return given(report.collectives, "Đã khen thưởng");
    case "TD03":
      return given(report.individuals, "Đã khen thưởng");
    case "TD04":
      return (
        given(report.collectives, "Đề nghị khen thưởng") + given(report.individuals, "Đề nghị khen thưởng")
      );
    case "TD05":
      return (report.exemplars ?? []).length;
    default:
      return null;
  }
}

function read(cell: number | string | undefined): Typed {
  if (typeof cell === "number") return cell;
  if (cell === "Đạt" || cell === "Chưa đạt") return cell === "Đạt";
  if (cell === "-") return 0;
  return cell === "x" || cell === "Không áp dụng" ? "notApplicable" : "missing";
}

function codesIn(expression: Expression): readonly (readonly [string, boolean])[] {
  if (expression.kind === "number") return [];
  if (expression.kind === "code") return [[expression.code, expression.previous]];
  return [...codesIn(expression.left), ...codesIn(expression.right)];
}

function arithmetic(
  expression: Expression,
  valueOf: (code: string, previous: boolean) => number | null,
): number | null {
  if (expression.kind === "number") return expression.value;
  if (expression.kind === "code") return valueOf(expression.code, expression.previous);
  const left = arithmetic(expression.left, valueOf);
  const right = arithmetic(expression.right, valueOf);
  if (left === null || right === null) return null;
  switch (expression.operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? null : left / right;
  }
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

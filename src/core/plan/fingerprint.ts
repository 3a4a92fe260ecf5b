import type { FigureMatrix, Plan } from "../model";
import { expressionText } from "./expressionText";

/** The parts of a plan that a unit workbook shows or depends on. */
type FingerprintedPlan = Omit<Plan, "fingerprint" | "rules">;

/**
 * Twelve hexadecimal digits that change when anything a unit workbook shows changes: settings on its sheets, units,
 * indicators, targets, last year's figures, movements and lists. Thresholds, switches, rules and notes do not count:
 * changing them asks no unit for a new workbook. A function of content, never of bytes or of the order of keys.
 */
export function planFingerprint(plan: FingerprintedPlan): string {
  const { settings } = plan;
  const content = [
    [
      settings.consolidatingOffice,
      settings.receivingOffice,
      settings.contact,
      settings.placeName,
      settings.year,
      settings.period,
      settings.dataCutoff,
      settings.deadlineBefore,
      settings.legalBases,
      settings.judgedOn,
      settings.isSample,
      settings.setLabel,
      settings.publicityOrgUnits,
    ],
    plan.orgUnits.map((unit) => [
      unit.code,
      unit.name,
      unit.kind,
      unit.reports,
      unit.validFrom,
      unit.validTo,
    ]),
    plan.indicators.map((indicator) => [
      indicator.code,
      indicator.name,
      indicator.group,
      indicator.unitOfMeasure,
      indicator.valueType,
      indicator.decimals,
      indicator.direction,
      indicator.nature,
      indicator.aggregation,
      indicator.numerator && expressionText(indicator.numerator),
      indicator.denominator && expressionText(indicator.denominator),
      indicator.weight,
      indicator.factor,
      indicator.tolerance,
      indicator.appliesTo.kinds,
      indicator.appliesTo.codes,
      indicator.owner.kind === "offices" ? indicator.owner.codes : null,
      indicator.scope,
      indicator.required,
      indicator.hardMinimum,
      indicator.hardMaximum,
      indicator.warnMinimum,
      indicator.warnMaximum,
      indicator.method,
      indicator.source,
    ]),
    plan.targetDocuments.map((document) => [
      document.document,
      document.effectiveFrom,
      matrixContent(document.targets, (target) => target?.text ?? null),
    ]),
    matrixContent(plan.previous, (figure) => [figure.value, figure.text]),
    plan.movements.map((movement) => [
      movement.code,
      movement.name,
      movement.fromYear,
      movement.toYear,
      movement.relatedIndicators,
    ]),
    plan.catalogues.map((item) => [item.list, item.item, item.fromYear, item.toYear]),
  ];
  return hash48(JSON.stringify(content));
}

function matrixContent<T>(matrix: FigureMatrix<T>, contentOf: (figure: T) => unknown): unknown {
  const byKey = <V>(a: readonly [string, V], b: readonly [string, V]) => (a[0] < b[0] ? -1 : 1);
  return [...matrix]
    .sort(byKey)
    .map(([code, figures]) => [
      code,
      figures.whole === null ? null : contentOf(figures.whole),
      figures.wholeWithdrawn === true,
      [...figures.byOrgUnit].sort(byKey).map(([place, figure]) => [place, contentOf(figure)]),
    ]);
}

/**
 * FNV-1a, 64 bits over UTF-16 code units (low byte first), folded to 48 bits. The hash is held in four 16-bit parts,
 * lowest first; the prime is 2^40 + 435, so a product is a multiplication by 435 and a shift by 40.
 */
function hash48(text: string): string {
  const parts: Parts = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    addByte(parts, unit & 0xff);
    addByte(parts, unit >> 8);
  }
  const [p0, p1, p2, p3] = parts;
  return hexadecimal(p2) + hexadecimal(p1) + hexadecimal(p0 ^ p3);
}

type Parts = [number, number, number, number];

function addByte(parts: Parts, byte: number): void {
  const low = parts[0] ^ byte;
  const t0 = low * 435;
  const t1 = parts[1] * 435 + (t0 >>> 16);
  const t2 = parts[2] * 435 + (low << 8) + (t1 >>> 16);
  const t3 = parts[3] * 435 + (parts[1] << 8) + (t2 >>> 16);
  parts[0] = t0 & 0xffff;
  parts[1] = t1 & 0xffff;
  parts[2] = t2 & 0xffff;
  parts[3] = t3 & 0xffff;
}

function hexadecimal(part: number): string {
  return part.toString(16).padStart(4, "0");
}

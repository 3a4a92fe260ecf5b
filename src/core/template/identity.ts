import type { OrgUnit, Plan } from "../model";

/** Who a workbook is of, as stamped in five places so that it survives other programs and moved sheets. */
export interface Identity {
  readonly product: string;
  /** Version of the workbook's layout. */
  readonly schema: string;
  /** Fingerprint of the plan that made it. */
  readonly plan: string;
  readonly orgUnit: string;
  readonly period: string;
  readonly template: string;
  /** Typed by the office from a document of the unit; absent where the unit itself types. */
  readonly typedFrom?: "document";
}

export const PRODUCT = "thi-dua";
export const UNIT_WORKBOOK_SCHEMA = "unit-workbook@1";
export const IDENTITY_PROPERTY = "thi-dua";
export const IDENTITY_NAMESPACE = "urn:thi-dua:unit-workbook";

/** Keys of the stamp sheet, in its order. */
export const IDENTITY_KEYS = ["product", "schema", "plan", "unit", "period", "template"] as const;

export function identityOf(plan: Plan, orgUnit: OrgUnit, typedFrom?: "document"): Identity {
  return {
    product: PRODUCT,
    schema: UNIT_WORKBOOK_SCHEMA,
    plan: plan.fingerprint,
    orgUnit: orgUnit.code,
    period: plan.settings.period,
    template: templateId(plan),
    ...(typedFrom === undefined ? {} : { typedFrom }),
  };
}

/** `TD-2024-1a2b3c4d5e6f`: the form's year and the plan it belongs to. */
export function templateId(plan: Plan): string {
  return `TD-${plan.settings.year}-${plan.fingerprint}`;
}

/** The line printed under the title of every sheet. */
export function identityLine(plan: Plan, orgUnit: OrgUnit): string {
  return `Đơn vị báo cáo: ${orgUnit.name} – Mã: ${orgUnit.code} – Kỳ báo cáo: ${plan.settings.period} – Mẫu: ${templateId(plan)}`;
}

/** Pairs of the stamp sheet and of the other machine-readable stamps. */
export function identityPairs(identity: Identity): readonly (readonly [string, string])[] {
  return [
    ["product", identity.product],
    ["schema", identity.schema],
    ["plan", identity.plan],
    ["unit", identity.orgUnit],
    ["period", identity.period],
    ["template", identity.template],
    ...(identity.typedFrom === undefined ? [] : [["typed", identity.typedFrom] as const]),
  ];
}

/** One line of text for the document property: `product=thi-dua;schema=…`. */
export function identityToText(identity: Identity): string {
  return identityPairs(identity)
    .map(([key, value]) => `${key}=${value}`)
    .join(";");
}

export function identityToXml(identity: Identity): string {
  const attributes = identityPairs(identity)
    .map(([key, value]) => `${key}="${escapeXml(value)}"`)
    .join(" ");
  return `<identity xmlns="${IDENTITY_NAMESPACE}" ${attributes}/>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

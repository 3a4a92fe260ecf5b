import type { CatalogueItem, Plan } from "../../model";
import { foldText } from "../../reading";
import type { Commendation } from "../../submission";

/** The list of `Danh mục` with the titles of each kind of recipient. */
const TITLE_LIST: Readonly<Record<Commendation["awardeeKind"], string>> = {
  individual: "Danh hiệu cá nhân",
  collective: "Danh hiệu tập thể",
  household: "Danh hiệu hộ gia đình",
};
const FORM_LIST = "Hình thức khen thưởng";

/** Why a title is not one of the year's for its recipients; null when it is, or when the plan keeps no list. */
export type TitleProblem = "otherKind" | "otherYear" | "unknown" | null;

/**
 * Judges a title against the plan's lists in force for the year. A form of commendation may carry who gives it:
 * `Giấy khen của Chủ tịch UBND huyện` is `Giấy khen`.
 */
export function titleProblem(plan: Plan, kind: Commendation["awardeeKind"], award: string): TitleProblem {
  const { year } = plan.settings;
  const ofKind = itemsOf(plan, [TITLE_LIST[kind], FORM_LIST]);
  if (!ofKind.some((item) => isInForce(item, year))) return null;
  const matches = (items: readonly CatalogueItem[]) => items.filter((item) => names(award, item.item));
  const own = matches(ofKind);
  if (own.some((item) => isInForce(item, year))) return null;
  if (own.length > 0) return "otherYear";
  const elsewhere = matches(itemsOf(plan, [...Object.values(TITLE_LIST), FORM_LIST]));
  return elsewhere.some((item) => isInForce(item, year)) ? "otherKind" : "unknown";
}

/** Levels of `Cấp quyết định` in force for the year. */
export function decidingLevels(plan: Plan): readonly string[] {
  return itemsOf(plan, ["Cấp quyết định"])
    .filter((item) => isInForce(item, plan.settings.year))
    .map((item) => item.item);
}

/** Whether a typed title is an item of a list, alone or with who gives it behind. */
export function names(award: string, item: string): boolean {
  const [typed, listed] = [foldText(award), foldText(item)];
  return typed === listed || typed.startsWith(`${listed} `);
}

function itemsOf(plan: Plan, lists: readonly string[]): readonly CatalogueItem[] {
  return plan.catalogues.filter((item) => lists.includes(item.list));
}

function isInForce(item: CatalogueItem, year: number): boolean {
  return (item.fromYear === null || item.fromYear <= year) && (item.toYear === null || year <= item.toYear);
}

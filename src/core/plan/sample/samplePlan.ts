import { expressionCodes, isComputed } from "../../model";
import type { Indicator, OrgUnit, Plan, PlanSettings } from "../../model";
import { planFingerprint } from "../fingerprint";
import { DEFAULT_THRESHOLDS, rawSettings, settingRows } from "../settingRows";
import type { CatalogueEntry } from "./catalogue";
import { sampleCatalogues } from "./catalogues";
import { districtModel } from "./huyen";
import { sampleRules } from "./rules";
import { sampleMatrices } from "./sampleMatrices";
import type { SampleModel, SampleModelName, SampleSet, SampleSettings } from "./sampleModel";
import { provinceModel } from "./tinh";
import { communeModel } from "./xa";

/** What every sheet of figures nobody has issued says of them. */
export const SAMPLE_DOCUMENT = "Số liệu mẫu – không phải chỉ tiêu được giao";
/** Key of `Thiết lập` under which a sample says what an office is to look at. */
const NOTE_KEY = "Lưu ý khi dùng tệp mẫu";

const FULL_SET_LABEL = "Bộ đầy đủ – dùng để tập huấn, kiểm thử";
const MODELS: Readonly<Record<SampleModelName, () => SampleModel>> = {
  huyen: districtModel,
  tinh: provinceModel,
  xa: communeModel,
};

/**
 * A plan to try the product with. Targets and last year's figures are samples; the plan says so.
 *
 * `huyen`: the district of the dispatch, year 2024; `tinh`, `xa`: province and commune since 1 July 2025, year 2026.
 * `full`: every figure is asked of the units it applies to. `core`: only the core rows, each asked of its owner.
 */
export function samplePlan(choice: { readonly model: SampleModelName; readonly set: SampleSet }): Plan {
  const model = MODELS[choice.model]();
  const isCore = choice.set === "core";
  const catalogue = isCore ? coreCatalogue(model.catalogue) : model.catalogue;
  const indicators = catalogue.map((entry) => indicatorOf(entry, catalogue, model.orgUnits, isCore));
  const orgUnits = isCore ? withReportingOwners(model.orgUnits, indicators) : model.orgUnits;
  const places = orgUnits.filter((unit) => unit.reports);
  const { targets, previous } = sampleMatrices(catalogue, places, model.profileOf);
  const codes = new Set(indicators.map((indicator) => indicator.code));
  const plan = {
    settings: settingsOf(model.settings, isCore ? "" : FULL_SET_LABEL),
    orgUnits,
    indicators,
    targetDocuments: [
      {
        sheet: "Kế hoạch giao",
        document: SAMPLE_DOCUMENT,
        effectiveFrom: `${model.settings.year}-01-01`,
        targets,
      },
    ],
    previous,
    movements: model.movements.map((movement) => ({
      ...movement,
      relatedIndicators: movement.relatedIndicators.filter((code) => codes.has(code)),
    })),
    catalogues: sampleCatalogues(),
    rules: sampleRules(indicators),
  };
  return { ...plan, fingerprint: planFingerprint(plan) };
}

function coreCatalogue(catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return catalogue.filter(({ indicator }) => indicator.set === "core");
}

/** The row with who gives its figure, and where the others find it. */
function indicatorOf(
  entry: CatalogueEntry,
  catalogue: readonly CatalogueEntry[],
  orgUnits: readonly OrgUnit[],
  isCore: boolean,
): Indicator {
  const owners = isComputed(entry.indicator) ? ownersOfParts(entry.indicator, catalogue) : entry.owners;
  const nameOf = (code: string) => orgUnits.find((unit) => unit.code === code)?.name ?? code;
  return {
    ...entry.indicator,
    source: owners.length === 0 ? "Số liệu của đơn vị" : owners.map(nameOf).join("; "),
    owner: isCore && owners.length > 0 ? { kind: "offices", codes: owners } : { kind: "applicable" },
  };
}

/** Nobody where all parts are the units' own; otherwise the offices that own the numerator. */
function ownersOfParts(indicator: Indicator, catalogue: readonly CatalogueEntry[]): readonly string[] {
  const parts = indicator.numerator === null ? [] : expressionCodes(indicator.numerator);
  const owners = parts.flatMap((part) => {
    const entry = catalogue.find(({ indicator: other }) => other.code === part.code);
    if (entry === undefined) throw new Error(`${indicator.code} is made of an unknown row ${part.code}`);
    return isComputed(entry.indicator) ? ownersOfParts(entry.indicator, catalogue) : entry.owners;
  });
  return [...new Set(owners)];
}

function withReportingOwners(
  orgUnits: readonly OrgUnit[],
  indicators: readonly Indicator[],
): readonly OrgUnit[] {
  const owners = new Set(
    indicators.flatMap((indicator) => (indicator.owner.kind === "offices" ? indicator.owner.codes : [])),
  );
  return orgUnits.map((unit) =>
    owners.has(unit.code) && !unit.reports
      ? {
          ...unit,
          reports: true,
          note: "Cung cấp số liệu thuộc lĩnh vực quản lý; tên theo thông lệ, chưa kiểm chứng",
        }
      : unit,
  );
}

function settingsOf(given: SampleSettings, setLabel: string): PlanSettings {
  const { notes, ...rest } = given;
  const settings: PlanSettings = {
    ...rest,
    contact: "",
    period: `năm ${given.year}`,
    superiorDeadlineBefore: null,
    judgedOn: "estimate",
    isSample: true,
    setLabel,
    thresholds: DEFAULT_THRESHOLDS,
    severities: new Map(),
    raw: new Map([[NOTE_KEY, notes.join("\n")]]),
  };
  return { ...settings, raw: rawSettings(settingRows(settings)) };
}

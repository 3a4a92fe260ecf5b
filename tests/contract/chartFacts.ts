import { strFromU8, unzipSync } from "fflate";
import type { WorkbookSpec } from "../../src/core/workbook";
import { plainReference, sorted } from "./lookFacts";

/** What a chart shows and where its figures stand. */
interface ChartFacts {
  readonly title: string;
  readonly lies: boolean;
  readonly values: readonly string[];
  readonly categories: readonly string[];
  /** Bars begin at the top. */
  readonly fromTop: boolean;
  readonly minimum: number | null;
}

export function wantedCharts(spec: WorkbookSpec): readonly unknown[] {
  return sorted(
    spec.sheets.flatMap((sheet) =>
      (sheet.charts ?? []).map((chart): ChartFacts => ({
        title: chart.title,
        lies: chart.kind === "barClustered",
        values: chart.series.map((series) => plainReference(series.values)),
        categories: chart.series.map((series) => plainReference(series.categories)),
        fromTop: chart.kind === "barClustered",
        minimum: chart.valueAxisMinimum ?? null,
      })),
    ),
  );
}

/** The same of a file, from its chart parts, whoever wrote them. */
export function foundCharts(bytes: Uint8Array): readonly unknown[] {
  const parts = Object.entries(
    unzipSync(bytes, { filter: ({ name }) => /^xl\/charts\/chart\d+\.xml$/u.test(name) }),
  );
  return sorted(
    parts.map(([, content]): ChartFacts => {
      const xml = strFromU8(content);
      const title = /<c:title>.*?<\/c:title>/su.exec(xml)?.[0] ?? "";
      const axis = (name: string) => new RegExp(`<c:${name}>.*?</c:${name}>`, "su").exec(xml)?.[0] ?? "";
      const minimum = /<c:min val="([^"]+)"/u.exec(axis("valAx"))?.[1];
      const references = (name: string) =>
        [...xml.matchAll(new RegExp(`<c:${name}>.*?<c:f>([^<]*)</c:f>`, "gsu"))].map(([, text]) =>
          plainReference(unescaped(text!)),
        );
      return {
        title: unescaped([...title.matchAll(/<a:t>([^<]*)</gu)].map((match) => match[1]).join("")),
        lies: xml.includes('<c:barDir val="bar"/>'),
        values: references("val"),
        categories: references("cat"),
        fromTop: axis("catAx").includes('<c:orientation val="maxMin"/>'),
        minimum: minimum === undefined ? null : Number(minimum),
      };
    }),
  );
}

function unescaped(text: string): string {
  return text
    .replace(/&apos;/gu, "'")
    .replace(/&quot;/gu, '"')
    .replace(/&lt;/gu, "<")
    .replace(/&amp;/gu, "&");
}

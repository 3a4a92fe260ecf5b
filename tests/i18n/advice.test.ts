import { FINDING_CATALOGUE } from "../../src/core/findingCatalogue";
import { describeFinding, english, vietnamese } from "../../src/i18n";
import { aFinding, placesOf } from "./places";
import { sampleList } from "./samples";

const severities: Readonly<Record<string, { readonly severity: string }>> = FINDING_CATALOGUE;

/** Plan findings have no catalogue entry: each asks the office for something. */
const acting = sampleList.filter(({ code }) => severities[code]?.severity !== "note");

const table = acting.map((entry, index) => ({ ...entry, name: `${entry.code} #${index}` }));

it.each(table)("[SAY-06] says once at the end what to do: $name", ({ code, params }) => {
  for (const place of placesOf(code)) {
    const finding = aFinding(code, params, place);
    const inVietnamese = describeFinding(finding, vietnamese);
    expect(inVietnamese).toMatch(/.(?:: đề nghị|\. Đề nghị) \p{L}.*\.$/u);
    expect(inVietnamese.match(/đề nghị/giu)).toHaveLength(1);
    const inEnglish = describeFinding(finding, english);
    expect(inEnglish).toMatch(/.(?:: please|\. Please) \p{L}.*\.$/u);
    expect(inEnglish.match(/please/giu)).toHaveLength(1);
  }
});

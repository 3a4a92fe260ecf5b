import { englishPane } from "../../src/i18n/en/pane";
import { vietnamesePane } from "../../src/i18n/vi/pane";
import { openBench, START_LIMIT, withBrowser } from "../support/page";
import type { BenchPage } from "../support/page";
import { axeProblems, layoutProblems, setContrast, setWidth } from "../support/page/looks";
import type { Contrast } from "../support/page/looks";
import { PANE_GROUPS } from "../support/page/paneStates";
import type { PaneState } from "../support/page/paneStates";

/** Walked in this order, since some are reached from the one before; all states: `node scripts/photos.mjs`. */
const NAMES = [
  "templates-empty",
  "menu-sample-offer",
  "templates-model",
  "templates-pasted",
  "templates-plan",
  "menu-open",
  "menu-help",
  "check-errors",
  "check-explaining",
  "check-fixing",
  "check-done",
  "consolidate-choose",
  "consolidate-typing",
  "consolidate-review",
  "consolidate-deciding",
  "consolidate-result",
];
const WALK: readonly PaneState[] = NAMES.map((name) => {
  const state = Object.values(PANE_GROUPS)
    .flat()
    .find((one) => one.name === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
});

interface Look {
  readonly language: "vi" | "en";
  readonly theme: "light" | "dark";
  readonly contrasts: readonly Contrast[];
}

const LOOKS: readonly Look[] = [
  { language: "vi", theme: "light", contrasts: ["active", "none"] },
  { language: "en", theme: "dark", contrasts: ["none"] },
];
const WIDTHS = [320, 450];

withBrowser("the looks of the views (skipped where there is no browser)", () => {
  describe.each(LOOKS)("in $language, $theme", (look) => {
    let bench: BenchPage | undefined;
    const violations: string[] = [];
    const cut: string[] = [];

    // One walk for both tests: coming to a state takes longer than looking at it.
    beforeAll(async () => {
      bench = await openBench();
      await walk(bench, look, violations, cut);
    }, START_LIMIT);
    afterAll(() => bench?.close());

    it("[PANE-30] shows no violation that axe finds, in high contrast as well", () => {
      expect(violations).toEqual([]);
    });

    it("[PANE-31] scrolls nothing sideways, cuts nothing off and lays nothing over another", () => {
      expect(cut).toEqual([]);
    });
  });
});

/** Comes to every state and notes what is wrong with it, each with the state's name. */
async function walk(bench: BenchPage, look: Look, violations: string[], cut: string[]): Promise<void> {
  const words = look.language === "vi" ? vietnamesePane : englishPane;
  // Every workbook that is opened opens a pane anew, which takes the language up.
  await bench.page.evaluate((code) => localStorage.setItem("thi-dua.language", code), look.language);
  await bench.choose("Giao diện", look.theme);
  for (const { name, reach } of WALK) {
    await reach(bench, words);
    for (const contrast of look.contrasts) {
      await setContrast(bench, contrast);
      violations.push(...(await axeProblems(bench)).map((problem) => `${name} ${contrast}: ${problem}`));
    }
    for (const width of WIDTHS) {
      await setWidth(bench, width);
      cut.push(...(await layoutProblems(bench)).map((problem) => `${name} ${width}: ${problem}`));
    }
    await setWidth(bench, 350);
  }
}

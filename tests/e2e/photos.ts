import { mkdirSync } from "node:fs";
import path from "node:path";
import { englishPane } from "../../src/i18n/en/pane";
import { vietnamesePane } from "../../src/i18n/vi/pane";
import { openBench, ROOT } from "../support/page";
import { axeProblems, layoutProblems, setContrast, setWidth, untilStill } from "../support/page/looks";
import { PANE_STATES } from "../support/page/paneStates";

const WIDTHS = [320, 350, 450];
const FOLDER = path.join(ROOT, "out/anh-ngan");

// Run by `npm run photos`, not with the tests: it makes pictures to be looked at.
it.each([
  ["vi", "light"],
  ["vi", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const)(
  "photographs every view and state in %s, %s",
  async (language, theme) => {
    const bench = await openBench({ context: { viewport: { width: 1366, height: 1400 } } });
    const words = language === "vi" ? vietnamesePane : englishPane;
    await bench.page.evaluate((code) => localStorage.setItem("thi-dua.language", code), language);
    await bench.choose("Giao diện", theme);
    if (language === "en") await bench.pane().getByRole("tab", { name: words.tabs.check }).waitFor();
    const seen: string[] = [];
    for (const { name, reach } of PANE_STATES) {
      try {
        await reach(bench, words);
      } catch (error) {
        seen.push(`${name}: NOT REACHED ${String(error).slice(0, 300)}`);
        continue;
      }
      for (const contrast of theme === "light" ? (["none", "active"] as const) : (["none"] as const)) {
        await setContrast(bench, contrast);
        for (const problem of await axeProblems(bench)) seen.push(`${name} ${contrast}: ${problem}`);
        for (const width of WIDTHS) {
          await setWidth(bench, width);
          await untilStill(await bench.frame());
          const folder = path.join(
            FOLDER,
            `${language}-${contrast === "active" ? "contrast" : theme}-${width}`,
          );
          mkdirSync(folder, { recursive: true });
          await bench.page.locator("iframe").screenshot({ path: path.join(folder, `${name}.png`) });
          for (const problem of await layoutProblems(bench))
            seen.push(`${name} ${width} ${contrast}: ${problem}`);
        }
      }
      await setContrast(bench, "none");
      await setWidth(bench, 350);
    }
    await bench.close();
    console.info([`${language} ${theme}`, ...seen, ...bench.problems].join("\n"));
  },
  1_200_000,
);

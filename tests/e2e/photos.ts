import { mkdirSync } from "node:fs";
import path from "node:path";
import { englishPane } from "../../src/i18n/en/pane";
import { vietnamesePane } from "../../src/i18n/vi/pane";
import { openBench, ROOT } from "../support/page";
import type { Contrast } from "../support/page/looks";
import { axeProblems, layoutProblems, setContrast, setWidth, untilStill } from "../support/page/looks";
import { PANE_GROUPS } from "../support/page/paneStates";

/** `PHOTO_WIDTHS=320,450` for some of them; `-t "check in vi, dark"` for one group in one look. */
const WIDTHS = (process.env.PHOTO_WIDTHS ?? "320,350,450").split(",").map(Number);
/** Light, with or without high contrast; `PHOTO_CONTRAST=active` for one of them. */
const CONTRASTS = (process.env.PHOTO_CONTRAST ?? "none,active").split(",") as Contrast[];
const FOLDER = path.join(ROOT, "out/anh-ngan");

// Run by `node scripts/photos.mjs`, not with the tests: it makes pictures to be looked at.
const LOOKS = (["vi", "en"] as const).flatMap((language) =>
  (["light", "dark"] as const).flatMap((theme) =>
    Object.keys(PANE_GROUPS).map((group) => [group, language, theme] as const),
  ),
);

it.each(LOOKS)(
  "photographs %s in %s, %s",
  async (group, language, theme) => {
    const bench = await openBench({ context: { viewport: { width: 1366, height: 1400 } } });
    const words = language === "vi" ? vietnamesePane : englishPane;
    await bench.page.evaluate((code) => localStorage.setItem("thi-dua.language", code), language);
    await bench.choose("Giao diện", theme);
    if (language === "en") await bench.pane().getByRole("tab", { name: words.tabs.check }).waitFor();
    const seen: string[] = [];
    for (const { name, reach } of PANE_GROUPS[group] ?? []) {
      try {
        await reach(bench, words);
      } catch (error) {
        seen.push(`${name}: NOT REACHED ${String(error).slice(0, 300)}`);
        continue;
      }
      for (const contrast of theme === "light" ? CONTRASTS : (["none"] as const)) {
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
    console.info([`${group} ${language} ${theme}`, ...seen, ...bench.problems].join("\n"));
  },
  1_200_000,
);

import { webDarkTheme, webLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import { englishPane } from "../../src/i18n/en/pane";
import { vietnamesePane } from "../../src/i18n/vi/pane";
import { paneTheme } from "../../src/taskpane/paneTheme";

function leaves(table: object, under = ""): readonly (readonly [string, unknown])[] {
  return Object.entries(table).flatMap(([key, value]): readonly (readonly [string, unknown])[] =>
    typeof value === "object" && value !== null ? leaves(value, `${under}${key}.`) : [[under + key, value]],
  );
}

it("[PANE-34] says everything in both languages, in composed characters", () => {
  const [vietnamese, english] = [leaves(vietnamesePane), leaves(englishPane)];
  expect(english.map(([key]) => key).sort()).toEqual(vietnamese.map(([key]) => key).sort());
  for (const [key, value] of [...vietnamese, ...english]) {
    if (typeof value !== "string") continue;
    expect([key, value]).toEqual([key, value.normalize("NFC")]);
    expect(value.trim()).not.toBe("");
  }
});

it("[PANE-34] keeps the names of the tabs to twelve characters", () => {
  for (const texts of [vietnamesePane, englishPane]) {
    for (const name of Object.values(texts.tabs)) expect(name.length).toBeLessThanOrEqual(12);
  }
});

it("[PANE-34] says what time is left as the office says it", () => {
  const { daysLeft, betterBy } = vietnamesePane.context;
  expect([12, 0, -3].map(daysLeft)).toEqual(["còn 12 ngày", "hạn cuối hôm nay", "đã quá hạn 3 ngày"]);
  expect(betterBy("2026-10-31", 6, "2026-10-30", 5)).toBe(
    "Hạn cuối thứ Bảy 31/10; nên gửi trước 17 giờ thứ Sáu 30/10",
  );
});

it.each([
  ["#FFFFFF", false, webLightTheme],
  ["#262626", false, webDarkTheme],
  [null, false, webLightTheme],
  ["#262626", true, teamsHighContrastTheme],
])("[PANE-35] takes its colours from Office: %s, forced %s", (background, isForced, theme) => {
  expect(paneTheme(background, isForced)).toBe(theme);
});

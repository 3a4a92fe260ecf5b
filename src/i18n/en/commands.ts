import { englishFormats } from "../formats";
import type { CommandTexts } from "../vi/commands";

const { number } = englishFormats;

/** The ribbon's quick buttons in English. */
export const englishCommands: CommandTexts = {
  title: "Emulation reports",
  close: "Close",
  nothingChanged: "This button only looks; the workbook is unchanged.",

  check: {
    clean: (filled, asked) =>
      `${number(filled)}/${number(asked)} cells filled in, nothing to correct. Open the Check pane to see what comes next.`,
    counts: (errors, warnings, notes) =>
      `Errors: ${number(errors)}, warnings: ${number(warnings)}, notes: ${number(notes)}.`,
    wentTo: "The first place is now selected:",
    more: "Open the Check pane to see each one and how to correct it.",
  },

  templates: {
    plan: (year, indicators, orgUnits) =>
      `Plan of ${year}: ${number(indicators)} indicators, ${number(orgUnits)} reporting units. Open the Templates pane to make a workbook for each unit.`,
    empty: "This workbook has no plan yet. Open the Templates pane to begin with a sample plan.",
    broken: (count) =>
      `Points of the plan to correct before workbooks can be made: ${number(count)}. The first place is now selected:`,
    report:
      "This workbook is one unit's report. Workbooks are made from the plan: open the plan and try again.",
  },

  consolidate: {
    earlier: (at, orgUnits) =>
      `Last merge: ${at}, ${orgUnits} units. Select a figure on “Tổng hợp” and open the Merge pane to see what it is made of.`,
    none: "This workbook has no summary yet. Open the Merge pane to choose the reports received.",
    needsPlan: "The summary is part of the plan workbook: open the plan and try again.",
  },
};

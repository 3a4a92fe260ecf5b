import type { RuleExplanation } from "../../core/plan";
import { englishFormats } from "../formats";
import type { PaneTexts } from "../vi/pane";
import { englishPaste } from "./panePaste";
import { englishReview } from "./paneReview";
import { englishSources } from "./paneSources";

const { number, date } = englishFormats;
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** Every word of the pane in English. Names of sheets stay Vietnamese, in quotation marks. */
export const englishPane: PaneTexts = {
  title: "Emulation reports",
  tabs: { templates: "Templates", check: "Check", consolidate: "Merge" },
  severity: { error: "Errors", warning: "Warnings", note: "Notes" },
  severityOne: { error: "Error", warning: "Warning", note: "Note" },
  verdict: {
    exceeded: "Exceeded",
    met: "Met",
    missed: "Missed",
    notYet: "Not due yet",
    notAssessed: "Not assessed",
  },
  reading: "Reading the workbook…",
  brokenPlan: "The plan has errors: open Templates to see and correct them.",
  cancel: "Cancel",
  close: "Close",
  confirm: "OK",
  retry: "Try again",

  context: {
    plan: (year, orgUnits) => `Summary workbook · ${year} · ${number(orgUnits)} units`,
    report: (name, year) => `Report of ${name} · ${year}`,
    reportWithoutPlan: (code) => `Report of the unit with code ${code}`,
    brokenPlan: "The plan has mistakes to mend",
    empty: "No forms in this workbook yet",
    daysLeft: (days) =>
      days > 0 ? `${plural(days, "day")} left` : days === 0 ? "due today" : `${plural(-days, "day")} overdue`,
    ended: "the deadline has passed",
    betterBy: (lastDay, lastWeekday, day, weekday) =>
      `Due ${WEEKDAYS[lastWeekday]} ${shortDate(lastDay)}; better sent before 17:00 on ${WEEKDAYS[weekday]} ${shortDate(day)}`,
    sample: "Sample figures – not targets that anyone issued",
  },

  menu: {
    label: "More",
    language: "Tiếng Việt",
    sample: "Try with sample figures",
    about: "About",
    aboutText: (version) =>
      `Emulation reports ${version}: makes, checks and merges reports inside Excel. Figures never leave this computer.`,
    help: "Help",
    helpSteps: [
      "Templates: from the plan, make one workbook for each unit to fill in.",
      "Check: a unit opens its workbook and sees what to correct before signing.",
      "Merge: choose the received files, review them, write the result into the plan workbook.",
    ],
  },

  paste: englishPaste,
  sources: englishSources,
  reviewing: englishReview,

  check: {
    filled: (filled, asked) => `${number(filled)} of ${number(asked)} cells filled in`,
    noForm:
      "There is no unit's form in this workbook to check: open a unit's report, or add a form on the first tab.",
    noPlan:
      "This report came without its plan, so it cannot be checked here. It may still be sent; the office that merges will check it.",
    goToCell: "Go to cell",
    fixForm: "Fix notation",
    fixAll: (count) => `Fix all of this kind (${number(count)})`,
    useProposed: "Use proposed",
    explain: "Explain",
    keep: "Keep, give a reason",
    explanationLabel: "Cause, explanation",
    write: "Write to cell",
    apply: "Fix",
    beforeAfter: (from, to) => `${from} → ${to}`,
    asText: (text) => `“${text}” (text)`,
    missing: (count) => `Not entered yet (${plural(count, "cell")})`,
    explained: "Reason given",
    wholeFile: "Whole workbook",
    ready: "Complete, ready to be signed",
    almostReady: "No errors left; some cells are still empty.",
    noneOfKind: "Nothing of this kind.",
    nextTitle: "What comes next",
    nextPrint: "Print or save as PDF for signature.",
    nextSend: (recipient) => `Send the signed document to ${recipient}, with this workbook.`,
    nextName: "File name to use:",
    nextDeadline: (lastDay) => `To be sent by: ${date(lastDay)}.`,
    copy: "Copy",
    copied: "Copied",
    written: "Written to the workbook.",
    counts: (errors, warnings, notes) =>
      `${plural(errors, "error")}, ${plural(warnings, "warning")}, ${plural(notes, "note")}`,
    blank: "(empty)",
  },

  entry: {
    plan: "Plan",
    noPlan: "No target issued",
    rule: "Judged by",
    now: "Now",
    previous: "Last year",
    noPrevious: "None",
    givenBy: "Issued by",
    noFigure: "No figure to judge yet",
    judgedOn: { estimate: "on the full-year estimate", actual: "on the actual" },
    figure: (value, decimals, unitOfMeasure) => withUnit(number(value, decimals), unitOfMeasure),
    answer: (value) => (value ? "“Đạt” (met)" : "“Chưa đạt” (not met)"),
    surplus: "surplus",
    ruleText,
  },

  consolidate: {
    needsPlan: "Open the plan workbook (or try with sample figures) to merge reports into it.",
    drop: "Drop the received files here, or",
    choose: "Choose files…",
    chooseMore: "Add files…",
    progress: (done, total, current) =>
      current === ""
        ? `Reading ${number(done)} of ${plural(total, "file")}`
        : `Reading ${number(done)} of ${plural(total, "file")}: ${current}`,
    merging: "Merging…",
    writing: "Writing the result…",
    cancelled: "Cancelled. The open workbook is unchanged.",
    inOrder: (received, expected) =>
      `All ${number(received)} of ${number(expected)} units read, nothing in doubt.`,
    review: "To look at before writing",
    received: (received, expected) => `${number(received)} of ${number(expected)} units received`,
    status: {
      received: "Received",
      withErrors: (errors) => `Received, ${plural(errors, "error")}`,
      late: "Late",
      missing: "Not sent",
      undecided: "Choose the file that counts",
    },
    orgUnits: "Units",
    onlyDoubtful: "Only units to look at",
    refused: (count) => `Files that cannot be used (${number(count)})`,
    guessed: (count) => `Units recognised by name (${number(count)})`,
    heldNote: (count) =>
      `${plural(count, "doubtful figure")} left out of the totals; listed on “Nội dung cần rà soát”.`,
    undecidedNote: "Two different files of one unit: choose the one that counts.",
    replaces: "The sheets of the last merge will be replaced by the new result.",
    write: "Write the result",
    startOver: "Start over",
    done: (received, expected, isProvisional) =>
      `${number(received)} of ${number(expected)} units merged${isProvisional ? " – provisional figures" : ""}`,
    missingNames: (count) => `No figures from ${plural(count, "unit")}`,
    missed: (count) => `Targets missed (${number(count)})`,
    noneMissed: "No target was missed.",
    sheets: "See the result",
    undo: "Undo this merge",
    undone: "Undone. The workbook is as it was before the merge.",
    earlier: (at, orgUnits) => `Last merge: ${at}, ${orgUnits} units.`,
    diary: (files, received, expected) =>
      `Tổng hợp ${number(files)} tệp; ${number(received)}/${number(expected)} đơn vị có số liệu`,
    explainHint: "Choose a figure on “Tổng hợp” or “Chi tiết theo đơn vị” to see what it is made of.",
    parts: (count) => `Made of ${plural(count, "received figure")}`,
    madeOf: "Computed from",
    typed: (text) => `typed: ${text}`,
    notUsed: "not counted",
    at: (file, sheet, cell) => `${file} · ${sheet} · ${cell}`,
  },

  templates: {
    noPlan: "No plan yet. Start from a sample plan, or look around with sample figures.",
    reportHere: "This workbook is one unit's report; templates are made from the plan workbook.",
    createPlan: "Make a sample plan",
    trySample: "Try with sample figures",
    model: "Model",
    models: {
      tinh: "Province ← communes, wards (since 1 July 2025)",
      xa: "Commune, ward ← offices, villages, schools (since 1 July 2025)",
      huyen: "District ← communes, towns; offices (until 30 June 2025, as in the dispatch)",
    },
    set: "Set of indicators",
    sets: { core: "Core set", full: "Full set (training, tests)" },
    create: "Make",
    createdPlan: "The sample plan is in this workbook: look it over, correct it, then make templates.",
    openedPlan: (name) => `${name} was opened in a new window.`,
    planCard: (indicators, orgUnits) =>
      `${plural(indicators, "indicator")}, ${plural(orgUnits, "reporting unit")}`,
    planYear: (year) => `Plan of ${year}`,
    problems: (count) => `The plan has ${plural(count, "point")} to look at`,
    make: "Make templates for the units",
    chooseOrgUnits: "Choose units",
    all: "All units",
    some: "Some units",
    search: "Find a unit",
    chosen: (count) => `${plural(count, "unit")} chosen`,
    burden: (kind, least, most) =>
      least === most
        ? `Each ${kind} fills in ${number(least)} cells.`
        : `${kind}: ${number(least)} to ${number(most)} cells.`,
    making: (done, total) => `Making ${number(done)} of ${plural(total, "template")}`,
    made: (count) => `${plural(count, "template")} made`,
    download: "Download archive (.zip)",
    openOne: "Open the template",
    noDownload:
      "Excel on a Mac cannot download files from this pane: press “Open the template” for each file below, then save it.",
    archiveName: (year) => `Bieu-mau-thi-dua-${year}.zip`,
    addHere: "Add a template to this workbook",
    add: "Add",
    added: (name) => `The template of ${name} was added to this workbook.`,
    wouldReplace: (sheets) => `This workbook already has the sheets ${sheets}. Replace them by empty forms?`,
    replace: "Replace",
    orgUnit: "Unit",
    undo: "Undo",
    undone: "The sheets just added were taken out.",
  },

  sample: {
    offer: "Try with sample figures of a district: its plan is written into this empty workbook.",
    preparing: "Preparing the sample…",
    ready: "The sample plan is in this workbook. Next: merge the sample reports.",
    reports: "Use sample reports",
    begin: "Begin",
    notEmpty: "This workbook is not empty. Open an empty one to try.",
  },

  hostErrors: {
    protected: "The sheet or workbook is protected: unprotect it and try again.",
    "cell-editing": "A cell is being edited: press Enter and try again.",
    "other-workbook": "Another workbook is active: come back to this one and try again.",
    "too-large": "The data is too large for this Excel: split it and try again.",
    "too-old": "This Excel cannot do that yet: update Excel or use the page tong-hop.html.",
    "not-found": "The sheet or cell was not found: it may have been deleted or renamed.",
    exists: "There is a sheet of that name: rename it and try again.",
    hidden: "The sheet is hidden: show it and try again.",
    password: "The sheet has a password: unprotect it and try again.",
    busy: "Excel is busy: wait a moment and try again.",
    "session-ended": "The session has ended: open the workbook again.",
    refused: "Excel does not allow it: see whether the workbook is read-only, then try again.",
    failed: "Excel failed unexpectedly: try again; if it stays, save and reopen the workbook.",
  },
  unchanged: "The workbook is unchanged.",
  notRestored:
    "The workbook may be partly changed: close it without saving and open it again (Excel on the web: open Version History).",
  unexpected: "Something unexpected went wrong: try again; if it stays, close this pane and open it again.",
};

function ruleText(rule: RuleExplanation): string {
  switch (rule.kind) {
    case "atLeast":
      return `Met from ${withUnit(number(rule.value), rule.unitOfMeasure)} up`;
    case "atMost":
      return `Met up to ${withUnit(number(rule.value), rule.unitOfMeasure)}`;
    case "above":
      return `Met above ${withUnit(number(rule.value), rule.unitOfMeasure)}`;
    case "below":
      return `Met below ${withUnit(number(rule.value), rule.unitOfMeasure)}`;
    case "equal":
      return `Met at ${withUnit(number(rule.value), rule.unitOfMeasure)}`;
    case "approximately":
      return rule.tolerance === null
        ? `About ${withUnit(number(rule.value), rule.unitOfMeasure)}; the plan gives no tolerance`
        : `Met at ${withUnit(number(rule.value), rule.unitOfMeasure)}, give or take ${number(rule.tolerance)}`;
    case "range":
      return `Met from ${number(rule.low)} to ${withUnit(number(rule.high), rule.unitOfMeasure)}`;
    case "decreaseBy":
    case "increaseBy": {
      const verb = rule.kind === "decreaseBy" ? "decrease" : "increase";
      const amount = rule.amountIn === "points" ? `${number(rule.amount)} points` : `${number(rule.amount)}%`;
      const bound = rule.sense === "atLeast" ? `at least ${amount}` : amount;
      const comes =
        rule.comesTo === null ? "" : ` (to ${withUnit(number(rule.comesTo), rule.unitOfMeasure)})`;
      return `Met with a ${verb} of ${bound} on last year${comes}`;
    }
    case "met":
      return "Met when “Đạt” is entered";
    case "surplus":
      return "Met with a surplus";
  }
}

function withUnit(text: string, unitOfMeasure: string): string {
  if (unitOfMeasure === "%" || unitOfMeasure === "‰") return text + unitOfMeasure;
  return unitOfMeasure === "Đạt/Chưa đạt" ? text : `${text} ${unitOfMeasure}`;
}

function plural(count: number, word: string): string {
  return `${number(count)} ${word}${count === 1 ? "" : "s"}`;
}

function shortDate(isoDate: string): string {
  return date(isoDate).slice(0, 5);
}

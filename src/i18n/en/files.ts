import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import { cutStart, firstFitting, fit } from "../fit";
import type { FindingMessages } from "../messages";
import { refusalReason } from "./refusals";

type FileParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `file.${string}`>
>;

/** Sentences about whole files. Each says what happened and what to do next. */
export const fileMessages: FindingMessages<FileParams> = {
  "file.unreadable": ({ reason }, { room }) => {
    const what = `The file cannot be read (${refusalReason(reason)}): please`;
    return firstFitting(
      room,
      `${what} save it as .xlsx in Excel and send it again.`,
      `${what} resave it as .xlsx.`,
    );
  },
  "file.encrypted": ({ reason }) =>
    `The file cannot be read (${refusalReason(reason)}): please remove the password and send it again.`,
  "file.not-a-workbook": ({ reason }) =>
    `The file is refused (${refusalReason(reason)}): please send the Excel file made from the template.`,
  "file.empty": ({ reason }) =>
    `The file holds nothing (${refusalReason(reason)}): please send the file with the figures filled in.`,
  "file.too-large": ({ reason }) =>
    `The file is too large (${refusalReason(reason)}): please send only the file made from the template.`,
  "file.document": ({ reason }, { room }) => {
    const what = `The file is refused (${refusalReason(reason)}): please send the Excel file`;
    return firstFitting(room, `${what}, or use “Nhập thay theo văn bản”.`, `${what}.`);
  },
  "file.archive": ({ reason }) =>
    `The file is refused (${refusalReason(reason)}): please unpack it and choose the Excel files inside.`,
  "file.unit-unknown": ({ seen, closest }, { room }) => {
    const advice = "Please choose the unit or use its template.";
    const what = "Which unit sent the file is not known";
    const names = closest.join("; ");
    if (seen !== null && names !== "") {
      return fit(room, [seen, names], (a, b) => `${what} (“${a}”). Closest: “${b}”. ${advice}`);
    }
    if (seen !== null) return fit(room, [seen], (text) => `${what} (“${text}”). ${advice}`);
    if (names !== "") return fit(room, [names], (text) => `${what}. Closest: “${text}”. ${advice}`);
    return `${what}. ${advice}`;
  },
  "file.unit-conflict": ({ first, second }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) => `The file names two units (“${a}”, “${b}”) and is left out: please say which unit sent it.`,
    ),
  "file.unit-guessed": ({ name }, { room }) =>
    fit(
      room,
      [name],
      (text) => `The unit is taken from the name in the file (“${text}”), which has no code: please confirm.`,
    ),
  "file.wrong-period": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (was, now) =>
        `The file is for “${was}”, this merge is for “${now}”: please use the template of this period.`,
    ),
  "file.wrong-plan": () =>
    "The file was made from another version of the plan; the current one is used: please check the figures.",
  "file.old-template": () => "The file is of an older template; what was typed is still read.",
  "file.duplicate": ({ other }, { room }) =>
    fit(room, [other], (path) => `The file is the same as “${path}”; it is counted once.`, cutStart),
  "file.superseded": ({ other, decided, partialSheets }, { room }) => {
    if (decided === "byPerson") {
      return fit(
        room,
        [other],
        (path) =>
          `Another file of the unit was chosen (“${path}”); this one is left out: please check if it is needed.`,
        cutStart,
      );
    }
    if (decided) {
      return fit(
        room,
        [other],
        (path) =>
          `The unit has a newer file (“${path}”); this one is left out: please check if it is needed.`,
        cutStart,
      );
    }
    if (partialSheets.length > 0) {
      return fit(
        room,
        [partialSheets.join(", "), other],
        (sheets, path) =>
          `The file has only “${sheets}”; “${path}” is in use: please confirm the replacement.`,
        cutStart,
      );
    }
    return fit(
      room,
      [other],
      (path) => `The unit has another file (“${path}”) and neither is surely later: please choose one.`,
      cutStart,
    );
  },
  "file.late": ({ received, lastDay }, formats) =>
    `Received on ${formats.date(received)}; the last day was ${formats.date(lastDay)}.`,
  "file.not-asked": ({ name }, { room }) =>
    fit(
      room,
      [name],
      (text) => `“${text}” is not asked to report and is left out: please check the list of units.`,
    ),
  "file.external-links": ({ count }, formats) =>
    `Links to other files: ${formats.number(count)}; they are not opened, only stored values are read.`,
  "file.macros": () => "The file has macros; they are not run, only figures are read.",
  "file.comments": ({ count }, formats) =>
    `Cell comments in the file: ${formats.number(count)}; they are not merged: please look through them.`,
};

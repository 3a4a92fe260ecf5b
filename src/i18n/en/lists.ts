import type { FamilyFindingParams } from "../../core/check/familyFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type ListParams = Pick<FamilyFindingParams, Extract<keyof FamilyFindingParams, `list.${string}`>>;

/** Sentences about lists. They name rows and cells, never the people in them. */
export const listMessages: FindingMessages<ListParams> = {
  "list.count-differs": ({ award, column, proposed, typed, counted }, formats) =>
    fit(
      formats.room,
      [award, column],
      (title, header) =>
        `“${title}”, “${header}”${proposed ? " proposed" : ""} says ${formats.number(typed)}, the list has ${formats.number(counted)}: please compare.`,
    ),
  "list.duplicate": ({ otherRow, otherFile, otherCell }, formats) =>
    otherRow !== null
      ? `Same name, form and decision as row ${formats.number(otherRow)}: please check.`
      : fit(
          formats.room,
          [otherFile ?? "", otherCell ?? ""],
          (file, cell) =>
            `Same name, form, decision number and date as “${file}” (“${cell}”): please compare.`,
        ),
  "list.incomplete-row": ({ missing }, { room }) =>
    fit(room, [missing.join("”, “")], (columns) => `This row lacks “${columns}”: please fill it in.`),
  "list.title-not-allowed": ({ award, year, reason }, { room }) =>
    fit(room, [award], (title) => {
      const why = {
        otherKind: "is for another kind of recipient",
        otherYear: `is not in the list of ${year}`,
        unknown: `is in no list of ${year}`,
      }[reason];
      return `“${title}” ${why}: please choose from the list.`;
    }),
  "list.not-own-competence": ({ level }, { room }) =>
    fit(
      room,
      [level],
      (text) => `Decided by “${text}”; this list holds only what the unit itself decided: please review.`,
    ),
  "list.quota": ({ award, of, count, base, percent, basis }, formats) =>
    fit(
      formats.room,
      [award, of, basis],
      (title, whole, source) =>
        `“${title}” ${formats.number(count)} of ${formats.number(base)} “${whole}”, over ${formats.number(percent)}% (“${source}”): please review.`,
    ),
  "list.thematic-award": ({ movement }, { room }) =>
    fit(
      room,
      [movement],
      (text) =>
        `The thematic movement “${text}” does not support an award for merit: please review the type.`,
    ),
};

import type { CheckFindingParams } from "../../core/check/checkFindings";
import type { SubmissionFindingParams } from "../../core/submission/submissionFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

type StructureParams = Pick<
  CheckFindingParams & SubmissionFindingParams,
  Extract<keyof (CheckFindingParams & SubmissionFindingParams), `structure.${string}`>
>;

/** What does not agree in a row that is only likely to be that of an indicator. */
const DIFFERS = { label: "similar name", unit: "other unit of measure", order: "other order" } as const;

/** Sentences about rows, columns and sheets of received workbooks. */
export const structureMessages: FindingMessages<StructureParams> = {
  "structure.sheet-missing": ({ sheet }, { room }) =>
    fit(room, [sheet], (name) => `Sheet “${name}” is missing: please add it and send the file again.`),
  "structure.row-missing": ({ indicator, name }, { room }) =>
    fit(
      room,
      [name],
      (text) => `Row ${indicator} (“${text}”) is missing, so it has no figure: please add the row.`,
    ),
  "structure.column-missing": ({ column }, { room }) =>
    fit(
      room,
      [column],
      (text) => `Column “${text}” is missing, so its figures are not read: please restore its header.`,
    ),
  "structure.column-repeated": ({ column }, { room }) =>
    fit(
      room,
      [column],
      (text) => `Two columns are called “${text}” with other figures, not counted: please keep one of them.`,
    ),
  "structure.sheet-renamed": ({ found, expected }, { room }) =>
    fit(room, [found, expected], (name, form) => `Sheet “${name}” is read as “${form}” by its content.`),
  "structure.column-moved": ({ columns }, { room }) =>
    columns.length === 0
      ? "The columns were moved; they are still read by their headers."
      : fit(
          room,
          [columns.join(", ")],
          (list) => `Columns “${list}” were moved; they are still read by their headers.`,
        ),
  "structure.row-moved": ({ count, indicator }, formats) =>
    `Rows in another order than the template: ${formats.number(count)} (from ${indicator}); read by their codes.`,
  "structure.row-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (typed) =>
        `Row “${typed}” has figures but is none of the unit's rows, not counted: please check its code.`,
    ),
  "structure.row-by-name": ({ indicator, label }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Row “${text}” has no good code; read as ${indicator} by its name, unit of measure and order.`,
    ),
  "structure.row-likely": ({ indicator, label, differs }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Row “${text}” has no good code, perhaps ${indicator} (${DIFFERS[differs]}), not counted: please add it or confirm.`,
    ),
  "structure.row-ambiguous": ({ label, first, second }, { room }) =>
    fit(
      room,
      [label],
      (text) =>
        `Row “${text}” has no good code and may be ${first} or ${second}, not counted: please add its code.`,
    ),
  "structure.row-duplicated": ({ indicator, otherRow }) =>
    `Code ${indicator} is also on row ${otherRow} with other figures, not counted: please keep one row.`,
  "structure.label-changed": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (name, form) =>
        `The name “${name}” differs from “${form}”: please confirm the figure belongs to this row.`,
    ),
  "structure.unit-changed": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (typed, form) => `The unit of measure is “${typed}”; figures are read in “${form}”: please check.`,
    ),
  "structure.target-changed": ({ found, expected }, { room }) =>
    expected === ""
      ? fit(
          room,
          [found],
          (typed) =>
            `The file's plan is “${typed}”, none was given: please send the document if it was amended.`,
        )
      : fit(
          room,
          [found, expected],
          (typed, issued) =>
            `The file's plan is “${typed}”; the plan given, “${issued}”, is used: please send any amending document.`,
        ),
  "structure.formula-overwritten": ({ indicator, typed, computed }, formats) =>
    computed === null
      ? `${indicator} is computed, so the typed ${formats.number(typed)} is not used: please fill in the rows it needs.`
      : `${indicator} is computed: typed ${formats.number(typed)}; worked out ${formats.number(computed)} (used): please check.`,
  "structure.merged-cells": ({ range }) => `Range ${range} has merged cells; their first cell is read.`,
  "structure.hidden-data": ({ count }, formats) =>
    `Hidden rows with figures: ${formats.number(count)}; they are still read.`,
};

import type { MergeFindingParams } from "../../core/consolidation/mergeFindings";
import { fit } from "../fit";
import type { FindingMessages } from "../messages";

/** Sentences about corrections, slips that came back, and offices that say different things. */
export const mergeMessages: FindingMessages<MergeFindingParams> = {
  "correction.outdated": ({ indicator, seen, now, confirmed }, { room }) =>
    fit(
      room,
      [confirmed, seen, now],
      (a, b, c) =>
        `${indicator}: “${b}” was confirmed as “${a}”, but the report now says “${c}”, so not applied: please confirm again.`,
    ),
  "correction.no-cell": ({ indicator }) =>
    `${indicator}: confirmed, but the report has no such cell: please look at the report.`,
  "correction.conflict": ({ indicator, first, second }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) => `${indicator}: two confirmed figures (“${a}”; “${b}”), not counted: please choose one.`,
    ),
  "correction.oral": ({ indicator, confirmed, by }, { room }) =>
    fit(
      room,
      [confirmed, by],
      (value, who) =>
        `${indicator}: counts “${value}”, confirmed by “${who}” by word only; the total is provisional.`,
    ),
  "slip.unit-unknown": ({ seen }, { room }) =>
    seen === null
      ? "The review slip carries no unit code, not applied: please use the slip that was sent."
      : fit(
          room,
          [seen],
          (text) => `It is not clear whose slip this is (“${text}”): please use the slip sent.`,
        ),
  "slip.wrong-period": ({ found, expected }, { room }) =>
    fit(
      room,
      [found, expected],
      (a, b) => `The slip is of “${a}”, the merge of “${b}”, not applied: please use the right slip.`,
    ),
  "slip.incomplete": ({ indicator, missing }, { room }) =>
    fit(
      room,
      [missing.join(", ")],
      (list) =>
        `${indicator}: “${list}” is blank in the slip, the figure is not applied: please complete it.`,
    ),
  "slip.no-document": ({ indicator }) =>
    `${indicator}: the slip names no document, the total stays provisional: please add it.`,
  "slip.line-unknown": ({ text }, { room }) =>
    fit(
      room,
      [text],
      (line) =>
        `Line “${line}” of the slip is not in the plan, not applied: please use the slip that was sent.`,
    ),
  "slip.no-report": ({ answers }, formats) =>
    `The slip confirms ${formats.number(answers)} figures, not applied because the unit's report is missing: please add the report.`,
  "total.owner-gap": ({ indicator, whole, places }, formats) =>
    `${indicator}: the whole is ${formats.number(whole)}, the places ${formats.number(places)}, the whole counts: please compare.`,
  "total.two-owners": ({ indicator, first, firstValue, second, secondValue }, { room }) =>
    fit(
      room,
      [first, second],
      (a, b) =>
        `${indicator}: “${a}” says ${firstValue}, “${b}” says ${secondValue}, not counted: please agree on one.`,
    ),
  "summary.figure-typed": ({ indicator, typed, over }, { room }) =>
    fit(room, [typed], (text) =>
      over === "total"
        ? `${indicator}: “${text}”, typed over a total, is not kept: please correct the unit's figure, with grounds.`
        : `${indicator}: “${text}”, typed into the summary without grounds, is undone: please state them.`,
    ),
};

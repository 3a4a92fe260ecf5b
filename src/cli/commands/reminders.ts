import { makeReminders } from "../../app/reminders";
import { cliText } from "../../i18n/vi/cli";
import { cliMergeText } from "../../i18n/vi/cliMerge";
import { CommandError, EXIT } from "../environment";
import type { Environment } from "../environment";
import { mergeInputs } from "../mergeInputs";
import type { MergeOptions } from "../mergeInputs";

export interface RemindersOptions extends MergeOptions {
  readonly unit?: readonly string[] | undefined;
}

/** `reminders`: the text of a reminder for each unit that has not sent its report or its document, one after another. */
export async function remindersCommand(
  inputs: readonly string[],
  options: RemindersOptions,
  environment: Environment,
): Promise<number> {
  const { outcome, previous } = await mergeInputs(inputs, options, [], null, environment);
  for (const code of options.unit ?? []) {
    if (!outcome.consolidation.orgUnits.some(({ orgUnit }) => orgUnit.code === code))
      throw new CommandError(cliText.unknownOrgUnit(code));
  }
  const reminders = makeReminders(outcome.consolidation, previous?.ledger ?? new Map(), today(environment));
  const wanted = reminders.filter(
    ({ orgUnit }) => options.unit === undefined || options.unit.includes(orgUnit),
  );
  if (wanted.length === 0) environment.print(cliMergeText.noReminders);
  environment.print(wanted.map((reminder) => reminder.text).join("\n\n---\n\n"));
  return EXIT.done;
}

/** The day of the machine's own calendar, as the clerk at it sees it. */
function today(environment: Environment): string {
  const now = environment.now();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

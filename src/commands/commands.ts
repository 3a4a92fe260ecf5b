import { HostError } from "../ports";
import type { OpenWorkbookPort } from "../ports";
import type { CommandLanguage } from "./commandLanguage";
import { lookAtCheck, lookAtPlan, lookAtSummary } from "./look";
import type { Look, Said } from "./look";

/** What the ribbon's buttons need of the world. */
export interface CommandServices {
  readonly workbook: OpenWorkbookPort;
  readonly language: CommandLanguage;
  /** Shows sentences to the person; resolves when they have been read, or when they cannot be shown. */
  readonly tell: (sentences: Said) => Promise<void>;
  readonly openHelp: () => Promise<void>;
}

/** The event that Office hands to a command. */
export interface CommandEvent {
  completed(): void;
}

export type CommandName = "checkNow" | "planNow" | "summaryNow" | "help";

/**
 * The functions that the manifest names. Each reads and leads to a place and says so; none changes the workbook. A
 * failure is told as a sentence too, and Office always learns that the command is over: it shows "working" until then.
 */
export function createCommands(
  services: CommandServices,
): Readonly<Record<CommandName, (event: CommandEvent) => Promise<void>>> {
  const run = (action: () => Promise<void>) => async (event: CommandEvent) => {
    try {
      await action();
    } catch (error) {
      await services.tell([failure(error, services.language)]);
    } finally {
      event.completed();
    }
  };
  const look = (job: Look) => run(async () => services.tell(await job(services.workbook, services.language)));
  return {
    checkNow: look(lookAtCheck),
    planNow: look(lookAtPlan),
    summaryNow: look(lookAtSummary),
    help: run(services.openHelp),
  };
}

/** What happened and what to do; the workbook is never changed here, so nothing need be said of it. */
function failure(error: unknown, { pane }: CommandLanguage): string {
  if (!(error instanceof HostError)) return pane.unexpected;
  const subject = error.subject === undefined ? "" : ` (${error.subject})`;
  return pane.hostErrors[error.key] + subject;
}

import { runInExcel } from "./host";
import type { ExcelHost } from "./host";
import { step } from "./steps";

/** Around bulk writes: our own changes are not to come back to us as news. */
export const eventsOff = step(({ runtime }) => void (runtime.enableEvents = false));
export const eventsOn = step(({ runtime }) => void (runtime.enableEvents = true));

/** After a change and its way back failed both: whatever happens, the pane must hear of changes again. */
export async function hearAgain(host: ExcelHost): Promise<void> {
  await runInExcel(host, async (context) => {
    eventsOn.act(context);
    await context.sync();
  }).catch(() => undefined);
}

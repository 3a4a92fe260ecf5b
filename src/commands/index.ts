import { createOpenWorkbook } from "../adapters/excel";
import { commandLanguage } from "./commandLanguage";
import { createCommands } from "./commands";
import { openPage, tellInDialog } from "./dialog";

/** Gives Office the functions that the ribbon's buttons name. */
async function start(): Promise<void> {
  await Office.onReady();
  const language = commandLanguage(Office.context.displayLanguage);
  const commands = createCommands({
    workbook: createOpenWorkbook(),
    language,
    // Where no window can be opened the chosen cell still shows the place; there is nobody else to tell.
    tell: (sentences) => tellInDialog(Office, location.href, language.code, sentences).catch(() => undefined),
    openHelp: () => openPage(Office, new URL(`help/${language.code}.html`, location.href).href),
  });
  for (const [name, command] of Object.entries(commands)) Office.actions.associate(name, command);
}

void start();

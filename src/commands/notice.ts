import { englishCommands } from "../i18n/en/commands";
import { vietnameseCommands } from "../i18n/vi/commands";
import { readNotice } from "./noticeAddress";

/** Fills the notice window; its button asks the ribbon's function to close it. */
async function start(): Promise<void> {
  const notice = readNotice(location.hash);
  const texts = notice?.language === "en" ? englishCommands : vietnameseCommands;
  document.documentElement.lang = notice?.language ?? "vi";
  document.title = texts.title;
  const list = document.getElementById("sentences")!;
  for (const sentence of [...(notice?.sentences ?? []), texts.nothingChanged]) {
    const line = document.createElement("p");
    line.textContent = sentence;
    list.append(line);
  }
  const button = document.getElementById("close") as HTMLButtonElement;
  button.textContent = texts.close;
  await Office.onReady();
  button.addEventListener("click", () => Office.context.ui.messageParent("close"));
  button.hidden = false;
  button.focus();
}

void start();

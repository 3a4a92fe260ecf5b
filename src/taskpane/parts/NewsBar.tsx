import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { News } from "../state/useTask";

/** The outcome of the last action, where it was done; read out by screen readers. */
export function NewsBar({ news }: { readonly news: News | null }) {
  return (
    <div aria-live="polite" role="status">
      {news && (
        <MessageBar intent={news.intent} layout="multiline">
          <MessageBarBody>{news.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

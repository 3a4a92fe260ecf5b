import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { News } from "../state/useTask";

/** The outcome of the last action, where it was done; read out by screen readers. */
export function NewsBar({ news }: { readonly news: News | null }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed may stand far below.
    if (news) bar.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return (
    <div ref={bar} aria-live="polite" role="status">
      {news && (
        <MessageBar intent={news.intent} layout="multiline">
          <MessageBarBody>{news.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

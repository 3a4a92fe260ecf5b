import { useEffect, useRef } from "react";
import { texts } from "../texts";

export interface MessageContent {
  readonly title: string;
  readonly message: string;
  readonly accept?: () => void;
}

/** A message that waits for an answer, as Excel shows a refused entry. */
export function Message({ content, onClose }: { content: MessageContent; onClose: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className="message-back">
      <div
        className="message"
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="message-title"
        aria-describedby="message-text"
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      >
        <h2 id="message-title">{content.title}</h2>
        <p id="message-text">{content.message}</p>
        <div className="message-buttons">
          {content.accept && (
            <button
              type="button"
              onClick={() => {
                onClose();
                content.accept?.();
              }}
            >
              {texts.keep}
            </button>
          )}
          <button type="button" ref={button} className="primary" onClick={onClose}>
            {content.accept ? texts.retry : texts.close}
          </button>
        </div>
      </div>
    </div>
  );
}

import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { useTexts } from "./frameLanguage";
import { usePaneStyles } from "./parts/usePaneStyles";

export type MenuPanel = "help" | "sample" | "about";

/**
 * The overflow menu: help, language, the sample, about. It opens in the flow of the page: a floating one would cost a tenth of the
 * first load and hide what stands below it on a narrow pane.
 */
export function PaneMenu(props: {
  readonly onLanguage: () => void;
  readonly onPanel: (panel: MenuPanel) => void;
}) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const button = useRef<HTMLElement>(null);
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isOpen) first.current?.focus();
  }, [isOpen]);
  const choose = (action: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    action();
  };
  return (
    <nav
      aria-label={texts.menu.label}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "flex-start" }}>
        <h1 style={{ fontSize: 18, lineHeight: "24px", margin: "4px 0" }}>{texts.title}</h1>
        {/* Office puts its own button over the corner of the pane. */}
        <Button
          ref={(element: HTMLElement | null) => {
            button.current = element;
          }}
          appearance="subtle"
          aria-label={texts.menu.label}
          aria-expanded={isOpen}
          aria-controls={list}
          icon={<Dots />}
          onClick={() => setOpen(!isOpen)}
          style={{ marginRight: 32 }}
        />
      </div>
      <div id={list} hidden={!isOpen} style={{ paddingBottom: 8 }}>
        <div className={styles.row}>
          <Button
            ref={(element: HTMLElement | null) => {
              first.current = element;
            }}
            size="small"
            onClick={choose(() => props.onPanel("help"))}
          >
            {texts.menu.help}
          </Button>
          <Button size="small" onClick={choose(props.onLanguage)}>
            {texts.menu.language}
          </Button>
          <Button size="small" onClick={choose(() => props.onPanel("sample"))}>
            {texts.menu.sample}
          </Button>
          <Button size="small" onClick={choose(() => props.onPanel("about"))}>
            {texts.menu.about}
          </Button>
        </div>
      </div>
    </nav>
  );
}

function Dots() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" fill="currentColor">
      <circle cx="4" cy="10" r="1.5" />
      <circle cx="10" cy="10" r="1.5" />
      <circle cx="16" cy="10" r="1.5" />
    </svg>
  );
}

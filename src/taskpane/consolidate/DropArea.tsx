import { Button, mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";

/** Takes files by drop or by choice, many at once. */
export function DropArea({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const texts = useTexts();
  const styles = usePaneStyles();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={mergeClasses(styles.drop, isOver && styles.dropActive)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      <p className={styles.text}>{texts.consolidate.drop}</p>
      <FileButton label={texts.consolidate.choose} appearance="primary" onFiles={onFiles} />
      <p className={styles.quiet}>{texts.sources.slipsToo}</p>
    </div>
  );
}

/** A button that asks for files. */
export function FileButton(props: {
  readonly label: string;
  readonly appearance?: "primary" | "secondary";
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={props.appearance ?? "secondary"} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={props.label}
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.zip"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = "";
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}

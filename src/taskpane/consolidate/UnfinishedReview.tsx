import { Button } from "@fluentui/react-components";
import { useTexts } from "../paneLanguage";
import { usePaneStyles } from "../parts/usePaneStyles";
import type { KeptReview } from "../state/keptReview";

/** The pane was closed on a review: which files it was about, and the way to leave it. */
export function UnfinishedReview(props: { readonly kept: KeptReview; readonly onForget: () => void }) {
  const words = useTexts().sources;
  const styles = usePaneStyles();
  const { files } = props.kept;
  return (
    <section className={styles.card}>
      <p className={styles.text}>{words.unfinished(files.length)}</p>
      <details>
        <summary>{words.unfinishedFiles}</summary>
        <ul className={styles.plainList}>
          {files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </details>
      <div>
        <Button size="small" onClick={props.onForget}>
          {words.forget}
        </Button>
      </div>
    </section>
  );
}

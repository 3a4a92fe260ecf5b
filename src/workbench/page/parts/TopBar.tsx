import { useRef } from "react";
import type { Profile } from "../../protocol";
import type { ThemeName } from "../host";
import type { SampleFile } from "../samples";
import { texts } from "../texts";

interface Props {
  readonly name: string;
  readonly samples: readonly SampleFile[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly profile: Profile;
  readonly theme: ThemeName;
  readonly onOpen: (file: File) => void;
  readonly onOpenSample: (file: SampleFile) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onProfile: (profile: Profile) => void;
  readonly onTheme: (theme: ThemeName) => void;
}

export function TopBar(props: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className="top-bar">
      <button type="button" title={texts.openTitle} onClick={() => chooser.current?.click()}>
        {texts.open}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) props.onOpen(file);
        }}
      />
      <button type="button" onClick={props.onSave}>
        {texts.save}
      </button>
      <button type="button" disabled={!props.canUndo} title={`${texts.undo} (Ctrl+Z)`} onClick={props.onUndo}>
        ↶ {texts.undo}
      </button>
      <button type="button" disabled={!props.canRedo} title={`${texts.redo} (Ctrl+Y)`} onClick={props.onRedo}>
        ↷ {texts.redo}
      </button>
      <SampleMenu samples={props.samples} onOpen={props.onOpenSample} />
      <span className="book-name">{props.name}</span>
      <Choice label={texts.profile} value={props.profile} names={texts.profiles} onChange={props.onProfile} />
      <Choice label={texts.theme} value={props.theme} names={texts.themes} onChange={props.onTheme} />
    </div>
  );
}

function Choice<K extends string>(props: {
  readonly label: string;
  readonly value: K;
  readonly names: Readonly<Record<K, string>>;
  readonly onChange: (value: K) => void;
}) {
  const keys = Object.keys(props.names) as K[];
  return (
    <label className="choice">
      {props.label}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as K)}>
        {keys.map((key) => (
          <option key={key} value={key}>
            {props.names[key]}
          </option>
        ))}
      </select>
    </label>
  );
}

function SampleMenu(props: {
  readonly samples: readonly SampleFile[];
  readonly onOpen: (file: SampleFile) => void;
}) {
  const menu = useRef<HTMLDetailsElement>(null);
  if (props.samples.length === 0) return null;
  const groups = [
    { title: texts.others, files: props.samples.filter((file) => !file.isReceived) },
    { title: texts.received, files: props.samples.filter((file) => file.isReceived) },
  ];
  return (
    <details className="samples" ref={menu}>
      <summary>{texts.samples}</summary>
      <div className="sample-list">
        {groups.map(({ title, files }) => (
          <section key={title}>
            <h2>
              {title} ({files.length})
            </h2>
            {files.map((file) => (
              <div key={file.path}>
                <a
                  href={file.address}
                  download={file.name}
                  title={texts.download}
                  onDragStart={(event) =>
                    event.dataTransfer.setData(
                      "DownloadURL",
                      `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet:${file.name}:${new URL(file.address, location.href).href}`,
                    )
                  }
                >
                  {file.name}
                </a>
                <button
                  type="button"
                  onClick={() => {
                    if (menu.current) menu.current.open = false;
                    props.onOpen(file);
                  }}
                >
                  {texts.openHere}
                </button>
              </div>
            ))}
          </section>
        ))}
      </div>
    </details>
  );
}

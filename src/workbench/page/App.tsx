import type { WorkbookInstance } from "@fortune-sheet/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DragEvent } from "react";
import { activateSheet, activeSheet, sheetById } from "../engine";
import type { Calculator } from "../engine";
import type { Host, Profile, RequirementSets } from "../protocol";
import { connectHost } from "./host";
import type { PaneHost, ThemeName } from "./host";
import { Message } from "./parts/Message";
import type { MessageContent } from "./parts/Message";
import { Pane } from "./parts/Pane";
import { TopBar } from "./parts/TopBar";
import { loadFile } from "./samples";
import type { SampleFile, Setup } from "./samples";
import { createSession } from "./session";
import type { Session } from "./session";
import { settled, showsSelection } from "./settled";
import { SheetArea } from "./SheetArea";
import { texts } from "./texts";
import { createGridModel } from "./view";
import type { GridModel } from "./view";

interface Props {
  readonly setup: Setup;
  readonly sets: Promise<RequirementSets>;
  readonly makeCalculator: () => Calculator;
  readonly first: { readonly name: string; readonly bytes: Uint8Array } | null;
}

interface Open {
  readonly session: Session;
  readonly model: GridModel;
  readonly number: number;
}

/** The workbench's page: the workbook on the left, the add-in's pane on the right, one truth behind both. */
export function App({ setup, sets, makeCalculator, first }: Props) {
  const [open, setOpen] = useState<Open>(() => opened(first, makeCalculator, 0));
  const [message, setMessage] = useState<MessageContent | null>(null);
  const [profile, setProfile] = useState<Profile>("desktop");
  const [theme, setTheme] = useState<ThemeName>("light");
  const [reloads, setReloads] = useState(0);
  const [pane, setPane] = useState<{ readonly address: string; readonly host: PaneHost } | null>(null);
  const [changes, setChanges] = useState(0);
  const [isDropping, setDropping] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const grid = useRef<WorkbookInstance>(null);
  const scheduled = useRef(false);
  const shown = useRef({ book: open.session.book, changes: 0 });
  const hostNow = useRef<Host | null>(null);

  const refresh = useCallback(() => {
    if (scheduled.current) return;
    scheduled.current = true;
    requestAnimationFrame(() => {
      scheduled.current = false;
      setChanges((count) => count + 1);
    });
  }, []);

  const { session } = open;
  // Runs after the effects of the grid: what is shown is then what happened so far.
  useEffect(() => {
    const isSame = shown.current.book === session.book;
    shown.current = { book: session.book, changes: isSame ? shown.current.changes + 1 : 0 };
  }, [session, changes]);
  useEffect(() => {
    session.book.listeners.add(refresh);
    // The file's own results are shown first; calculating a large workbook takes a second or two.
    const timer = setTimeout(refresh, 150);
    return () => {
      clearTimeout(timer);
      session.book.listeners.delete(refresh);
    };
  }, [session, refresh]);

  useEffect(() => {
    if (setup.addin === null) return;
    let host: PaneHost | null = null;
    let isOver = false;
    void sets.then((known) => {
      if (isOver) return;
      sessionStorage.clear();
      host = connectHost({
        book: session.book,
        sets: known,
        profile,
        theme,
        frame: () => frame.current?.contentWindow ?? null,
        save: session.save,
        onAnswered: refresh,
      });
      hostNow.current = host.host;
      const isQuiet = (): boolean =>
        !scheduled.current &&
        // The first refresh of a workbook calculates it.
        shown.current.changes > 0 &&
        hostNow.current?.book === shown.current.book &&
        hostNow.current.running === 0 &&
        showsSelection(grid.current, shown.current.book);
      Object.assign(window, {
        workbench: { book: session.book, host: host.host, settled: () => settled(isQuiet) },
      });
      const opening = `?open=${open.number}.${profile}.${theme}.${reloads}`;
      setPane({ address: `${setup.addin}${opening}${host.query}${host.fragment}`, host });
    });
    return () => {
      isOver = true;
      host?.disconnect();
      hostNow.current = null;
      setPane(null);
    };
  }, [setup.addin, sets, session, open.number, profile, theme, reloads, refresh]);

  const openBytes = useCallback(
    (name: string, bytes: Uint8Array) => {
      try {
        const next = opened({ name, bytes }, makeCalculator, open.number + 1);
        open.session.dispose();
        setOpen(next);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        setMessage({ title: texts.cannotOpenTitle, message: texts.cannotOpen(name, reason) });
      }
    },
    [open, makeCalculator],
  );
  const openFile = (file: File): void => {
    void file.arrayBuffer().then((bytes) => openBytes(file.name, new Uint8Array(bytes)));
  };
  const openSample = (file: SampleFile): void => {
    void loadFile(file.address).then((bytes) => openBytes(file.name, bytes));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const file = event.dataTransfer.files[0];
    if (file) openFile(file);
  };
  const activate = useCallback(
    (sheetId: string) => {
      const sheet = sheetById(session.book, sheetId);
      if (sheet && activeSheet(session.book) !== sheet) activateSheet(session.book, sheet);
    },
    [session],
  );
  const undo = (): void => void (session.history.undo() && refresh());
  const redo = (): void => void (session.history.redo() && refresh());

  return (
    <div
      className="workbench"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(event.dataTransfer.types.includes("Files"));
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDropping(false)}
      onDrop={onDrop}
    >
      <TopBar
        name={session.book.name}
        samples={setup.samples}
        canUndo={session.history.undoSteps > 0}
        canRedo={session.history.redoSteps > 0}
        profile={profile}
        theme={theme}
        onOpen={openFile}
        onOpenSample={openSample}
        onSave={() => download(session.book.name, session.save())}
        onUndo={undo}
        onRedo={redo}
        onProfile={setProfile}
        onTheme={setTheme}
      />
      <main>
        <SheetArea
          key={open.number}
          session={session}
          model={open.model}
          grid={grid}
          changes={changes}
          host={pane?.host.host ?? null}
          onMessage={setMessage}
          onUndo={undo}
          onRedo={redo}
          onActivate={activate}
        />
        <Pane frame={frame} address={pane?.address ?? null} onReload={() => setReloads(reloads + 1)} />
      </main>
      {isDropping && <div className="drop-here">{texts.dropHere}</div>}
      {message && <Message content={message} onClose={() => setMessage(null)} />}
    </div>
  );
}

function opened(
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
  makeCalculator: () => Calculator,
  number: number,
): Open {
  const session = createSession(file, makeCalculator());
  return { session, model: createGridModel(session.book), number };
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

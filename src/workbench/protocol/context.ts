import type { Area, Book, HeldRange, Sheet, TrackedAreas } from "../engine";
import type { TargetTypes } from "./targetTypes";

/** An object of the host as the interpreter sees it: bound to its target, members by wire name. */
export interface HostObject {
  readonly className: string;
  /** The engine object behind it; read through `targetOf`. */
  readonly target: unknown;
  /** `{Id}`, `{_Id}` or `{_ReferenceId}`: decides how the client names the object in later requests. */
  identity(): Readonly<Record<string, unknown>>;
  /** Undefined members are not implemented. */
  reader(name: string): (() => unknown) | undefined;
  writer(name: string): ((value: unknown) => void) | undefined;
  navigator(name: string): (() => HostObject | null) | undefined;
  method(name: string): ((args: readonly unknown[]) => unknown) | undefined;
  /** Implemented scalars. */
  scalarNames(): readonly string[];
  items(): readonly HostObject[] | undefined;
  /** Undefined when the class has no keys. */
  readonly item: ((key: unknown) => HostObject | null) | undefined;
}

/** How one class of the client library is answered. Names are wire names (`NumberFormat`, `GetRange`). */
export interface HostClass<T> {
  /** The library's name of the class, when two of ours stand for one of its. */
  readonly className?: string;
  readonly identity?: (target: T, context: HostContext) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (target: T, context: HostContext) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown, context: HostContext) => void>>;
  readonly navigate?: Readonly<Record<string, (target: T, context: HostContext) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], context: HostContext) => unknown>
  >;
  /** Methods that are not listed one by one; undefined for names that are none. */
  readonly dynamicMethod?: (
    name: string,
  ) => ((target: T, args: readonly unknown[], context: HostContext) => unknown) | undefined;
  /** Members of a collection in order. */
  readonly items?: (target: T, context: HostContext) => readonly HostObject[];
  /** A member of a collection by key; null when there is none. */
  readonly item?: (target: T, key: unknown, context: HostContext) => HostObject | null;
}

/** One event as the transport delivers it. */
export interface EventMessage {
  readonly type: number;
  readonly targetId: string;
  /** JSON text of the arguments. */
  readonly args: string;
}

/** Who listens to what, and the way from the engine's events to the client's. */
export interface EventHub {
  register(type: number, targetId: string): void;
  unregister(type: number, targetId: string): void;
  /** `context.runtime.enableEvents`. */
  enabled: boolean;
  /** True while a request of the add-in is answered: its own changes say so. */
  duringRequest: boolean;
  /** Cells of a delivered event, by the id it carried. */
  rangeOf(referenceId: string): TrackedAreas | undefined;
  dispose(): void;
}

/** A workbook that a script had made; `opened` once it was shown in a window of its own. */
export interface CreatedWorkbook {
  readonly id: string;
  readonly base64: string | null;
  opened: boolean;
}

/** What the host objects need of the world while a request is answered. */
export interface HostContext {
  readonly book: Book;
  readonly events: EventHub;
  /** `web` refuses some things that the desktop does. */
  readonly profile: "desktop" | "web" | "mac";
  readonly user: { readonly name: string; readonly email: string };
  readonly now: () => Date;
  /** Makes the object of a class over its target. */
  readonly make: <K extends keyof TargetTypes>(className: K, target: TargetTypes[K]) => HostObject;
  /** Cells that follow insertions and deletions for the rest of the request. */
  readonly track: (sheet: Sheet, areas: readonly Area[]) => TrackedAreas;
  /** Keeps followed cells beyond the request and gives the id that the client names them by. */
  readonly hold: (kind: HeldRange["kind"], parts: readonly TrackedAreas[]) => string;
  readonly release: (id: string) => void;
  /** Workbooks that scripts had opened in a window of their own. */
  readonly createdWorkbooks: CreatedWorkbook[];
  /** Reads another workbook (base64 of an .xlsx file). */
  readonly openWorkbook: (base64: string) => Book;
  /** What the script did to the application as a whole: saved, closed. */
  readonly applicationEvents: string[];
}

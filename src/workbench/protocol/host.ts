import { EngineError } from "../engine";
import type { Book, TrackedAreas } from "../engine";
import { bindObject } from "./define";
import { createEventHub } from "./eventHub";
import type { EventHub, EventMessage, HostContext } from "./context";
import { createFaults } from "./faults";
import type { Fault } from "./faults";
import { answerRequest } from "./interpreter";
import { createMemberGuard } from "./memberGuard";
import type { Metadata } from "./metadata";
import { definitions } from "./objects";
import type { DeclaredSets, RequirementSets } from "./requirementSets";
import type { WireRequest, WireResponse } from "./wire";

export type Profile = "desktop" | "web" | "mac";

export interface HostOptions {
  readonly book: Book;
  /** Read after the client library is loaded. */
  readonly metadata: () => Metadata;
  readonly sets: RequirementSets;
  readonly declared: DeclaredSets;
  readonly profile: Profile;
  readonly user: { readonly name: string; readonly email: string };
  readonly now: () => Date;
  readonly openWorkbook: (base64: string) => Book;
}

/** One request that came over the wire. `internal` marks the library's own, not made by a script. */
export interface LogEntry {
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly milliseconds: number;
  readonly internal: boolean;
  readonly error: string | null;
}

/** What the client library talks to; the transports carry texts to and from it. */
export interface Host {
  readonly book: Book;
  readonly profile: Profile;
  readonly events: EventHub;
  readonly log: LogEntry[];
  /** Requests, and other work of the page's, that wait for their answer. */
  readonly running: number;
  /** Counts work as running until it is done. */
  whileRunning<T>(work: () => Promise<T>): Promise<T>;
  /** Members that scripts asked for and that were refused by name. */
  readonly unknownMembers: Set<string>;
  readonly createdWorkbooks: HostContext["createdWorkbooks"];
  readonly applicationEvents: string[];
  /** Answers the text of a request; a number is a failure of the transport. */
  answer(body: string, flags: number): Promise<string | number>;
  /** Who delivers events to the client. */
  onEvents(deliver: (messages: readonly EventMessage[]) => void): void;
  /** Makes a coming request or action fail. */
  failNext(fault: Fault): void;
  /** A person begins or ends editing a cell: requests fail or wait meanwhile. */
  setCellEditing(editing: boolean): void;
  dispose(): void;
}

const DELAY_FOR_CELL_EDIT = 64;
/** Excel on the web takes and gives at most 5 MB at once. */
const WEB_LIMIT = 5 * 1024 * 1024;

export function createHost(options: HostOptions): Host {
  const { book } = options;
  const unknownMembers = new Set<string>();
  const createdWorkbooks: HostContext["createdWorkbooks"] = [];
  const applicationEvents: string[] = [];
  const log: LogEntry[] = [];
  const faults = createFaults();
  const queue: EventMessage[] = [];
  let deliver: ((messages: readonly EventMessage[]) => void) | null = null;
  let flushing: ReturnType<typeof setTimeout> | null = null;
  let transient: TrackedAreas[] = [];
  let lastReference = 0;
  let running = 0;
  let editing: { readonly done: Promise<void>; readonly end: () => void } | null = null;

  const events = createEventHub(book, (message) => {
    queue.push(message);
    flushing ??= setTimeout(() => {
      flushing = null;
      deliver?.(queue.splice(0));
    }, 0);
  });

  const context: HostContext = {
    book,
    events,
    profile: options.profile,
    user: options.user,
    now: options.now,
    make: (className, target) => bindObject(className, definitions[className], target, context),
    track(sheet, areas) {
      const tracked = { sheet, areas };
      book.tracked.add(tracked);
      transient.push(tracked);
      return tracked;
    },
    hold(kind, parts) {
      lastReference += 1;
      const id = `{reference-${lastReference}}`;
      book.held.set(id, { kind, parts });
      return id;
    },
    release(id) {
      for (const part of book.held.get(id)?.parts ?? []) book.tracked.delete(part);
      book.held.delete(id);
    },
    createdWorkbooks,
    openWorkbook: options.openWorkbook,
    applicationEvents,
  };

  const root = context.make("Workbook", book);
  const guard = createMemberGuard({
    book,
    metadata: options.metadata,
    sets: options.sets,
    declared: options.declared,
    unknownMembers,
    service: (name) =>
      name === "Microsoft.InternalService.AddinInternalService"
        ? bindObject(name, { methods: { NotifyActionHandlerReady: () => null } }, null, context)
        : undefined,
  });

  function endRequest(): void {
    events.duringRequest = false;
    const kept = new Set([...book.held.values()].flatMap((one) => one.parts));
    for (const tracked of transient) if (!kept.has(tracked)) book.tracked.delete(tracked);
    transient = [];
  }

  function run(request: WireRequest): WireResponse {
    events.duringRequest = true;
    try {
      return answerRequest(request, root, context, guard, faults.beforeAction);
    } finally {
      endRequest();
    }
  }

  function limit(
    bytes: number,
    code: "RequestPayloadSizeLimitExceeded" | "ResponsePayloadSizeLimitExceeded",
  ): void {
    if (options.profile === "web" && bytes > WEB_LIMIT) throw new EngineError(code);
  }

  async function whileRunning<T>(work: () => Promise<T>): Promise<T> {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  }

  async function answerOne(body: string, flags: number): Promise<string | number> {
    const started = performance.now();
    const request = JSON.parse(body) as WireRequest;
    const internal = isInternal(request);
    if (editing && !internal) {
      if (flags & DELAY_FOR_CELL_EDIT) await editing.done;
      else return JSON.stringify(refusal(new EngineError("InvalidOperationInCellEditMode")));
    }
    let text: string;
    let error: string | null = null;
    try {
      const transportFailure = internal ? null : faults.beforeRequest();
      if (transportFailure !== null) return transportFailure;
      limit(body.length, "RequestPayloadSizeLimitExceeded");
      const response = run(request);
      error = response.Error?.Code ?? null;
      text = JSON.stringify(response);
      limit(text.length, "ResponsePayloadSizeLimitExceeded");
    } catch (cause) {
      if (!(cause instanceof EngineError)) throw cause;
      error = cause.code;
      text = JSON.stringify(refusal(cause));
    }
    log.push({
      actions: request.Actions.length,
      bytesIn: body.length,
      bytesOut: text.length,
      milliseconds: performance.now() - started,
      internal,
      error,
    });
    return text;
  }

  return {
    book,
    profile: options.profile,
    events,
    log,
    get running() {
      return running;
    },
    unknownMembers,
    createdWorkbooks,
    applicationEvents,
    whileRunning,
    answer: (body, flags) => whileRunning(() => answerOne(body, flags)),
    onEvents(next) {
      deliver = next;
    },
    failNext: faults.add,
    setCellEditing(on) {
      if (on && !editing) {
        let end = (): void => undefined;
        const done = new Promise<void>((resolve) => {
          end = resolve;
        });
        editing = { done, end };
      } else if (!on && editing) {
        editing.end();
        editing = null;
      }
    },
    dispose() {
      if (flushing) clearTimeout(flushing);
      flushing = null;
      deliver = null;
      events.dispose();
    },
  };
}

function refusal(error: EngineError): WireResponse {
  return { Results: [], Error: { Code: error.code, Message: error.message, HttpStatusCode: 400 } };
}

/** The library tells once, after its start, that it is ready for messages. */
function isInternal(request: WireRequest): boolean {
  return request.Actions.some((action) => action.Name === "NotifyActionHandlerReady");
}

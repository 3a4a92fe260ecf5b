import type { Book, EngineEvent, TrackedAreas } from "../engine";
import type { EventHub, EventMessage, HostClass } from "./context";
import { REGISTRATIONS } from "./eventTypes";
import { wireEvents } from "./wireEvents";

const MOST_EVENT_RANGES = 200;

/** Listens to the workbook; `send` is called for every event that somebody registered for. */
export function createEventHub(book: Book, send: (message: EventMessage) => void): EventHub {
  const registered = new Map<string, number>();
  const ranges = new Map<string, TrackedAreas>();
  let lastRange = 0;

  const key = (type: number, targetId: string): string => `${type} ${targetId.toLowerCase()}`;

  function keepRange(sheetId: string, areas: TrackedAreas["areas"]): string {
    const sheet = book.sheets.find((one) => one.id === sheetId);
    lastRange += 1;
    const id = `event-${lastRange}`;
    if (!sheet) return id;
    const tracked = { sheet, areas };
    book.tracked.add(tracked);
    ranges.set(id, tracked);
    const oldest = ranges.size > MOST_EVENT_RANGES ? ranges.entries().next().value : undefined;
    if (oldest) {
      ranges.delete(oldest[0]);
      book.tracked.delete(oldest[1]);
    }
    return id;
  }

  const listener = (event: EngineEvent): void => {
    if (!hub.enabled || registered.size === 0) return;
    const trigger = hub.duringRequest ? "ThisLocalAddin" : "Unknown";
    for (const message of wireEvents(book, event, trigger, keepRange)) {
      if ((registered.get(key(message.type, message.targetId)) ?? 0) > 0) {
        send({ type: message.type, targetId: message.targetId, args: JSON.stringify(message.args) });
      }
    }
  };

  const hub: EventHub = {
    enabled: true,
    duringRequest: false,
    register(type, targetId) {
      registered.set(key(type, targetId), (registered.get(key(type, targetId)) ?? 0) + 1);
    },
    unregister(type, targetId) {
      const count = (registered.get(key(type, targetId)) ?? 0) - 1;
      if (count > 0) registered.set(key(type, targetId), count);
      else registered.delete(key(type, targetId));
    },
    rangeOf: (referenceId) => ranges.get(referenceId),
    dispose: () => book.listeners.delete(listener),
  };
  book.listeners.add(listener);
  return hub;
}

/** The `_Register…` and `_Unregister…` methods of a class; `targetId` names what it registers for. */
export function registrationMethods<T>(
  className: string,
  targetId: (target: T) => string,
): NonNullable<HostClass<T>["methods"]> {
  const methods: Record<string, NonNullable<HostClass<T>["methods"]>[string]> = {};
  for (const [name, [, type]] of Object.entries(REGISTRATIONS[className] ?? {})) {
    methods[`_Register${name}`] = (target, _args, context) => context.events.register(type, targetId(target));
    methods[`_Unregister${name}`] = (target, _args, context) =>
      context.events.unregister(type, targetId(target));
  }
  return methods;
}

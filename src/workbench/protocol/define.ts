import type { HostClass, HostContext, HostObject } from "./context";

/** Binds a class to its target. */
export function bindObject<T>(
  className: string,
  definition: HostClass<T>,
  target: T,
  context: HostContext,
): HostObject {
  return {
    className: definition.className ?? className,
    target,
    identity: () => definition.identity?.(target, context) ?? {},
    reader(name) {
      const read = own(definition.get, name);
      return read && (() => read(target, context));
    },
    writer(name) {
      const write = own(definition.set, name);
      return write && ((value) => write(target, value, context));
    },
    navigator(name) {
      const go = own(definition.navigate, name);
      return go && (() => go(target, context));
    },
    method(name) {
      const call = own(definition.methods, name) ?? definition.dynamicMethod?.(name);
      return call && ((args) => call(target, args, context));
    },
    scalarNames: () => Object.keys(definition.get ?? {}),
    items: () => definition.items?.(target, context),
    item: definition.item && ((key) => definition.item!(target, key, context)),
  };
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** True for objects made by `bindObject` (arguments of methods may be such objects). */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "navigator" in value;
}

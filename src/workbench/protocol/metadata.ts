/** What the client library knows of one class: names as on the wire (`NumberFormat`, `ConditionalFormats`). */
export interface ClassMetadata {
  readonly name: string;
  readonly isCollection: boolean;
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
}

/** Classes by name. */
export type Metadata = ReadonlyMap<string, ClassMetadata>;

interface ClassPrototype {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Classes whose prototypes do not list their properties. */
const GENERIC: Readonly<Record<string, readonly string[]>> = { FunctionResult: ["Error", "Value"] };

/**
 * Reads the classes from the library's own prototypes, so that they are always those of the installed version.
 * `excel` is the global `Excel` of a window that has loaded the library.
 */
export function readMetadata(excel: Readonly<Record<string, unknown>>): Metadata {
  const classes = new Map<string, ClassMetadata>();
  for (const member of Object.values(excel)) {
    if (typeof member !== "function") continue;
    const prototype = (member as { prototype?: ClassPrototype }).prototype;
    const name = prototype?._className;
    if (!prototype || !name) continue;
    classes.set(name, {
      name,
      isCollection: prototype._isCollection === true,
      scalars: prototype._scalarPropertyOriginalNames ?? [],
      navigations: (prototype._navigationPropertyNames ?? []).map(capitalise),
    });
  }
  for (const [name, scalars] of Object.entries(GENERIC)) {
    classes.set(name, { name, isCollection: false, scalars, navigations: [] });
  }
  return classes;
}

/** `conditionalFormats` is `ConditionalFormats` on the wire; names that begin with `_` keep their form. */
export function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The other way round, for messages and for looking up documentation. */
export function uncapitalise(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

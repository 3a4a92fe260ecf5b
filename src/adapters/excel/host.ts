import { HostError } from "../../ports";
import type { HostErrorKey } from "../../ports";

/** The client library that the page loaded; an argument, so that tests may bring one of their own. */
export interface ExcelHost {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

const KEYS: Readonly<Record<string, HostErrorKey>> = {
  AccessDenied: "protected",
  NonBlankCellOffSheet: "refused",
  InvalidOperationInCellEditMode: "cell-editing",
  InactiveWorkbook: "other-workbook",
  InvalidSelection: "other-workbook",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  MemoryLimitReached: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "too-old",
  ApiNotAvailable: "too-old",
  NotImplemented: "too-old",
  UnsupportedOperation: "too-old",
  UnsupportedFeature: "too-old",
  ItemNotFound: "not-found",
  InvalidReference: "not-found",
  ItemAlreadyExists: "exists",
  BadPassword: "password",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  InvalidOrTimedOutSession: "session-ended",
  InvalidArgument: "refused",
  InvalidOperation: "refused",
};

/** Runs a batch against the open workbook; waits while a cell is being edited. Rejects with `HostError`. */
export async function runInExcel<T>(
  host: ExcelHost,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await host.Excel.run({ delayForCellEdit: true }, batch);
  } catch (cause) {
    throw toHostError(cause);
  }
}

/**
 * What failed, with its stable code. An error that is neither the host's nor ours is a mistake in the program and is
 * given back as it is.
 */
export function toHostError(
  cause: unknown,
  more: { readonly subject?: string; readonly restored?: boolean } = {},
): Error {
  if (cause instanceof HostError) {
    return more.restored === undefined && more.subject === undefined
      ? cause
      : new HostError({ ...detailsOf(cause), ...more }, cause.cause);
  }
  const code = codeOf(cause);
  if (code === null) return cause instanceof Error ? cause : new Error(String(cause));
  const statement = statementOf(cause);
  return new HostError(
    { key: KEYS[code] ?? "failed", code, ...(statement === null ? {} : { statement }), ...more },
    cause,
  );
}

/** True when less at once may go through. */
export function isTooLarge(cause: unknown): boolean {
  return (
    KEYS[codeOf(cause) ?? ""] === "too-large" || (cause instanceof HostError && cause.key === "too-large")
  );
}

function detailsOf({
  key,
  code,
  statement,
  subject,
  restored,
}: HostError): ConstructorParameters<typeof HostError>[0] {
  return {
    key,
    code,
    ...(statement === undefined ? {} : { statement }),
    ...(subject === undefined ? {} : { subject }),
    ...(restored === undefined ? {} : { restored }),
  };
}

/** The library's errors carry a code and debug information; those of another window are no instances of our classes. */
function codeOf(cause: unknown): string | null {
  if (typeof cause !== "object" || cause === null) return null;
  const { code, name } = cause as { code?: unknown; name?: unknown };
  if (typeof code === "string" || typeof code === "number") return String(code);
  return name === "RichApi.Error" ? "GeneralException" : null;
}

function statementOf(cause: unknown): string | null {
  const { debugInfo } = cause as { debugInfo?: { statement?: unknown; errorLocation?: unknown } | null };
  const statement = debugInfo?.statement ?? debugInfo?.errorLocation;
  return typeof statement === "string" && statement !== "" ? statement : null;
}

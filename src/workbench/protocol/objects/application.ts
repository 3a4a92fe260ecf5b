import { calculateNow, refuse } from "../../engine";
import type { Book } from "../../engine";
import type { HostClass, HostContext } from "../context";
import { flagArg, optionalText, textArg, wholeArg, wordArg } from "./arg";

/** The application: calculation, culture, new workbooks. */
export const applicationClass: HostClass<Book> = {
  get: {
    CalculationMode: (book) => book.calculationMode,
    CalculationEngineVersion: () => 191029,
    CalculationState: () => "Done",
    DecimalSeparator: (book) => book.culture.decimalSeparator,
    ThousandsSeparator: (book) => book.culture.groupSeparator,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (book, value) => {
      book.calculationMode = wordArg(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
    },
  },
  navigate: {
    CultureInfo: (book, context) => context.make("CultureInfo", book),
    IterativeCalculation: (book, context) => context.make("IterativeCalculation", book),
  },
  methods: {
    Calculate: (book, [type]) => {
      wordArg(type, ["Recalculate", "Full", "FullRebuild"]);
      calculateNow(book);
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_book, [base64], context) =>
      context.make("WorkbookCreated", createWorkbook(context, base64)),
    _GetWorkbookCreatedById: (_book, [id], context) =>
      context.make(
        "WorkbookCreated",
        context.createdWorkbooks.find((one) => one.id === textArg(id)) ?? refuse("ItemNotFound"),
      ),
  },
};

/** A workbook that a script makes from a file or empty; it is opened afterwards. */
export function createWorkbook(
  context: HostContext,
  base64: unknown,
): HostContext["createdWorkbooks"][number] {
  const text = optionalText(base64);
  if (text !== null) openOther(context, text);
  const created = { id: `workbook-${context.createdWorkbooks.length + 1}`, base64: text, opened: false };
  context.createdWorkbooks.push(created);
  return created;
}

/** Another workbook from its base64 text. Errors: InvalidArgument when it is no workbook. */
export function openOther(context: HostContext, base64: unknown): Book {
  try {
    return context.openWorkbook(textArg(base64));
  } catch {
    return refuse("InvalidArgument", "not a workbook");
  }
}

export const workbookCreatedClass: HostClass<{ readonly id: string; opened: boolean }> = {
  identity: (created) => ({ Id: created.id }),
  get: { Id: (created) => created.id },
  methods: {
    Open: (created) => {
      created.opened = true;
    },
  },
};

export const runtimeClass: HostClass<Book> = {
  get: { EnableEvents: (_book, { events }) => events.enabled },
  set: {
    EnableEvents: (_book, value, { events }) => {
      events.enabled = flagArg(value);
    },
  },
};

export const iterativeCalculationClass: HostClass<Book> = {
  get: {
    Enabled: (book) => book.iteration.enabled,
    MaxIteration: (book) => book.iteration.maxIteration,
    MaxChange: (book) => book.iteration.maxChange,
  },
  set: {
    Enabled: (book, value) => {
      book.iteration = { ...book.iteration, enabled: flagArg(value) };
    },
    MaxIteration: (book, value) => {
      book.iteration = { ...book.iteration, maxIteration: wholeArg(value) };
    },
    MaxChange: (book, value) => {
      book.iteration = { ...book.iteration, maxChange: Number(value) };
    },
  },
};

export const cultureInfoClass: HostClass<Book> = {
  get: { Name: (book) => book.culture.name },
  navigate: {
    NumberFormat: (book, context) => context.make("NumberFormatInfo", book),
    DatetimeFormat: (book, context) => context.make("DatetimeFormatInfo", book),
  },
};

export const numberFormatInfoClass: HostClass<Book> = {
  get: {
    NumberDecimalSeparator: (book) => book.culture.decimalSeparator,
    NumberGroupSeparator: (book) => book.culture.groupSeparator,
  },
};

export const datetimeFormatInfoClass: HostClass<Book> = {
  get: {
    DateSeparator: (book) => book.culture.dateSeparator,
    TimeSeparator: (book) => book.culture.timeSeparator,
    LongDatePattern: (book) => book.culture.longDatePattern,
    ShortDatePattern: (book) => book.culture.shortDatePattern,
    LongTimePattern: (book) => book.culture.longTimePattern,
  },
};

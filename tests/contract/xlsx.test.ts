import { createXlsxWorkbooks } from "../../src/adapters/xlsx";
import { describeWorkbookContract } from "./workbook.contract";

const workbooks = createXlsxWorkbooks();

describeWorkbookContract("files", {
  hasResults: () => true,
  async make(spec) {
    const bytes = await workbooks.write(spec);
    return {
      bytes,
      async read() {
        const read = await workbooks.read({ path: "book.xlsx", bytes });
        if (!read.ok) throw new Error(read.error.reason);
        return read.value;
      },
      dispose: () => undefined,
    };
  },
});

import { createQuiet } from "../../../src/adapters/excel/quiet";

describe("the rest before a change is told", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const started = () => {
    const call = jest.fn(() => Promise.resolve());
    return { call, quiet: createQuiet(call) };
  };

  it("[EXC-41] is short after one changed cell", () => {
    const { call, quiet } = started();
    void quiet.touch(true);
    jest.advanceTimersByTime(79);
    expect(call).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("[EXC-41] is the long one when another change comes, and the burst is told once", () => {
    const { call, quiet } = started();
    for (let change = 0; change < 20; change += 1) {
      void quiet.touch(true);
      jest.advanceTimersByTime(70);
    }
    expect(call).not.toHaveBeenCalled();
    jest.advanceTimersByTime(230);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("[EXC-41] is the long one after a block, and nothing is told once it has ended", () => {
    const { call, quiet } = started();
    void quiet.touch();
    jest.advanceTimersByTime(299);
    expect(call).not.toHaveBeenCalled();
    quiet.end();
    jest.advanceTimersByTime(1_000);
    expect(call).not.toHaveBeenCalled();
  });
});

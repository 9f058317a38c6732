import type { ServerStack } from '../../servers/src/index';

interface TestStack {
  stack: ServerStack;
  dataDir: string;
}

const KEY = Symbol.for('lienthong.test-stack');
const holder = globalThis as { [KEY]?: TestStack };

/** Hands the running servers from jest's global set-up to its teardown: jest loads the two apart from each other. */
export const testStack = {
  keep(stack: TestStack): void {
    holder[KEY] = stack;
  },
  take(): TestStack | undefined {
    const stack = holder[KEY];
    delete holder[KEY];
    return stack;
  },
};

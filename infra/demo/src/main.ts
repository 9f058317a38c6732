import { setMaxListeners } from 'node:events';
import { demoOptions } from './demo-options';
import type { Paper } from './print-report';
import { inkFor } from './report/ink';
import { runDemo } from './run-demo';

const interrupted = 130;

/** `npm run demo`: exit code 0 if every check held, 1 if not, 130 when it was broken off. */
async function main(): Promise<number> {
  const options = demoOptions(process.argv.slice(2));
  const breaking = new AbortController();
  // Every officer of the demo waits on it.
  setMaxListeners(0, breaking.signal);
  const onSignal = (): void => {
    // A second Ctrl-C does not wait: the servers' guardians end them with this process.
    if (breaking.signal.aborted) process.exit(interrupted);
    process.stdout.write('\n  đang dừng, dọn dẹp / stopping, cleaning up …\n');
    breaking.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const paper: Paper = { ink: inkFor(process.stdout), print: (line = '') => void process.stdout.write(`${line}\n`) };
  try {
    const held = await runDemo(options, breaking.signal, paper);
    if (held)
      paper.print(`\n  ${paper.ink.green('Tất cả đều đúng / all checks hold.')}  Tiếp theo / next: npm start\n`);
    else paper.print(`\n  ${paper.ink.red('Có kiểm tra không đạt / a check failed: see ✗ above.')}\n`);
    return held ? 0 : 1;
  } catch (error) {
    if (breaking.signal.aborted) return interrupted;
    paper.print(`\n  ${paper.ink.red('✗')} ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

void main().then((code) => process.exit(code));

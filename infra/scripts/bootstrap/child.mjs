import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { PROJECT_ROOT } from './paths.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A terminal's Ctrl-C reaches us from the terminal and again from npm; within this time it is one wish. */
const SAME_WISH_MS = 1000;

/** @returns {number} the exit code a shell would report */
function exitCode(code, signal) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

/**
 * Runs a program in the project's root and waits for it. Signals are passed on, so that it can stop its own children.
 *
 * @param {string} command program
 * @param {string[]} args its arguments
 * @param {import('node:child_process').SpawnOptions} [options] `stdio` is inherited unless given
 * @returns {Promise<number>} its exit code (128 + n after signal n)
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: PROJECT_ROOT, stdio: 'inherit', ...options });
    const lastSent = new Map();
    const handlers = FORWARDED.map((signal) => {
      const forward = () => {
        // On a terminal the child is in the same foreground group and has had the Ctrl-C already.
        const hadIt = signal === 'SIGINT' && process.stdin.isTTY;
        const repeated = Date.now() - (lastSent.get(signal) ?? 0) < SAME_WISH_MS;
        if (hadIt || repeated) return;
        lastSent.set(signal, Date.now());
        child.kill(signal);
      };
      process.on(signal, forward);
      return [signal, forward];
    });
    const settle =
      (act) =>
      (...outcome) => {
        for (const [signal, forward] of handlers) process.off(signal, forward);
        act(...outcome);
      };
    child.once('error', settle(reject));
    child.once(
      'close',
      settle((code, signal) => resolve(exitCode(code, signal))),
    );
  });
}

/** The same, with the program's standard output sent to standard error: standard output stays the task's own. */
export function runChildQuietly(command, args, options = {}) {
  return runChild(command, args, { stdio: ['ignore', 2, 2], ...options });
}

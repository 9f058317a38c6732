'use strict';
// Runs one command in a session of its own and ends it, with all its children, when the launcher asks or is gone.
// The IPC channel closes however the launcher ends (kill -9 too), so no server outlives it.
const { execFile, spawn } = require('node:child_process');
const { openSync, rmSync, writeFileSync } = require('node:fs');
const { family, isAlive, killFamily, signalAll } = require('./process-tree.cjs');

let spec = null;
let child = null;
let stopping = false;
let leaving = false;

// Ctrl-C reaches the launcher; the guardian acts only on the channel.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('message', (message) => (message.type === 'start' ? start(message.spec) : stop()));
process.on('disconnect', stop);

function report(message, done = () => {}) {
  if (process.connected) process.send(message, () => done());
  else done();
}

function leave(message) {
  if (leaving) return;
  leaving = true;
  if (spec?.pidFile) rmSync(spec.pidFile, { force: true });
  const goodbye = () => report(message, () => process.exit(0));
  if (stopping && spec?.cleanup)
    execFile(spec.cleanup.command, spec.cleanup.args, { env: spec.env, timeout: 30_000 }, goodbye);
  else goodbye();
}

function start(given) {
  spec = given;
  const log = openSync(spec.logFile, 'a');
  const { cwd, env, uid, gid } = spec;
  child = spawn(spec.command, spec.args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', log, log] });
  child.on('error', (error) => leave({ type: 'exited', reason: error.message, code: null }));
  child.on('exit', (code, signal) => {
    if (!stopping) leave({ type: 'exited', reason: signal ?? `exit code ${code}`, code });
  });
  if (child.pid === undefined) return;
  const record = { guardian: process.pid, server: child.pid, argsEnd: spec.args.slice(-3).join(' ') };
  if (spec.pidFile) writeFileSync(spec.pidFile, JSON.stringify(record));
  report({ type: 'started', pid: child.pid });
}

function stop() {
  if (stopping || leaving) return;
  stopping = true;
  if (!child?.pid) return leave({ type: 'exited', reason: 'never started', code: null });
  const root = child.pid;
  const pids = family(root);
  // A paused process answers no other signal.
  signalAll(pids, 'SIGCONT');
  signalAll([root], spec.stopSignal);
  const deadline = Date.now() + spec.graceMs;
  const timer = setInterval(() => {
    if (Date.now() > deadline) (pids.push(...killFamily(root)), signalAll(pids, 'SIGKILL'));
    if (pids.some(isAlive)) return;
    clearInterval(timer);
    leave({ type: 'exited', reason: 'stopped', code: child.exitCode });
  }, 50);
}

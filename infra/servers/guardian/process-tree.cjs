'use strict';
// Plain CommonJS: read by the guardian, which runs outside the build, and by the launcher through src/process-tree.ts.
const { execFileSync } = require('node:child_process');
const { readFileSync, readdirSync } = require('node:fs');

/** One line of /proc/<pid>/stat after the command name, which may itself hold spaces and brackets. */
function procStat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, parent: Number(parent), state };
  } catch {
    return null;
  }
}

function listProcesses() {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map((pid) => procStat(Number(pid))).filter((entry) => entry !== null);
  }
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, state] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), state };
  });
}

const isDead = (entry) => entry.state.startsWith('Z') || entry.state.startsWith('X');

/** The living processes of the tree under (and with) root, root first. PostgreSQL's children leave its process group, so the tree is walked. */
function family(root) {
  const children = new Map();
  const living = listProcesses().filter((entry) => !isDead(entry));
  for (const entry of living) children.set(entry.parent, [...(children.get(entry.parent) ?? []), entry.pid]);
  const found = living.some((entry) => entry.pid === root) ? [root] : [];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** A zombie counts as gone: in a container without an init nobody reaps it. */
function isAlive(pid) {
  if (process.platform === 'linux') {
    const entry = procStat(pid);
    return entry !== null && !isDead(entry);
  }
  return listProcesses().some((entry) => entry.pid === pid && !isDead(entry));
}

/** The command line of a process, empty when there is none. */
function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Sends a signal to each process, ignoring those that are gone. */
function signalAll(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone already: that is what the caller wants.
    }
  }
}

/** SIGKILL for a whole tree. The root is stopped first, so that it starts no child between the look and the kill. */
function killFamily(root) {
  signalAll([root], 'SIGSTOP');
  const pids = family(root);
  signalAll(pids, 'SIGKILL');
  return pids;
}

module.exports = { commandOf, family, isAlive, killFamily, signalAll };

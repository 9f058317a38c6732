import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from './paths.mjs';

const HEARTBEAT_MS = 2_000;
const STALE_MS = 30_000;
const POLL_MS = 200;

function tryCreate(file, owner) {
  try {
    writeFileSync(file, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** @returns {string | null} the content of a lock whose holder is gone, or null where it is held */
function abandonedContent(file) {
  try {
    const content = readFileSync(file, 'utf8');
    const silentFor = Date.now() - statSync(file).mtimeMs;
    // An empty file is a lock in the making; its writer has until STALE_MS to finish.
    const gone = silentFor > STALE_MS || (content !== '' && !isAlive(Number(content.split(' ')[0])));
    return gone ? content : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes an abandoned lock out of the way; when somebody else was quicker, puts theirs back. */
function removeAbandoned(file, content) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== content) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}

/**
 * Runs `act` while no other process in this folder holds the same lock. Survives holders that were killed.
 *
 * @template T
 * @param {string} name of the lock
 * @param {() => Promise<T>} act
 * @param {string} [folder] where the lock files are
 * @returns {Promise<T>} what `act` returned
 */
export async function withLock(name, act, folder = join(PROJECT_ROOT, '.lienthong/locks')) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  const owner = `${process.pid} ${process.hrtime.bigint()}`;
  for (let waits = 0; !tryCreate(file, owner); waits += 1) {
    const content = abandonedContent(file);
    if (content !== null) removeAbandoned(file, content);
    else {
      if (waits === 5) process.stderr.write(`Another run holds "${name}"; waiting for it …\n`);
      await sleep(POLL_MS);
    }
  }
  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was cleaned under us; the work itself goes on.
    }
  }, HEARTBEAT_MS);
  try {
    return await act();
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './project-root';

interface ProcessTree {
  commandOf(pid: number): string;
  family(root: number): number[];
  isAlive(pid: number): boolean;
  killFamily(root: number): number[];
  signalAll(pids: readonly number[], signal: NodeJS.Signals): void;
}

const folder = join(projectRoot(), 'infra', 'servers', 'guardian');

/** The guardian's program; it is plain CommonJS because it runs outside the build. */
export const guardianProgram = join(folder, 'guardian.cjs');

const tree = createRequire(__filename)(join(folder, 'process-tree.cjs')) as ProcessTree;

export const { commandOf, family, isAlive, killFamily, signalAll } = tree;

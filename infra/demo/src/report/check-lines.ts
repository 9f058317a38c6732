import type { CheckResult } from '../checks/check-result';
import type { Ink } from './ink';

const mostFaults = 8;

/** A check as people read it: ✓ or ✗, what was checked in both languages, its numbers, and what failed. */
export function checkLines({ name, ok, proof, faults }: CheckResult, ink: Ink): string[] {
  const mark = ok ? ink.green('✓') : ink.red('✗');
  const more = faults.length > mostFaults ? [`    … ${faults.length - mostFaults} nữa / more`] : [];
  return [
    `${mark} ${name.vi} / ${name.en}: ${proof}`,
    ...faults.slice(0, mostFaults).map((fault) => ink.red(`    ${fault}`)),
    ...more,
  ];
}

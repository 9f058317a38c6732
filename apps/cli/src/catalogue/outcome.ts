import { isDomainError } from '@lienthong/domain';

/** Options that every command of the catalogue takes. */
export interface OutputOptions {
  readonly json?: boolean;
}

/** Prints a value as one JSON document. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Prints a line. */
export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a command; what a rule of the domain refuses is told by its code and detail, without a stack, and makes the exit
 * code 1. A fault goes on up.
 */
export async function toldOutcome(options: OutputOptions, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail, context } = error;
    if (options.json === true) printJson({ error: { code, detail, context } });
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = 1;
  }
}

import { isDomainError } from '@lienthong/domain';

/** Exit code for a wrong configuration (EX_CONFIG of sysexits.h). */
const configExitCode = 78;

/** Runs a program's main part. A failure ends it with one clear message, never with a stack trace. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    const refused = isDomainError(error);
    const message = refused ? error.detail : error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}\n`);
    process.exit(refused && error.code === 'CONFIG.INVALID' ? configExitCode : 1);
  });
}

import { isDomainError } from '@lienthong/domain';
import type { ApiOptions } from '../dossier/api-access';

/** Options of every command that goes through the API. */
export interface OperatorOptions extends ApiOptions {
  readonly json?: boolean;
}

/** How operators' commands end. */
export const exitCodes = {
  ok: 0,
  refused: 1,
  stuck: 2,
  unknown: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What `--help` says of them. */
export const exitCodesHelp = `
Mã thoát / exit codes:
  0  ổn / well
  1  nhập sai hoặc bị từ chối / bad input, or refused
  2  có hồ sơ mắc, hoặc chưa chuyển động / something is stuck, or has not progressed
  3  một dịch vụ không trả lời, hoặc không biết / a service is away, or it is unknown
`;

/** Runs a command. What is refused is told by its code and detail, without a stack; a fault of ours goes on up. */
export async function withExitCode(options: OperatorOptions, run: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail } = error;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = code.startsWith('SERVICE.') ? exitCodes.unknown : exitCodes.refused;
  }
}

/** A value as JSON, or as people read it. */
export function print(options: OperatorOptions, value: unknown, text: () => string): void {
  process.stdout.write(options.json === true ? `${JSON.stringify(value, null, 2)}\n` : `${text()}\n`);
}

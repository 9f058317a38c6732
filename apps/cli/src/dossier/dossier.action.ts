import { isDomainError, type ErrorCode } from '@lienthong/domain';
import { deadlineText } from '../deadline/print-deadline';
import { apiAccess, type ApiOptions } from './api-access';
import { readDeadline, readDossierEvents, type DeadlineAnswer } from './read-from-api';

/** What the command line gives. */
export interface DossierOptions extends ApiOptions {
  readonly json?: boolean;
}

/** Codes of a call that nobody needed to send. */
const wrongCalls: readonly ErrorCode[] = ['CONFIG.INVALID', 'AUTH.TOKEN_MISSING'];

const units: Readonly<Record<string, string>> = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
};

const timeliness: Readonly<Record<string, string>> = {
  early: 'sớm hạn / early',
  'on-time': 'đúng hạn / on time',
  late: 'trễ hạn / late',
};

/** "Why this date" of a dossier as text. */
export function whyText(answer: DeadlineAnswer): string {
  const { code, allotted, calendar, finishedAt } = answer;
  const { amount, unit } = allotted;
  const how = timeliness[answer.timeliness ?? ''];
  return [
    `Hồ sơ ${code} / Dossier ${code}`,
    `Thời hạn: ${amount} ${units[unit] ?? unit} theo lịch ${calendar} / Time: ${amount} ${unit} by calendar ${calendar}`,
    deadlineText(answer),
    ...(finishedAt == null ? [] : [`Xong lúc / Finished at: ${finishedAt}${how === undefined ? '' : `, ${how}`}`]),
    '',
  ].join('\n');
}

async function telling(options: DossierOptions, run: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(await run());
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const { code, detail } = error;
    if (options.json === true) process.stdout.write(`${JSON.stringify({ error: { code, detail } })}\n`);
    else process.stderr.write(`${code}: ${detail}\n`);
    process.exitCode = wrongCalls.includes(code) ? 2 : 1;
  }
}

/** `lienthong dossier why`. */
export async function whyAction(code: string, options: DossierOptions): Promise<void> {
  await telling(options, async () => {
    const answer = await readDeadline(apiAccess(options), code);
    return options.json === true ? `${JSON.stringify(answer, null, 2)}\n` : whyText(answer);
  });
}

/** `lienthong dossier events`: a line of JSON for each event, as `lienthong verify -` reads them. */
export async function eventsAction(code: string, options: DossierOptions): Promise<void> {
  await telling(options, async () => {
    const { events } = await readDossierEvents(apiAccess(options), code);
    return events.map((event) => `${JSON.stringify(event)}\n`).join('');
  });
}

/** A refusal or failure, as the server tells it (RFC 9457), or the fact that it did not answer at all. */
export class ServerProblem extends Error {
  constructor(
    /** 0 where no answer came. */
    readonly status: number,
    readonly code: string,
    readonly title: { readonly vi: string; readonly en: string },
    readonly detail: string,
    /** What else the problem says. */
    readonly context: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
  }

  /** Whether asking again may help. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const noAnswer = { vi: 'Máy chủ không trả lời', en: 'The server does not answer' };
const unreadable = { vi: 'Câu trả lời không đọc được', en: 'The answer cannot be read' };

export function noAnswerProblem(error: unknown): ServerProblem {
  return new ServerProblem(0, 'CONSOLE.NO_ANSWER', noAnswer, error instanceof Error ? error.message : String(error));
}

export async function problemOf(response: Response): Promise<ServerProblem> {
  try {
    const { code, title, title_en, detail, ...context } = (await response.json()) as Record<string, unknown>;
    const titles = { vi: String(title), en: String(title_en ?? title) };
    return new ServerProblem(response.status, String(code), titles, String(detail), context);
  } catch {
    return new ServerProblem(response.status, 'CONSOLE.UNREADABLE', unreadable, response.statusText);
  }
}

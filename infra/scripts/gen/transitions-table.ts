import { transitions } from '@lienthong/domain';

/** What each state allows, as a Markdown table made from the very table that the workflow reads. */
export function renderTransitions(): string {
  const rows = Object.entries(transitions).flatMap(([business, byHandoff]) =>
    Object.entries(byHandoff).map(([handoff, commands]) => {
      const allowed = (commands as readonly string[]).map((command) => `\`${command}\``).join(', ');
      return `| ${business} | ${handoff} | ${allowed || '–'} |`;
    }),
  );
  return ['| business | hand-off | commands |', '|---|---|---|', ...rows, ''].join('\n');
}

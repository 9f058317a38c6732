/** A piece of a PromQL expression. */
export interface Token {
  readonly type: 'number' | 'duration' | 'string' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const patterns = [
  ['space', /[ \t\r\n]+|#[^\n]*/y],
  ['duration', /(?:\d+(?:ms|[smhdwy]))+(?![A-Za-z0-9_])|\$__(?:rate_)?interval\b/y],
  ['number', /(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)(?![A-Za-z0-9_.])/y],
  ['string', /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y],
  ['name', /[A-Za-z_:][A-Za-z0-9_:]*/y],
  ['sign', /=~|!~|==|!=|<=|>=|[-+*/%^<>=(){}[\],]/y],
] as const;

/** Cuts an expression into tokens; whatever is none of PromQL's is an error. @throws Error with the place */
export function promqlTokens(expression: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < expression.length;) {
    const [type, text] = next(expression, at);
    if (type !== 'space') tokens.push({ type, text, at });
    at += text.length;
  }
  return [...tokens, { type: 'end', text: '', at: expression.length }];
}

function next(expression: string, at: number): readonly [(typeof patterns)[number][0], string] {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(expression)?.[0];
    if (text !== undefined) return [type, text];
  }
  throw new Error(`at ${at}: ${JSON.stringify(expression.slice(at, at + 12))} is no PromQL`);
}

import { promqlTokens } from './promql-tokens';
import type { Token } from './promql-tokens';

/** A selector of series as an expression has it. */
export interface Selector {
  readonly metric: string;
  readonly matchers: readonly { readonly label: string; readonly operator: string; readonly value: string }[];
}

/** What an expression reads. */
export interface PromqlReading {
  readonly selectors: readonly Selector[];
  /** Labels that it groups or joins by. */
  readonly labels: readonly string[];
}

const aggregators = ['sum', 'min', 'max', 'avg', 'count', 'topk', 'bottomk', 'quantile', 'stddev', 'group'];
const functions = [
  ...['rate', 'irate', 'increase', 'delta', 'deriv', 'changes', 'resets', 'absent', 'absent_over_time', 'time'],
  ...['max_over_time', 'min_over_time', 'avg_over_time', 'sum_over_time', 'count_over_time', 'last_over_time'],
  ...['histogram_quantile', 'clamp_min', 'clamp_max', 'abs', 'ceil', 'floor', 'round', 'scalar', 'vector', 'sort'],
];
/** Loosest first. */
const precedence = [['or'], ['and', 'unless'], ['==', '!=', '<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%'], ['^']];

/**
 * Reads the whole of a PromQL expression: aggregations, functions, selectors, ranges, offsets, joins. What it does not
 * know is an error, so that no name goes unread. Types (a range where an instant is wanted) are not checked.
 *
 * @throws Error with the place
 */
export function readPromql(expression: string): PromqlReading {
  return new Parser(promqlTokens(expression)).read();
}

class Parser {
  private readonly selectors: Selector[] = [];
  private readonly labels: string[] = [];
  private place = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): PromqlReading {
    this.binary(0);
    if (this.now.type !== 'end') this.unexpected();
    return { selectors: this.selectors, labels: this.labels };
  }

  private get now(): Token {
    return this.tokens[this.place] ?? { type: 'end', text: '', at: 0 };
  }

  private binary(level: number): void {
    const operators = precedence[level];
    if (operators === undefined) return this.unary();
    this.binary(level + 1);
    while (this.now.type !== 'string' && operators.includes(this.now.text)) {
      this.place += 1;
      this.accept('bool');
      if (this.accept('on') || this.accept('ignoring')) this.labelList();
      if ((this.accept('group_left') || this.accept('group_right')) && this.now.text === '(') this.labelList();
      this.binary(level + 1);
    }
  }

  private unary(): void {
    if (!this.accept('-')) this.accept('+');
    this.primary();
    if (this.accept('[')) {
      this.take('duration');
      this.expect(']');
    }
    if (this.accept('offset')) this.take('duration');
  }

  private primary(): void {
    const { type, text } = this.now;
    if (type === 'number' || type === 'string') this.place += 1;
    else if (this.accept('(')) this.closing(() => this.binary(0));
    else if (type === 'name' && aggregators.includes(text)) this.aggregation();
    else if (type === 'name' && this.tokens[this.place + 1]?.text === '(') this.call();
    else this.selector();
  }

  private aggregation(): void {
    this.place += 1;
    const before = this.grouping();
    this.expect('(');
    this.arguments();
    if (!before) this.grouping();
  }

  private call(): void {
    const { text } = this.now;
    if (!functions.includes(text)) this.unexpected();
    this.place += 2;
    this.arguments();
  }

  private arguments(): void {
    if (this.accept(')')) return;
    this.closing(() => {
      do this.binary(0);
      while (this.accept(','));
    });
  }

  private closing(inside: () => void): void {
    inside();
    this.expect(')');
  }

  private grouping(): boolean {
    if (!this.accept('by') && !this.accept('without')) return false;
    this.labelList();
    return true;
  }

  private labelList(): void {
    this.expect('(');
    if (this.accept(')')) return;
    do this.labels.push(this.take('name'));
    while (this.accept(','));
    this.expect(')');
  }

  private selector(): void {
    const metric = this.take('name');
    const matchers: { label: string; operator: string; value: string }[] = [];
    if (this.accept('{')) {
      while (!this.accept('}')) {
        const label = this.take('name');
        const operator = this.take('sign');
        if (!['=', '!=', '=~', '!~'].includes(operator)) this.unexpected();
        matchers.push({ label, operator, value: this.take('string').slice(1, -1) });
        if (this.now.text !== '}') this.expect(',');
      }
    }
    this.selectors.push({ metric, matchers });
  }

  private accept(text: string): boolean {
    if (this.now.text !== text || this.now.type === 'string') return false;
    this.place += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.accept(text)) this.unexpected();
  }

  private take(type: Token['type']): string {
    const { text } = this.now;
    if (this.now.type !== type) this.unexpected();
    this.place += 1;
    return text;
  }

  private unexpected(): never {
    throw new Error(`at ${this.now.at}: ${JSON.stringify(this.now.text)} is not expected or not known here`);
  }
}

import type { z } from 'zod';
import { dossierCode } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';

/** What is wrong in a request: where, and the rule; never the value, which may be personal. */
interface RequestIssue {
  readonly path: string;
  readonly rule: string;
}

const mostIssues = 20;

/** The refusal for input that its schema does not take. */
export function invalidRequest(error: z.ZodError): DomainError {
  const issues: RequestIssue[] = error.issues
    .slice(0, mostIssues)
    .map((issue) => ({ path: issue.path.map(String).join('.'), rule: issue.message }));
  const told = issues.map(({ path, rule }) => (path === '' ? rule : `${path}: ${rule}`)).join('; ');
  return new DomainError('REQUEST.INVALID', told, { issues });
}

/** @throws DomainError `REQUEST.INVALID` naming each field and its rule */
export function checked<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidRequest(parsed.error);
}

/** A dossier's code from an address. What can't be one names nothing. @throws DomainError `DOSSIER.NOT_FOUND` */
export function dossierCodeParam(code: string): string {
  if (dossierCode.safeParse(code).success) return code;
  throw new DomainError('DOSSIER.NOT_FOUND', 'there is no such dossier; a code is {agency}-{yyMMdd}-{serial}');
}

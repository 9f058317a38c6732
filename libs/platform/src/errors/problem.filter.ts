import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@lienthong/domain';
import { problemMediaType, problemOf } from './problem';
import { refusalOf } from './refusal-of';

/** What of a Fastify reply and request the filter touches. */
interface Reply {
  readonly sent: boolean;
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body: unknown): unknown;
}
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly id?: unknown;
}

/** Every error leaves as problem+json; a fault of ours is logged and told only by name. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Asked>();
    const reply = http.getResponse<Reply>();
    const instance = request.url.split('?', 1)[0] ?? '/';
    const problem = problemOf(refusalOf(error) ?? this.fault(error, request, instance), instance);
    if (reply.sent) return;
    if (problem.retryAfter !== undefined) reply.header('Retry-After', String(problem.retryAfter));
    if (problem.status === 401) reply.header('WWW-Authenticate', challenge(problem.code));
    reply.status(problem.status).header('content-type', problemMediaType).send(JSON.stringify(problem));
  }

  private fault(error: unknown, request: Asked, path: string): DomainError {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`${request.method} ${path} (request ${String(request.id)}): ${told}`);
    return new DomainError('SERVICE.INTERNAL', 'something went wrong on our side; it was logged', {
      request: String(request.id),
    });
  }
}

function challenge(code: string): string {
  const said = code === 'AUTH.TOKEN_INVALID' ? ', error="invalid_token"' : '';
  return `Bearer realm="lienthong"${said}`;
}

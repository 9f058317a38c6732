import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@lienthong/domain';
import { problemMediaType, problemOf, refusalOf } from '@lienthong/platform';
import type { HttpMetrics } from '@lienthong/platform';

const bodyLimit = 1_048_576;

/** What a finished request is logged with. */
export type RequestLog = (
  level: 'debug' | 'info' | 'warn' | 'error',
  fields: Readonly<Record<string, unknown>>,
) => void;

/** Fastify with the limits of this API; what it refuses by itself leaves as problem+json too. */
export function httpAdapter(metrics: HttpMetrics, log: RequestLog): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    frameworkErrors: sendProblem,
    clientErrorHandler: (error, socket) => refuseConnection(error, socket),
  });
  adapter.setOnResponseHook((request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)';
    const { statusCode: status, elapsedTime: ms } = reply;
    metrics.observe({ method: request.method, route, status, ms });
    log(levelOf(status), { method: request.method, route, status, ms: Math.round(ms * 10) / 10, request: request.id });
    done();
  });
  return adapter;
}

/** Only JSON is read. An empty or malformed body, or one that reaches for prototypes, is refused by its own code. */
export function readJsonOnly(adapter: FastifyAdapter): void {
  const server = adapter.getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit }, (request, body, done) => {
    void parse(request, body as string, (error, value) => {
      if (error === null) done(null, value);
      else done(new DomainError('REQUEST.MALFORMED_JSON', 'the body is empty or not well-formed JSON'));
    });
  });
}

/** Refused access is what an operator wants to see; routes are logged as patterns, codes are not. */
function levelOf(status: number): Parameters<RequestLog>[0] {
  if (status >= 500) return 'error';
  if (status === 401 || status === 403) return 'warn';
  return status >= 400 ? 'info' : 'debug';
}

function sendProblem(error: unknown, request: Pick<FastifyRequest, 'url'>, reply: FastifyReply): void {
  const refusal = refusalOf(error) ?? new DomainError('REQUEST.INVALID', 'the request cannot be read');
  const problem = problemOf(refusal, request.url.split('?', 1)[0] ?? '/');
  void reply.status(problem.status).header('content-type', problemMediaType).send(JSON.stringify(problem));
}

/** What is no HTTP, or has headers without end, never becomes a request. */
function refuseConnection(error: { readonly code: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW';
  const code = tooLong ? 'REQUEST.TOO_LARGE' : 'REQUEST.INVALID';
  const detail = tooLong ? 'the headers or the address are longer than 16 KB' : 'this is no well-formed HTTP request';
  const body = JSON.stringify({
    ...problemOf(new DomainError(code, detail), '/'),
    ...(tooLong ? { status: 431 } : {}),
  });
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const head = [
    `HTTP/1.1 ${status}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\nconnection: close\r\n\r\n${body}`);
}

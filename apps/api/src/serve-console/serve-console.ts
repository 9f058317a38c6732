import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageOf } from './page-of';

const yearMs = 365 * 24 * 3600 * 1000;
const hourMs = 3600 * 1000;

const noBuild = `Liên Thông: API đang chạy, nhưng chưa có giao diện. Dựng bằng "npm run build", rồi khởi động lại.
Liên Thông: the API is running, but the console has not been built. Run "npm run build", then start again.
`;

/**
 * Serves the console on the origin of the API: no route of the API is touched, and every other address is one of its
 * pages. Compressed files that the build left beside the others go out instead of them.
 *
 * @param folder of the build; undefined while there is none
 */
export async function serveConsole(app: NestFastifyApplication, folder: string | undefined): Promise<void> {
  if (folder !== undefined) await app.register(fastifyStatic, { root: folder, serve: false, preCompressed: true });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request: FastifyRequest, reply: FastifyReply) => {
      if (folder === undefined) answerWithoutBuild(request, reply);
      else answerFromBuild(request, reply);
    });
}

function answerFromBuild(request: FastifyRequest, reply: FastifyReply): void {
  const served = pageOf(pathOf(request));
  switch (served.kind) {
    case 'nothing':
      return reply.callNotFound();
    case 'asset':
      // Its name changes with its content.
      return void reply.sendFile(served.file, { maxAge: yearMs, immutable: true });
    case 'file':
      return void reply.sendFile(served.file, { maxAge: hourMs });
    case 'page':
      return void reply.header('cache-control', 'no-cache').sendFile(served.file, { cacheControl: false });
  }
}

function answerWithoutBuild(request: FastifyRequest, reply: FastifyReply): void {
  const page = pageOf(pathOf(request)).kind === 'page' && request.headers.accept?.includes('text/html') === true;
  if (!page) return reply.callNotFound();
  void reply.status(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send(noBuild);
}

function pathOf({ url }: FastifyRequest): string {
  return url.split('?', 1)[0] ?? '/';
}

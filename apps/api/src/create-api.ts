import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpMetrics, NestLogger, createLogger } from '@lienthong/platform';
import type { EnvOf } from '@lienthong/platform';
import type { OpenAPIObject } from '@nestjs/swagger';
import { apiParts } from './api-parts';
import { ApiModule } from './api.module';
import { httpAdapter, readJsonOnly } from './http-adapter';
import { letGoOfClients } from './let-go-of-clients';
import { openApiDocument } from './operate/openapi-document';
import { consoleBuild } from './serve-console/console-build';
import { securityHeaders } from './serve-console/security-headers';
import { serveConsole } from './serve-console/serve-console';

/** Makes the API, ready to `listen` or to be injected into; `close()` ends streams and connections. */
export async function createApi(env: EnvOf<'api'>): Promise<NestFastifyApplication> {
  const logger = createLogger({ name: 'api', level: env.LOG_LEVEL, pretty: env.LOG_PRETTY });
  const metrics = new HttpMetrics();
  const adapter = httpAdapter(metrics, (level, fields) => logger[level](fields, 'request'));
  const module = ApiModule.withParts(await apiParts(env, metrics), env.PUBLIC_LOOKUPS_PER_MINUTE);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    bodyParser: false,
  });
  readJsonOnly(adapter);
  letGoOfClients(app);
  await app.register(helmet, securityHeaders(env.OIDC_ISSUER));
  app.enableShutdownHooks();
  serveOpenApi(app);
  await serveConsole(app, consoleBuild(env.CONSOLE_DIR));
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** Built when it is first asked for: a start should not wait for it. */
function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => {
      document ??= openApiDocument(app);
      void reply.send(document);
    });
}

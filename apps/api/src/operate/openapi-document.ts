import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { INestApplication } from '@nestjs/common';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { z } from 'zod';
import { turnCommandSchemas, turnNames } from '@lienthong/contracts';
import { errorCodes } from '@lienthong/domain';

type PathItem = NonNullable<OpenAPIObject['paths'][string]>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const commandPath = '/api/v1/dossiers/{code}/commands/{name}';

/** The contract of the HTTP side, from the routes and the schemas they check with. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Liên Thông')
    .setDescription('Hồ sơ liên thông xã, thành phố, tỉnh. / Dossiers carried between levels of administration.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = cleanupOpenApiDoc(SwaggerModule.createDocument(app, config));
  const schemas = { ...document.components?.schemas, Problem: problemSchema() };
  return { ...document, components: { ...document.components, schemas }, paths: withCommands(document.paths) };
}

/** One route serves all commands; the document shows each with its own body. */
function withCommands(paths: OpenAPIObject['paths']): OpenAPIObject['paths'] {
  const { [commandPath]: shared, ...others } = paths;
  if (shared?.post === undefined) return paths;
  const entries = turnNames.map((name): [string, PathItem] => [
    commandPath.replace('{name}', name),
    { post: commandOperation(shared.post as NonNullable<PathItem['post']>, name) },
  ]);
  return { ...others, ...Object.fromEntries(entries) };
}

function commandOperation(shared: NonNullable<PathItem['post']>, name: (typeof turnNames)[number]): PathItem['post'] {
  const parameters = shared.parameters?.filter((parameter) => !('name' in parameter) || parameter.name !== 'name');
  const schema = z.toJSONSchema(turnCommandSchemas[name], {
    target: 'openapi-3.0',
    io: 'input',
    reused: 'inline',
  }) as Schema;
  return {
    ...shared,
    operationId: name,
    parameters,
    requestBody: { required: true, content: { 'application/json': { schema } } },
  };
}

function problemSchema(): Schema {
  return {
    type: 'object',
    description: 'RFC 9457; what else belongs to the error stands beside these members',
    required: ['type', 'title', 'title_en', 'status', 'code', 'detail', 'instance'],
    properties: {
      type: { type: 'string', format: 'uri' },
      title: { type: 'string', description: 'Tiếng Việt' },
      title_en: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', enum: [...errorCodes] },
      detail: { type: 'string' },
      instance: { type: 'string' },
      retryAfter: { type: 'integer', description: 'Seconds' },
    },
  };
}

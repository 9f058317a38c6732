import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { applyOperationSchema, operationRequestSchema, operationStepSchema } from '@lienthong/contracts';
import type { Operation, OperationItemList, OperationList } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import type { Actor } from '@lienthong/domain';
import { OperationDesk, itemStatuses } from '@lienthong/operations';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { commandIdOf, idempotencyHeader, idempotencyKey } from '../idempotency/idempotency-key';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked } from '../operate/checked';
import { itemsAsCsv, itemsAsJson } from './item-export';
import { OperationReader } from './operation-reader';
import { itemsQuery, pageQuery } from './operations-query';

type BodySchema = Extract<Parameters<typeof ApiBody>[0], { schema: object }>['schema'];

const bodyOf = (schema: z.ZodType): BodySchema =>
  z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', reused: 'inline' }) as BodySchema;
const idPattern = /^[A-Za-z0-9._:-]{1,100}$/;

interface Keyed {
  readonly header: string | undefined;
  readonly reply: FastifyReply;
}

/** Acts on stuck dossiers: asked for here, previewed and carried out by the operator service. */
@Controller('api/v1/operations/acts')
@ApiTags('operations')
export class OperationsController {
  constructor(
    private readonly desk: OperationDesk,
    private readonly reader: OperationReader,
  ) {}

  @Post()
  @HttpCode(HttpStatus.ACCEPTED)
  @Needs('operations.act')
  @ApiOperation({
    operationId: 'requestOperation',
    summary: 'Yêu cầu xem trước / Ask for a preview; nothing is done yet',
  })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @ApiBody({ schema: bodyOf(operationRequestSchema) })
  @AnswersDossier(202, 'Recorded; the preview is being made')
  async request(
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Operation> {
    const id = `op-${keyOf(who, { header, reply }).slice(0, 32)}`;
    return this.desk.request(actorOf(who), id, checked(operationRequestSchema, body ?? {}));
  }

  @Get()
  @Needs('operations.read')
  @ApiOperation({ operationId: 'listOperations', summary: 'Các thao tác vận hành / Operations, newest first' })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–100, default 50' })
  @AnswersDossier(200, 'A page of operations')
  async list(@Query() query: unknown, @Who() who: SignedIn): Promise<OperationList> {
    return this.reader.list(who, checked(pageQuery, query));
  }

  @Get(':id')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'readOperation', summary: 'Một thao tác / An operation, and how far it is' })
  @ApiParam({ name: 'id' })
  @AnswersDossier(200, 'The operation with its preview and counts')
  async read(@Param('id') id: string, @Who() who: SignedIn): Promise<Operation> {
    return this.reader.read(idOf(id), who);
  }

  @Get(':id/items')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'listItems', summary: 'Từng hồ sơ / What it does or did to each dossier' })
  @ApiParam({ name: 'id' })
  @ApiQuery({ name: 'status', required: false, enum: itemStatuses })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false, description: '1–200, default 50' })
  @AnswersDossier(200, 'A page of dossiers, by code')
  async items(@Param('id') id: string, @Query() query: unknown, @Who() who: SignedIn): Promise<OperationItemList> {
    const page = checked(itemsQuery, query);
    return this.reader.items(await this.reader.read(idOf(id), who), who, page);
  }

  @Get(':id/items.csv')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'exportItemsCsv', summary: 'Xuất CSV / All dossiers of an operation as CSV' })
  @ApiParam({ name: 'id' })
  @AnswersDossier(200, 'text/csv, a row for each dossier')
  async csv(@Param('id') id: string, @Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    const operation = await this.reader.read(idOf(id), who);
    await sendFile(reply, `${id}.csv`, 'text/csv; charset=utf-8', itemsAsCsv(this.reader.allItems(operation, who)));
  }

  @Get(':id/items.json')
  @Needs('operations.read')
  @ApiOperation({ operationId: 'exportItemsJson', summary: 'Xuất JSON / All dossiers of an operation as JSON' })
  @ApiParam({ name: 'id' })
  @AnswersDossier(200, 'application/json, an array of dossiers')
  async json(@Param('id') id: string, @Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    const operation = await this.reader.read(idOf(id), who);
    await sendFile(reply, `${id}.json`, 'application/json', itemsAsJson(this.reader.allItems(operation, who)));
  }

  @Post(':id/apply')
  @HttpCode(HttpStatus.ACCEPTED)
  @Needs('operations.act')
  @ApiOperation({ operationId: 'applyOperation', summary: 'Thực hiện / Do what was previewed, and nothing else' })
  @ApiParam({ name: 'id' })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @ApiBody({ schema: bodyOf(applyOperationSchema), required: false })
  @AnswersDossier(202, 'Being carried out')
  async apply(
    @Param('id') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Operation> {
    const { digest } = checked(applyOperationSchema, body ?? {});
    const key = keyOf(who, { header, reply });
    const { preview } = await this.reader.read(idOf(id), who);
    if (digest !== undefined && preview !== null && preview.digest !== digest) {
      const detail = `the preview of operation ${id} has the digest ${preview.digest}, not the one that was looked at`;
      throw new DomainError('OPERATION.PREVIEW_STALE', detail, { operation: id });
    }
    return this.desk.apply(actorOf(who), id, key);
  }

  @Post(':id/approve')
  @HttpCode(HttpStatus.OK)
  @Needs('operations.act')
  @ApiOperation({ operationId: 'approveOperation', summary: 'Người thứ hai duyệt / A second person agrees' })
  @ApiParam({ name: 'id' })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @ApiBody({ schema: bodyOf(operationStepSchema), required: false })
  @AnswersDossier(200, 'Approved; it can be applied')
  async approve(
    @Param('id') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Operation> {
    const key = await this.mayStep(id, body, who, { header, reply });
    return this.desk.approve(actorOf(who), id, key);
  }

  @Post(':id/stop')
  @HttpCode(HttpStatus.OK)
  @Needs('operations.act')
  @ApiOperation({ operationId: 'stopOperation', summary: 'Dừng / Begin no further dossier' })
  @ApiParam({ name: 'id' })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @ApiBody({ schema: bodyOf(operationStepSchema), required: false })
  @AnswersDossier(200, 'No further dossier is begun; those under way are ended')
  async stop(
    @Param('id') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Operation> {
    const key = await this.mayStep(id, body, who, { header, reply });
    return this.desk.stop(actorOf(who), id, key);
  }

  /** Checks a step that takes nothing but its operation; answers its key. */
  private async mayStep(id: string, body: unknown, who: SignedIn, keyed: Keyed): Promise<string> {
    checked(operationStepSchema, body ?? {});
    const key = keyOf(who, keyed);
    await this.reader.read(idOf(id), who);
    return key;
  }
}

function actorOf({ subject, unit, role }: SignedIn): Actor {
  return { subject, unit, role };
}

/** The key of this request, the same for every repetition by the same person. */
function keyOf({ subject }: SignedIn, { header, reply }: Keyed): string {
  const key = idempotencyKey(header);
  void reply.header(idempotencyHeader, key);
  return commandIdOf(subject, key);
}

/** What can't be an id names nothing. */
function idOf(id: string): string {
  if (idPattern.test(id)) return id;
  throw new DomainError('OPERATION.NOT_FOUND', 'there is no such operation');
}

async function sendFile(
  reply: FastifyReply,
  name: string,
  type: string,
  chunks: AsyncGenerator<string>,
): Promise<void> {
  const disposition = `attachment; filename="${name}"`;
  await reply.header('content-type', type).header('content-disposition', disposition).send(Readable.from(chunks));
}

import { Body, Controller, Headers, HttpStatus, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { shownReceipt } from '../give-command/shown-receipt';
import { idempotencyHeader, idempotencyKey } from '../idempotency/idempotency-key';
import { CheckValue } from '../look-up-dossier/check-value';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { ReceiveDossierDto } from './receive-dossier.dto';
import { ReceiveDossierHandler } from './receive-dossier.handler';

/** What the desk gets back, to be printed on the receipt. */
interface ReceiptAnswer {
  readonly code: string;
  /** Value that the public look-up asks for beside the code. */
  readonly check: string;
  /** `kept`: durable, but nobody has worked on it yet; ask again at the `Location`. */
  readonly status: 'received' | 'kept';
  readonly dueAt: string | null;
  readonly lookUp: string;
  readonly receipt: Omit<CommandReceipt, 'bodyHash'> | null;
}

@Controller('api/v1/dossiers')
export class ReceiveDossierController {
  constructor(
    private readonly handler: ReceiveDossierHandler,
    private readonly checkValue: CheckValue,
  ) {}

  @Post()
  @Needs('dossier.receive')
  @ApiOperation({ operationId: 'receiveDossier', summary: 'Tiếp nhận hồ sơ / Receive a dossier' })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @AnswersDossier(201, 'Received; 200 for a repetition, 202 if kept until a worker comes')
  async receive(
    @Body() body: ReceiveDossierDto,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReceiptAnswer> {
    const key = idempotencyKey(header);
    void reply.header(idempotencyHeader, key);
    const { code, receipt, repeated } = await this.handler.receive({ body, who, key });
    const check = this.checkValue.of(code);
    void reply.header('Location', `/api/v1/dossiers/${code}`);
    void reply.status(receipt === null ? HttpStatus.ACCEPTED : repeated ? HttpStatus.OK : HttpStatus.CREATED);
    return {
      code,
      check,
      status: receipt === null ? 'kept' : 'received',
      dueAt: receipt?.dueAt ?? null,
      lookUp: `/api/v1/public/dossiers/${code}?check=${check}`,
      receipt: receipt === null ? null : shownReceipt(receipt),
    };
  }
}

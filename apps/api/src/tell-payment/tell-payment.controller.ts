import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam } from '@nestjs/swagger';
import { z } from 'zod';
import { paymentSchema } from '@lienthong/contracts';
import { DomainError } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierGateway } from '@lienthong/temporal';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { DossierReader } from '../read-dossier/dossier-reader';

type Schema = Extract<Parameters<typeof ApiBody>[0], { schema: object }>['schema'];

/** What is answered: it is kept, and what comes of it is read from the dossier's events. */
interface KeptPayment {
  readonly code: string;
  readonly receipt: string;
  readonly status: 'kept';
}

const bodySchema = z.toJSONSchema(paymentSchema, { target: 'openapi-3.0', io: 'input', reused: 'inline' }) as Schema;

/**
 * Payment channels tell of payments. A payment is no command but a fact: it is kept while no worker runs, told twice it
 * does nothing, and before it is asked for it waits.
 */
@Controller('api/v1/dossiers')
export class TellPaymentController {
  constructor(
    private readonly gateway: DossierGateway,
    private readonly reader: DossierReader,
  ) {}

  @Post(':code/payments')
  @HttpCode(HttpStatus.ACCEPTED)
  @Needs('dossier.pay')
  @ApiOperation({ operationId: 'tellPayment', summary: 'Báo đã nộp tiền / Tell of a payment' })
  @ApiParam({ name: 'code' })
  @ApiBody({ schema: bodySchema })
  @AnswersDossier(202, 'Kept; the same for every repetition')
  async tell(@Param('code') code: string, @Body() body: unknown, @Who() who: SignedIn): Promise<KeptPayment> {
    const dossier = dossierCodeParam(code);
    const payment = checked(paymentSchema, body ?? {});
    await this.reader.read(dossier, who);
    if (!(await this.gateway.reachable())) {
      throw new DomainError('SERVICE.TEMPORAL_UNAVAILABLE', 'the workflow service does not answer; tell it again');
    }
    await this.gateway.pay(dossier, payment);
    return { code: dossier, receipt: payment.receipt, status: 'kept' };
  }
}

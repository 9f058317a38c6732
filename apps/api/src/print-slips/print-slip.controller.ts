import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { slipFormOf, slipForms } from '@lienthong/slips';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { sendPdf } from './send-pdf';
import { SlipPrinter } from './slip-printer';

const printQuery = z.strictObject({ seq: z.coerce.number().int().min(1).max(1_000_000).optional() });

/** The official slips of a dossier, for the desks of the units that have a part in it. */
@Controller('api/v1/dossiers/:code/slips')
export class PrintSlipController {
  constructor(private readonly printer: SlipPrinter) {}

  @Get(':form.pdf')
  @Needs('slip.print')
  @ApiOperation({ operationId: 'printSlip', summary: 'In phiếu / Print a slip' })
  @ApiParam({ name: 'code' })
  @ApiParam({ name: 'form', enum: slipForms })
  @ApiQuery({ name: 'seq', required: false, description: 'Event it shall be of; default: the last of its kind' })
  @ApiProduces('application/pdf')
  @AnswersDossier(200, 'The slip as PDF; printed again it is the same file')
  async print(
    @Param() { code, form }: { readonly code: string; readonly form: string },
    @Query() query: unknown,
    @Who() who: SignedIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { seq } = checked(printQuery, query);
    const wanted = { code: dossierCodeParam(code), form: slipFormOf(form), seq };
    const { protocol, host } = request;
    const slip = await this.printer.print(wanted, who, { protocol, host });
    return sendPdf(reply, slip.pdf, slip.fileName);
  }
}

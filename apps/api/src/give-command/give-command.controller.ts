import { Body, Controller, Headers, HttpCode, HttpStatus, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { turnCommandSchemas, turnNames } from '@lienthong/contracts';
import type { CommandReceipt } from '@lienthong/contracts/temporal';
import { DomainError } from '@lienthong/domain';
import type { CommandData, TurnName } from '@lienthong/domain';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierGateway } from '@lienthong/temporal';
import { commandIdOf, idempotencyHeader, idempotencyKey } from '../idempotency/idempotency-key';
import { RequestFingerprint } from '../idempotency/request-fingerprint';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { checked, dossierCodeParam } from '../operate/checked';
import { AssignmentCheck } from '../keep-absences/assignment-check';
import { OperatorTurns } from './operator-turns';
import { shownReceipt } from './shown-receipt';

/**
 * Commands on a dossier go straight to its workflow, which alone judges them: nothing is read here first, so this path
 * has no opinion that could be stale.
 */
@Controller('api/v1/dossiers')
export class GiveCommandController {
  constructor(
    private readonly gateway: DossierGateway,
    private readonly fingerprint: RequestFingerprint,
    private readonly operatorTurns: OperatorTurns,
    private readonly assignment: AssignmentCheck,
  ) {}

  @Post(':code/commands/:name')
  @HttpCode(HttpStatus.OK)
  @Needs('dossier.command')
  @ApiOperation({ operationId: 'giveCommand', summary: 'Thao tác trên hồ sơ / Give a command on a dossier' })
  @ApiParam({ name: 'code' })
  @ApiParam({ name: 'name', enum: turnNames })
  @ApiHeader({ name: idempotencyHeader, required: false, description: 'Makes repetitions harmless' })
  @ApiBody({ schema: { type: 'object' } })
  @AnswersDossier(200, 'Done; the same answer for every repetition')
  async give(
    @Param() { code, name }: { readonly code: string; readonly name: string },
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Headers(idempotencyHeader) header: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Omit<CommandReceipt, 'bodyHash'>> {
    const key = idempotencyKey(header);
    void reply.header(idempotencyHeader, key);
    const receipt = await this.send(dossierCodeParam(code), turnNameOf(name), body ?? {}, { who, key });
    return shownReceipt(receipt);
  }

  private async send<N extends TurnName>(
    code: string,
    name: N,
    body: unknown,
    { who, key }: { readonly who: SignedIn; readonly key: string },
  ): Promise<CommandReceipt> {
    // Each schema's output is the payload of its own command: the table in the contracts is typed so.
    const data = checked(turnCommandSchemas[name], body) as CommandData[N];
    const bodyHash = this.fingerprint.of(`${name}\n${code}`, data);
    // Known once a second for all: else every command would wait out its whole patience while Temporal is away.
    if (!(await this.gateway.reachable())) {
      throw new DomainError(
        'SERVICE.TEMPORAL_UNAVAILABLE',
        'the workflow service does not answer; nothing was changed',
      );
    }
    await this.operatorTurns.check(code, name, data, who);
    await this.assignment.check(code, name, data, { who, key });
    const { subject, unit, role } = who;
    const input = { actor: { subject, unit, role }, data, bodyHash };
    const receipt = await this.gateway.command(code, name, commandIdOf(subject, key), input);
    if (receipt.bodyHash === bodyHash) return receipt;
    throw new DomainError('IDEMPOTENCY.KEY_REUSED', 'this Idempotency-Key was used for another command or body');
  }
}

function turnNameOf(name: string): TurnName {
  const known = turnNames.find((candidate) => candidate === name);
  if (known !== undefined) return known;
  throw new DomainError('REQUEST.NOT_FOUND', `there is no command "${name}"; there are ${turnNames.join(', ')}`, {
    commands: turnNames,
  });
}

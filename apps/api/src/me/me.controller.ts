import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Me } from '@lienthong/contracts';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { MeReader } from './me-reader';

/** Who the console speaks for, so that it shows what is theirs; what is allowed is decided at every request anew. */
@Controller('api/v1/me')
export class MeController {
  constructor(private readonly reader: MeReader) {}

  @Get()
  @Needs('me.read')
  @ApiOperation({ operationId: 'readMe', summary: 'Tôi là ai / Who I am' })
  @AnswersDossier(200, 'Name, role, unit, what the role may ask for, and the units in sight')
  read(@Who() who: SignedIn): Me {
    return this.reader.read(who);
  }
}

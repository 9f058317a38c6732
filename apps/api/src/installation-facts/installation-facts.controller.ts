import { Controller, Get } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { Installation } from '@lienthong/contracts';
import { LegalClock, Public } from '@lienthong/platform';
import { AnswersPublic } from '../operate/api-answers.decorator';
import { InstallationFacts } from './installation-facts';

/** The first thing that the console asks. */
@Controller('api/v1/installation')
@Public()
export class InstallationFactsController {
  constructor(
    private readonly facts: InstallationFacts,
    private readonly clock: LegalClock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'readInstallation', summary: 'Nơi đăng nhập, giờ pháp lý / Sign-in and legal time' })
  @AnswersPublic(200, 'How to sign in, what time it legally is and how fast it passes, links for operators')
  read(): Installation {
    const { signIn, links } = this.facts;
    return { signIn, legalTime: { now: this.clock.now(), factor: this.clock.simulation?.factor ?? 1 }, links };
  }
}

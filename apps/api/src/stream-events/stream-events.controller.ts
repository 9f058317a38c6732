import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Needs, Who } from '@lienthong/platform';
import type { SignedIn } from '@lienthong/platform';
import { DossierAccess } from '../access/dossier-access';
import { AnswersDossier } from '../operate/api-answers.decorator';
import { EventFeed } from './event-feed';
import { EventStream } from './event-stream';

/** Server-sent events: what changes in one's unit, as it changes. */
@Controller('api/v1/stream')
export class StreamEventsController implements BeforeApplicationShutdown {
  private readonly open = new Set<EventStream>();

  constructor(
    private readonly feed: EventFeed,
    private readonly access: DossierAccess,
  ) {}

  @Get()
  @Needs('stream.read')
  @ApiOperation({ operationId: 'streamEvents', summary: 'Sự kiện trực tiếp / Live events (SSE)' })
  @AnswersDossier(200, 'text/event-stream; Last-Event-ID resumes, a reset event says to read anew')
  stream(@Who() who: SignedIn, @Headers('last-event-id') lastId: string | undefined, @Res() reply: FastifyReply): void {
    reply.hijack();
    const units = who.role === 'operator' ? null : new Set(this.access.unitsInSight(who));
    const stream = new EventStream(reply.raw, this.feed, { units, endsAt: who.expiresAt * 1000 });
    this.open.add(stream);
    reply.raw.once('close', () => {
      this.open.delete(stream);
      stream.close();
    });
    stream.begin(lastId);
  }

  beforeApplicationShutdown(): void {
    this.open.forEach((stream) => stream.close());
  }
}

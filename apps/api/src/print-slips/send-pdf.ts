import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** A slip for the browser to show. It holds personal data: no cache on the way keeps it. */
export function sendPdf(reply: FastifyReply, pdf: Buffer, fileName: string): StreamableFile {
  void reply.header('cache-control', 'private, no-store');
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `inline; filename="${fileName}"`,
    length: pdf.length,
  });
}

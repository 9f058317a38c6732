import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

/** A real SMTP server on loopback that keeps what it takes. It can be stopped, can refuse, and can leave clients waiting. */
export class MailServer {
  readonly mails: TakenMail[] = [];
  /** Mails whose content came and was never acknowledged. */
  held = 0;
  /** Never acknowledges a mail while this is set. */
  holding = false;
  refusing: string | undefined;
  private server: SMTPServer | undefined;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, callback) => {
        const refused = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
        callback(address === this.refusing ? refused : undefined);
      },
      onData: (stream, _session, callback) => {
        simpleParser(stream).then(
          ({ to, subject = '', text = '', messageId = '' }) => {
            if (this.holding) this.held += 1;
            else {
              this.mails.push({ to: to !== undefined && 'text' in to ? to.text : '', subject, text, messageId });
              callback();
            }
          },
          (error: unknown) => callback(error as Error),
        );
      },
    });
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    const address = server.server.address();
    this.port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server !== undefined) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  to(address: string): readonly TakenMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  /** Mails about one dossier; digests are about many. */
  about(code: string): readonly TakenMail[] {
    return this.mails.filter(({ subject }) => subject.endsWith(code));
  }
}

import { backOffMs } from './back-off';
import { messageIdOf } from './email.channel';
import { signatureOf } from './webhook.channel';

describe('delivery', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [5, 16_000],
    [12, 300_000],
    [1_000, 300_000],
  ])('after %i tries in vain the next comes in %i ms', (attempts, ms) => expect(backOffMs(attempts)).toBe(ms));

  it('a mail has the same Message-ID at every try, and no other mail has it', () => {
    const from = 'Liên Thông <khong-tra-loi@lien-thong.invalid>';
    expect(messageIdOf('a:1:x', from)).toMatch(/^<[0-9a-f]{40}@lien-thong\.invalid>$/);
    expect(messageIdOf('a:1:x', from)).toBe(messageIdOf('a:1:x', from));
    expect(messageIdOf('a:1:y', from)).not.toBe(messageIdOf('a:1:x', from));
  });

  it('a webhook’s signature is HMAC-SHA256 over time and body', () => {
    // printf '1583200000.{"a":1}' | openssl dgst -sha256 -hmac 0123456789abcdef
    expect(signatureOf('0123456789abcdef', '1583200000', '{"a":1}')).toBe(
      '56152158ca43f1276ced14c81c02f9019f45e7baa91904e7f6a124ece96f5b2c',
    );
  });
});

import { PublicAddress } from './public-address';

const asked = { protocol: 'http', host: '127.0.0.1:3000' };

describe('the address that slips lead to', () => {
  it('is the configured one, whatever the request was sent to', () => {
    for (const configured of ['https://motcua.example.vn/ho-so', 'https://motcua.example.vn/ho-so/']) {
      expect(new PublicAddress(configured).lookUp('H55-200203-0001', 'AB2CD3EF', asked)).toBe(
        'https://motcua.example.vn/ho-so/api/v1/public/dossiers/H55-200203-0001?check=AB2CD3EF',
      );
    }
  });

  it('is where the request was sent to while none is configured', () => {
    const address = new PublicAddress(undefined);
    expect(address.lookUp('H55-200203-0001', 'AB2CD3EF', asked)).toBe(
      'http://127.0.0.1:3000/api/v1/public/dossiers/H55-200203-0001?check=AB2CD3EF',
    );
    expect(() => address.lookUp('H55-200203-0001', 'AB2CD3EF', { protocol: 'http', host: 'a b' })).toThrow(
      'the Host header is no address',
    );
    const withPath = address.lookUp('X-200203-0001', 'A', { protocol: 'http', host: 'evil.example/x?y=' });
    expect(withPath).toBe('http://evil.example/api/v1/public/dossiers/X-200203-0001?check=A');
  });
});

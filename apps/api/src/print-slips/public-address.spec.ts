import { PublicAddress } from './public-address';

const asked = { protocol: 'http', host: '127.0.0.1:3000' };

describe('the address that slips lead to', () => {
  it('is the citizens’ page at the configured address, whatever the request was sent to', () => {
    for (const configured of ['https://motcua.example.vn/ho-so', 'https://motcua.example.vn/ho-so/']) {
      expect(new PublicAddress(configured, true).lookUp('H55-200203-0001', 'AB2CD3EF', asked)).toBe(
        'https://motcua.example.vn/ho-so/tra-cuu?code=H55-200203-0001&check=AB2CD3EF',
      );
    }
  });

  it('is the public route of the API where no pages are served', () => {
    expect(new PublicAddress('https://motcua.example.vn', false).lookUp('H55-200203-0001', 'AB2CD3EF', asked)).toBe(
      'https://motcua.example.vn/api/v1/public/dossiers/H55-200203-0001?check=AB2CD3EF',
    );
  });

  it('is where the request was sent to while none is configured', () => {
    const address = new PublicAddress(undefined, true);
    expect(address.lookUp('H55-200203-0001', 'AB2CD3EF', asked)).toBe(
      'http://127.0.0.1:3000/tra-cuu?code=H55-200203-0001&check=AB2CD3EF',
    );
    expect(() => address.lookUp('H55-200203-0001', 'AB2CD3EF', { protocol: 'http', host: 'a b' })).toThrow(
      'the Host header is no address',
    );
    const withPath = address.lookUp('X-200203-0001', 'A', { protocol: 'http', host: 'evil.example/x?y=' });
    expect(withPath).toBe('http://evil.example/tra-cuu?code=X-200203-0001&check=A');
  });
});

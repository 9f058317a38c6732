import type { ReactElement } from 'react';
import { useTexts } from '../text/texts';
import { publicTexts } from './public.texts';

/** Numbers that a telephone calls at a touch. */
export function Phones({ numbers }: { readonly numbers: readonly string[] }): ReactElement | null {
  const say = useTexts(publicTexts);
  if (numbers.length === 0) return null;
  return (
    <p className="phones">
      {numbers.map((phone) => (
        <a key={phone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          {say('call', { phone })}
        </a>
      ))}
    </p>
  );
}

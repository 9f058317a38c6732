import { createZodDto } from 'nestjs-zod';
import { receiveDossierSchema } from '@lienthong/contracts';

/** Body of `POST /dossiers`; its schema is the contract's. */
export class ReceiveDossierDto extends createZodDto(receiveDossierSchema) {}

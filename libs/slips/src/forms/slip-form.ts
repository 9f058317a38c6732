/** Stable names of the slips that one dossier can have; their numbers depend on the set of forms in force. */
export const slipForms = ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control'] as const;
export type SlipForm = (typeof slipForms)[number];

/** All forms of a circular: the slips, and the book of all dossiers. */
export type FormName = SlipForm | 'register';

/**
 * Search attributes, for operators only: people's lists come from the views. No personal data ever.
 * The script that registers them on a server reads this same table.
 */
export const searchAttributes = {
  LtUnit: 'KEYWORD',
  LtTier: 'KEYWORD',
  LtProcedure: 'KEYWORD',
  LtReceivedAt: 'DATETIME',
  LtDueAt: 'DATETIME',
} as const;

export type SearchAttributeName = keyof typeof searchAttributes;

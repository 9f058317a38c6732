import { dossierCodeOf, dossierWorkflowId } from './names';

describe('the workflow id of a dossier', () => {
  it('tells the code it was made of, and nothing for the id of something else', () => {
    expect(dossierCodeOf(dossierWorkflowId('000.01.19.H55-200302-0001'))).toBe('000.01.19.H55-200302-0001');
    expect(dossierCodeOf('nightly-digest')).toBeUndefined();
  });
});

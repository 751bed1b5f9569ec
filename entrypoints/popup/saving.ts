import type { SaveHereProps } from '../../components/search/SaveHere';
import { lookAtFrames } from '../../extension/save/frames';
import { ask } from '../../messages';

/** What can be saved from a tab; null where no extension may go. `done` is called when the form is on its way. */
export async function savingIn(tab: number, done: () => void): Promise<SaveHereProps | null> {
  try {
    const looks = await lookAtFrames(tab);
    const open = (from: 'selection' | 'page') => () =>
      void ask('save', { what: { from }, tab }).then(done, done);
    return {
      hasSelection: looks.some(({ words }) => words !== ''),
      onWords: open('selection'),
      onList: open('page'),
    };
  } catch {
    return null;
  }
}

import { h, render } from 'preact';
import { direction, language } from '../../words/language';
import { Framed } from '../popover/Card';
import popover from '../popover/popover.css?inline';
import statement from '../statement/statement.css?inline';
import tokens from '../tokens.css?inline';
import { PageList, type PageListProps } from './PageList';
import { Saved, type SavedProps } from './Saved';
import { SaveForm, type SaveFormProps } from './SaveForm';
import save from './save.css?inline';

/** What stands in the frame: the form, what became of it, or the list of a page's statements. */
export type SaveView =
  | ({ kind: 'form'; key: string } & SaveFormProps)
  | ({ kind: 'saved' } & SavedProps)
  | ({ kind: 'list' } & PageListProps);

/** All its styles, for one sheet in the shadow root that holds it. */
export const saveCss: string = tokens + statement + popover + save;

export interface MountedSave {
  update: (view: SaveView) => void;
  /** Moves the focus to where one begins: to what is missing, else to what Enter does. */
  begin: () => void;
  /** Moves the focus to the first action of a list's item. */
  focusItem: (at: number) => void;
  destroy: () => void;
}

/** Draws a view into the dialog `root` of a host's shadow tree. */
export function mountSave(root: HTMLElement, first: SaveView): MountedSave {
  root.classList.add('onrecord', 'saving');
  root.lang = language();
  root.dir = direction();
  const update = (view: SaveView) => {
    const node =
      view.kind === 'form'
        ? h(SaveForm, view)
        : view.kind === 'saved'
          ? h(Saved, view)
          : h(PageList, view);
    render(h(Framed.Provider, { value: 'dialog', children: node }), root);
  };
  const focus = (element: HTMLElement | null | undefined) =>
    (element ?? root).focus({ preventScroll: true });
  update(first);
  return {
    update,
    begin: () => {
      const asked = root.querySelector<HTMLInputElement>('input[data-first]');
      const isMissing = asked !== null && asked.value === '';
      focus(
        isMissing
          ? asked
          : root.querySelector<HTMLElement>('[data-save], button[data-first], .read'),
      );
    },
    focusItem: (at) => {
      const item = root.querySelectorAll('.found > .item')[at];
      focus(item?.querySelector<HTMLElement>('.read'));
      item?.scrollIntoView({ block: 'nearest' });
    },
    destroy: () => render(null, root),
  };
}

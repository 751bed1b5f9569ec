import type { ComponentChildren } from 'preact';
import type { PackInfo } from '../../archive/archive';
import { t } from '../../words';

interface NothingYetProps {
  /** There is something, and it is switched off. */
  allOff: boolean;
  /** The way to the packs. */
  children: ComponentChildren;
}

/** In place of a list, an answer or examples where nothing at all is on record: why, and the way to change that. */
export function NothingYet({ allOff, children }: NothingYetProps) {
  return (
    <div class="block nothing">
      <p class="quiet">{t(allOff ? 'common.allOff' : 'table.nothingYet')}</p>
      <p class="choices">{children}</p>
    </div>
  );
}

/** Whether all that these packs hold is switched off. */
export function isAllOff(packs: readonly Pick<PackInfo, 'off' | 'statements'>[]): boolean {
  const held = packs.filter(({ statements }) => statements > 0);
  return held.length > 0 && held.every(({ off }) => off);
}

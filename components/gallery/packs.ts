import type { PackInfo } from '../../archive/archive';
import type { PacksProps } from '../packs/Packs';
import type { PackWork } from '../packs/work';

const bundled: PackInfo = {
  id: 'on-record',
  title: 'On Record: five articles',
  version: '2026-11-20',
  description: 'What was said about the security of Europe in five articles, 2021 to 2025.',
  licence: 'see the articles',
  homepage: null,
  made: '2026-11-20',
  bundled: true,
  own: false,
  statements: 142,
  speakers: 31,
  sources: 5,
  claims: 26,
  bytes: 214_000,
  added: '2026-11-20T10:00:00Z',
};

const desk: PackInfo = {
  ...bundled,
  id: 'desk',
  title: 'Statements of the Baltic parliaments',
  version: '3.1',
  description: null,
  licence: 'CC BY 4.0',
  homepage: 'https://packs.example.org/baltic',
  made: '2026-10',
  bundled: false,
  statements: 1_000_000,
  speakers: 18_402,
  sources: 91_118,
  claims: 212,
  bytes: 601_000_000,
};

const nothing = () => {};
const shown = (
  work: PackWork,
  packs: PackInfo[] | null = [bundled, desk],
): Omit<PacksProps, 'inMemory'> => ({
  packs,
  work,
  disk: { used: 412_000_000, left: 18_300_000_000 },
  trouble: null,
  onFiles: nothing,
  onAdjust: nothing,
  onPeople: nothing,
  onBack: nothing,
  onRestore: nothing,
  onSave: nothing,
  onExport: nothing,
  onBackup: nothing,
  onImport: nothing,
  onCancel: nothing,
  onDismiss: nothing,
  onSwitch: nothing,
  onRemove: nothing,
});

const { title } = desk;
const importing = (progress: Extract<PackWork, { at: 'importing' }>['progress']) =>
  shown({ at: 'importing', title, progress, elsewhere: false }, [bundled]);

/** States of the packs' place, by name. */
export const packStates = {
  idle: shown({ at: 'idle' }),
  off: shown({ at: 'idle' }, [bundled, { ...desk, off: true }]),
  preview: shown({
    at: 'preview',
    file: 'baltic-parliaments-3.2.onrecord.jsonl.gz',
    size: 108_400_000,
    preview: {
      header: { onRecord: 1, id: 'desk', title, version: '3.2', licence: 'CC BY 4.0' },
      statements: [
        {
          text: 'The border will be closed before the winter, and it will stay closed.',
          form: 'direct',
          speaker: 'Ona Žukauskaitė',
          said: '2022-01-14',
        },
        {
          text: 'that the quotas would be looked at again in spring',
          form: 'indirect',
          speaker: 'Piotr Wilk',
          said: null,
        },
      ],
    },
    replaces: desk,
  }),
  importing: importing({
    phase: 'reading',
    statements: 341_250,
    share: 0.342,
    perSecond: 21_804,
    secondsLeft: 31,
  }),
  finishing: importing({
    phase: 'indexing',
    statements: 1_000_000,
    share: 1,
    perSecond: 21_804,
    secondsLeft: 0,
  }),
  imported: shown({ at: 'imported', pack: desk, replaced: null, seconds: 48 }),
  removing: shown({ at: 'removing', title, share: 0.61, elsewhere: false }, [bundled]),
  cancelled: shown({ at: 'cancelled', title }, [bundled]),
  interrupted: shown({ at: 'interrupted', title }, [bundled]),
  refused: shown(
    {
      at: 'refused',
      title,
      line: 918_204,
      problem:
        'refers to the speaker "desk:s18403", which is not in the lines before; add it or move it up',
    },
    [bundled],
  ),
};

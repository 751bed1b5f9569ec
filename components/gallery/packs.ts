import type { PackInfo } from '../../archive/archive';
import type { PacksProps } from '../packs/Packs';
import type { PackWork } from '../packs/work';
import { bundled, desk, doubts, packIncoming, tableIncoming } from './incoming';

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
  damaged: shown({ at: 'idle' }, [bundled, { ...desk, damaged: true }]),
  old: shown({ at: 'idle' }, [bundled, { ...desk, old: true }]),
  preview: shown({ at: 'preview', incoming: packIncoming }),
  'preview-same-names': shown({
    at: 'preview',
    incoming: {
      ...packIncoming,
      changes: {
        added: 1_204,
        gone: 3,
        changed: 17,
        same: 998_779,
        others: 12,
        examples: [{ what: 'added', text: 'The harbour will be dredged before spring.' }],
      },
    },
  }),
  'preview-table': shown({ at: 'preview', incoming: tableIncoming }),
  people: shown({ at: 'people', title: 'Harbour talks', doubts }),
  unchanged: shown({ at: 'unchanged', title, statements: 1_000_000, waiting: 1 }),
  backup: shown({
    at: 'backup',
    file: 'on-record-2026-11-20.backup.jsonl.gz',
    isEmpty: false,
    head: {
      onRecordBackup: 1,
      made: '2026-11-20T09:30:00.000Z',
      dismissals: 4,
      settings: 3,
      packs: [
        {
          id: 'desk',
          title,
          version: '3.1',
          bundled: false,
          own: false,
          statements: 1_000_000,
          hidden: 2,
        },
        {
          id: 'my-record',
          title: 'My record',
          version: '1',
          bundled: false,
          own: true,
          statements: 31,
          hidden: 0,
        },
      ],
    },
  }),
  restored: shown({
    at: 'restored',
    how: 'add',
    done: { restored: ['My record'], kept: [title], removed: [], dismissals: 4 },
  }),
  writing: shown({ at: 'writing', title, records: 341_250, elsewhere: false }),
  'backed-up': shown(
    {
      at: 'written',
      title: 'Everything',
      name: 'on-record-2026-11-20.backup.jsonl.gz',
      records: 1_000_031,
      isBackup: true,
      without: ['Old talks'],
    },
    [bundled, desk, { ...desk, id: 'talks', title: 'Old talks', old: true }],
  ),
  'not-exported': shown({
    at: 'refused',
    what: 'export',
    title,
    line: null,
    problem: 'There is no room left on this device.',
  }),
  written: shown({ at: 'written', title, name: 'Statements.onrecord.jsonl', records: 1_000_000 }),
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
    share: 0.42,
    perSecond: null,
    secondsLeft: 8,
  }),
  imported: shown({
    at: 'imported',
    pack: desk,
    replaced: null,
    seconds: 48,
    report: null,
    waiting: 0,
  }),
  'imported-report': shown({
    at: 'imported',
    pack: { ...desk, title: 'Harbour talks', statements: 118 },
    replaced: null,
    seconds: 2,
    waiting: 2,
    report: {
      statements: 118,
      speakers: 9,
      sources: 4,
      claims: 0,
      joined: 3,
      skipped: 2,
      skippedBy: [
        {
          why: 'has no words',
          count: 2,
          lines: [
            { line: 14, excerpt: ';;2022-01-14' },
            { line: 88, excerpt: ';Ona' },
          ],
        },
      ],
      notedBy: [
        {
          why: 'the date “last spring” is kept as a note',
          count: 1,
          lines: [{ line: 31, excerpt: '' }],
        },
      ],
    },
  }),
  removing: shown({ at: 'removing', title, share: 0.61, elsewhere: false }, [bundled]),
  cancelled: shown({ at: 'cancelled', title }, [bundled]),
  interrupted: shown({ at: 'interrupted', title }, [bundled]),
  refused: shown(
    {
      at: 'refused',
      what: 'import',
      title,
      line: 918_204,
      problem:
        'refers to the speaker "desk:s18403", which is not in the lines before; add it or move it up',
    },
    [bundled],
  ),
};

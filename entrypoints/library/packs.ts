import type { Archive } from '../../archive/archive';
import type { LibraryProps } from '../../components/library/Library';
import type { Route } from '../../components/library/routes';
import { tabTitle } from '../../components/packs/announcement';
import { PackDesk } from '../../extension/packs/desk';
import { handOver } from '../../extension/packs/outlet';

type PacksView = LibraryProps<never>['packs'];

/** Opens the desk of packs. Gives what is shown of it at first; `show` is told each change. */
export function openPacks(
  archive: Promise<Archive>,
  show: (view: PacksView) => void,
  go: (route: Route) => void,
): PacksView {
  let view: PacksView;
  const entitle = tabEntitler();
  const change = (its: Partial<PacksView>) => {
    view = { ...view, ...its };
    entitle(view.work);
    show(view);
  };
  const measure = async () => {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage !== undefined && quota !== undefined) {
      change({ disk: { used: usage, left: Math.max(0, quota - usage) } });
    }
  };
  const desk = new PackDesk(archive, (its) => {
    const comesOrGoes = its.packs !== view.packs;
    change(its);
    if (comesOrGoes) void measure();
  });
  view = {
    packs: null,
    work: { at: 'idle' },
    disk: null,
    trouble: null,
    // Wherever in the library a file is dropped, it is looked at here.
    onFiles: (files) => {
      go({ at: 'packs' });
      void desk.intake.choose(files);
    },
    onAdjust: (options) => void desk.intake.adjust(options),
    onImport: () => void desk.intake.importChosen(),
    onPeople: (speakers) => void desk.intake.importWith(speakers),
    onBack: () => desk.intake.back(),
    onRestore: (how) => void desk.intake.restore(how),
    onSave: (text, name) => handOver(new Blob([text]), name),
    onExport: (selection, title, format) => void desk.outlet.export(selection, title, format),
    onBackup: () => void desk.outlet.backup(),
    onCancel: () => desk.cancel(),
    onDismiss: () => void desk.dismiss(),
    onSwitch: (id, isOn) => desk.switch(id, isOn),
    onRemove: (id) => void desk.remove(id),
  };
  void archive.then(({ trouble }) => change({ trouble }));
  void desk.open();
  return view;
}

/** Has the tab say how far a work is, and gives it back the title of the place that is open by then. */
function tabEntitler(): (work: PacksView['work']) => void {
  let own = '';
  let told: string | null = null;
  return (work) => {
    if (document.title !== told) own = document.title;
    told = tabTitle(work);
    document.title = told ?? own;
  };
}

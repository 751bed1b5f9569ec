import { expect, it } from 'vitest';
import { Archive } from '../../../archive/archive';
import { editStatements, takeAway } from '../../../archive/edits';
import { MemoryStore } from '../../../archive/memory';
import type { PackRecord } from '../../../archive/pack-schema';
import { takeStepBack, type Undo } from '../../../archive/undo';
import { header, pack, recordsOf, statement } from './packs';

async function filled() {
  const archive = await Archive.over(new MemoryStore(), 'undo', {});
  const mine = [statement('m1', 'A road.'), statement('m2', 'Another road.')];
  await archive.changeOwn({ put: recordsOf({ statements: mine }) as PackRecord[] });
  await archive.importPack(
    pack({ statements: [statement('t1', 'Their road.')] }, { ...header, id: 'theirs' }),
  );
  const edit = async (id: string, note: string) =>
    (await archive.writing((store, load) => editStatements({ ids: [id] }, { note }, store, load)))
      .undo;
  const back = (step: Undo) => archive.writing((store, load) => takeStepBack(step, store, load));
  const state = async () => ({
    own: await archive.ownRecords(),
    statements: (await archive.counts()).statements,
  });
  return { archive, edit, back, state };
}

it('several steps are taken back one behind the other, to what was before each', async () => {
  const { archive, edit, back, state } = await filled();
  const states = [await state()];
  const steps: Undo[] = [];
  const doing = async (step: Promise<Undo>) => {
    steps.push(await step);
    states.push(await state());
  };
  await doing(edit('m1', 'first'));
  await doing(edit('m1', 'second'));
  await doing(edit('t1', 'a correction'));
  const away = { ids: ['m2', 't1'] };
  const remove = archive.writing((store, load) => takeAway(away, store, load));
  await doing(remove.then(({ undo }) => undo));
  for (const step of steps.reverse()) {
    states.pop();
    await back(step);
    const { own, statements } = await state();
    const byId = (its: PackRecord[]) => new Map(its.map((it) => [`${it.type} ${it.id}`, it]));
    expect(byId(own)).toEqual(byId(states.at(-1)?.own as PackRecord[]));
    expect(statements).toBe(states.at(-1)?.statements);
  }
});

it('a step whose record another tab changed since is left, and the reader is told', async () => {
  const { edit, back, state } = await filled();
  const first = await edit('m1', 'here');
  const other = await edit('m2', 'beside');
  const there = await edit('m1', 'in another tab');
  const before = await state();
  await expect(back(first)).rejects.toThrow('changed again since');
  expect(await state()).toEqual(before);
  await back(other);
  await back(there);
  await back(first);
  const own = (await state()).own.flatMap((it) => (it.type === 'statement' ? [it] : []));
  expect(own.map(({ note }) => note)).toEqual([undefined, undefined]);
});

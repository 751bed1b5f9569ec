import { expect, it } from 'vitest';
import { keepWordings } from '../../../context/keep-wordings';
import type { Claim } from '../../../model';

const claim = (id: string, proposition: string): Claim => ({
  id,
  proposition,
  subject: 'Grain',
  wordings: { for: ['Poland gave way'], against: [] },
});

it('keeps the countries and bodies that propositions name, but for one that all news names', async () => {
  const claims = [
    claim('a', 'The U.K. and Russia agreed with the U.S. on grain.'),
    claim('b', 'NATO and Moscow did not.'),
  ];
  const kept = await keepWordings(
    claims,
    async (terms) => terms.map(() => 1),
    () => false,
  );
  expect(kept.countries.toSorted()).toEqual(['gb', 'nato', 'ru']);
});

import type { StatementView } from '../../model';
import { claim, linkViews, notWithPutin, rootCauses, utopia } from '../fixtures';
import { Timeline, type TimelineProps } from '../timeline/Timeline';
import { pages } from './pages';
import { page } from './stage';

const nothing = () => {};
const timeline = (more: Partial<TimelineProps>) =>
  page(pages.timeline, () => (
    <main style="padding: 24px">
      <h1 class="unseen">{claim.proposition}</h1>{' '}
      <Timeline
        statements={linkViews}
        claim={claim.id}
        title={claim.proposition}
        published="2025-08-20"
        onRead={nothing}
        {...more}
      />
    </main>
  ));

/** Made days: some fall together, some are stretches, some are not sure. */
const dates = [
  '2021-12-08',
  '2022-01-13',
  '2022-01',
  '2022-12-04~',
  '2023',
  '2024-07-16',
  '2025-08-20?',
];
const many = (count: number): StatementView[] =>
  Array.from({ length: count }, (_, n) => {
    const from = [utopia, notWithPutin, rootCauses][n % 3] as StatementView;
    const day = `20${20 + (n % 6)}-${String(1 + ((n * 7) % 12)).padStart(2, '0')}-${String(1 + ((n * 11) % 28)).padStart(2, '0')}`;
    const said = count < 20 ? (dates[n % dates.length] as string) : day;
    return { ...from, id: `made-${n}`, said };
  });

export const timelineStates = {
  timeline: timeline({ statements: [...many(7), ...linkViews] }),
  'timeline-speaker': timeline({
    statements: many(12),
    claim: null,
    title: 'Sergey Lavrov',
    total: 20_000,
    roles: [
      { title: 'Minister of Foreign Affairs', country: 'ru', from: '2004-03-09' },
      { title: 'Permanent Representative to the United Nations', from: '1994', to: '2004' },
      { title: 'Special envoy for the talks', from: '2024-11', to: '2025-02' },
    ],
  }),
  'timeline-many': timeline({ statements: many(600) }),
  'timeline-none': timeline({ statements: [{ ...utopia, said: null }], published: null }),
};

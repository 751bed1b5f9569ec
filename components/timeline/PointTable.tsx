import { t } from '../../words';
import { dateText } from '../dates';
import type { Point } from './points';

interface PointTableProps {
  points: readonly Point[];
  claim: string | null;
  onRead: (statement: string) => void;
}

/** The same statements in words, in the order of time. */
export function PointTable({ points, claim, onRead }: PointTableProps) {
  return (
    <table class="points">
      <thead>
        <tr>
          <th scope="col">{t('statement.date')}</th>
          <th scope="col">{t('common.speaker')}</th>
          {claim && <th scope="col">{t('timeline.position')}</th>}
          <th scope="col">{t('common.words')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ id, view, stance }) => (
          <tr key={id} data-row={id}>
            <td>{view.said && dateText(view.said)}</td>
            <td>{view.speaker.name}</td>
            {claim && (
              <td>{stance ? t(`statement.legend.${stance}`) : t('timeline.noneRecorded')}</td>
            )}
            <td>
              <button type="button" class="line" dir="auto" onClick={() => onRead(id)}>
                {view.text}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

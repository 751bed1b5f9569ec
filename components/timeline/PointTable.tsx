import { formatEdtf } from '../../text/edtf';
import type { Point } from './points';

interface PointTableProps {
  points: readonly Point[];
  claim: string | null;
  locale: string;
  onRead: (statement: string) => void;
}

/** The same statements in words, in the order of time. */
export function PointTable({ points, claim, locale, onRead }: PointTableProps) {
  return (
    <table class="points">
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">Speaker</th>
          {claim && <th scope="col">Position</th>}
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ id, view, stance }) => (
          <tr key={id}>
            <td>{view.said && formatEdtf(view.said, locale)}</td>
            <td>{view.speaker.name}</td>
            {claim && <td>{stance ?? 'none recorded'}</td>}
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

import type { FromPublisher } from '../../../archive/stances';
import { t } from '../../../words';
import { PublisherName } from '../../statement/Publisher';
import { tableOf } from './HeldClaims';

interface PublishersProps {
  publishers: readonly FromPublisher[];
  /** What the statements are besides being from a publisher, as a query: `speaker:…`, `claim:…`. */
  query: string;
}

/** Whom all of it is known from, each with who controls it and how that is known. */
export function Publishers({ publishers, query }: PublishersProps) {
  return (
    <ul class="lines">
      {publishers.map(({ publisher, statements, sources }) => (
        <li key={publisher.id}>
          <div>
            <PublisherName publisher={publisher} />
            <p class="quiet">{publisher.controlReason}</p>
          </div>
          <a class="count" href={tableOf(`${query} publisher:${publisher.id}`)}>
            {t('unit.statements', statements)}
            {', '}
            {t('unit.sources', sources)}
          </a>
        </li>
      ))}
    </ul>
  );
}

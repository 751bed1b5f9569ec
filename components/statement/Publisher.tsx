import type { StatementView } from '../../model';

/** A publisher's name with who controls it: a small tag that is always there. */
export function PublisherName({ publisher }: { publisher: StatementView['publisher'] }) {
  return (
    <span class="publisher">
      <span dir="auto">{publisher.name}</span>{' '}
      <span class="tag" title={publisher.controlReason}>
        {publisher.controlLabel}
      </span>
    </span>
  );
}

import { useState } from 'preact/hooks';
import type { Claim } from '../../../model';
import { t } from '../../../words';

interface ClaimFormProps {
  /** Null for a new one. */
  claim: Claim | null;
  onSave: (claim: Claim) => Promise<void>;
  onClose: () => void;
}

const lines = (text: string) =>
  [...new Set(text.split('\n').map((it) => it.trim()))].filter(Boolean);

/** A claim of the reader's own, to be made or changed. */
export function ClaimForm({ claim, onSave, onClose }: ClaimFormProps) {
  const [its, setIts] = useState({
    proposition: claim?.proposition ?? '',
    subject: claim?.subject ?? '',
    for: claim?.wordings.for.join('\n') ?? '',
    against: claim?.wordings.against.join('\n') ?? '',
  });
  const set = (name: keyof typeof its) => (event: Event) =>
    setIts({ ...its, [name]: (event.currentTarget as HTMLInputElement).value });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    void onSave({
      id: claim?.id ?? `my-record:claim-${crypto.randomUUID()}`,
      proposition: its.proposition.trim(),
      subject: its.subject.trim(),
      wordings: { for: lines(its.for), against: lines(its.against) },
    });
  };
  return (
    <form class="form" onSubmit={save}>
      <label>
        {t('claims.proposition')}
        <input value={its.proposition} required maxLength={2000} onInput={set('proposition')} />
      </label>
      <label>
        {t('claims.subject')}
        <input value={its.subject} required maxLength={300} onInput={set('subject')} />
      </label>
      <div class="pair">
        <label>
          {t('claims.wordings')}
          <textarea rows={3} value={its.for} onInput={set('for')} />
        </label>
        <label>
          {t('claims.opposite')}
          <textarea rows={3} value={its.against} onInput={set('against')} />
        </label>
      </div>
      <p class="choices">
        <button type="button" class="button" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button type="submit" class="button key">
          {t('common.save')}
        </button>
      </p>
    </form>
  );
}

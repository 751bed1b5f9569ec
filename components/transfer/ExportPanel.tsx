import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../archive/formats/out/export-as';
import { t } from '../../words';

/** The formats, with whom each is for. */
const formats = (): readonly (readonly [ExportFormat, string, string])[] => [
  ['pack', t('export.name.pack'), t('export.for.pack')],
  ['csv', t('export.name.csv'), t('export.for.csv')],
  // Names of their own, in every language.
  ['markdown', 'Markdown', t('export.for.markdown')],
  ['web-annotation', 'Web Annotation', t('export.for.annotation')],
  ['schema-org', 'schema.org', t('export.for.schema')],
];

export interface ExportPanelProps {
  /** How many statements leave; null when that is not known. */
  count: number | null;
  onExport: (format: ExportFormat) => void;
  /** Puts the panel away; without it there is no button for that. */
  onClose?: () => void;
}

/** Asks in which format statements shall leave. They go to a file on this device, nowhere else. */
export function ExportPanel({ count, onExport, onClose }: ExportPanelProps) {
  const [format, setFormat] = useState<ExportFormat>('pack');
  return (
    <form
      class="export"
      onSubmit={(event) => {
        event.preventDefault();
        onExport(format);
      }}
    >
      <fieldset>
        <legend>{count === null ? t('export.as') : t('export.statementsAs', count)}</legend>
        {formats().map(([one, name, purpose]) => (
          <label key={one} class="choice">
            <input
              type="radio"
              name="format"
              value={one}
              checked={one === format}
              onChange={() => setFormat(one)}
            />
            <span>
              {name} <span class="quiet">{purpose}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="choices">
        {onClose && (
          <button type="button" class="button" onClick={onClose}>
            {t('common.cancel')}
          </button>
        )}
        <button type="submit" class="button key" disabled={count === 0}>
          {t('export.do')}
        </button>
      </p>
    </form>
  );
}

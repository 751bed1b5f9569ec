import { useState } from 'preact/hooks';
import type { ExportFormat } from '../../archive/formats/out/export-as';
import { plural } from '../plural';

/** The formats, with whom each is for. */
const FORMATS: readonly (readonly [ExportFormat, string, string])[] = [
  ['pack', 'Pack', 'comes in again as it is, in On Record'],
  ['csv', 'Table (CSV)', 'for spreadsheets'],
  ['markdown', 'Markdown', 'to read and to quote from'],
  ['web-annotation', 'Web Annotation', 'for annotation tools such as Hypothesis'],
  ['schema-org', 'schema.org', 'for web pages and search'],
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
        <legend>{count === null ? 'Export as' : `Export ${plural(count, 'statement')} as`}</legend>
        {FORMATS.map(([one, name, purpose]) => (
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
            Cancel
          </button>
        )}
        <button type="submit" class="button key" disabled={count === 0}>
          Export
        </button>
      </p>
    </form>
  );
}

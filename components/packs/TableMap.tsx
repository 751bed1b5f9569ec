import type { Field, Preview, TableOptions } from '../../archive/formats/types';
import { t } from '../../words';
import { FIELDS } from './fields';

/** The first rows of a table, with what each column is; a field is given once. */
export function TableMap({
  table,
  options,
  onTable,
}: {
  table: NonNullable<Preview['table']>;
  options: TableOptions;
  onTable: (table: TableOptions) => void;
}) {
  const set = (at: number, field: Field | null) => {
    const columns = options.columns.map((known, i) => {
      if (i === at) return field;
      return known === field ? null : known;
    });
    onTable({ ...options, columns });
  };
  return (
    <div class="mapping">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <section class="wide" tabIndex={0} aria-label={t('mapping.rows')}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ name }, at) => (
                <th key={at} scope="col">
                  <span dir="auto">{name}</span>
                  <select
                    aria-label={t('mapping.whatIn', { column: name })}
                    value={options.columns[at] ?? ''}
                    onChange={({ currentTarget }) =>
                      set(at, (currentTarget.value || null) as Field | null)
                    }
                  >
                    <option value="">{t('mapping.leaveOut')}</option>
                    {FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {t(`field.${field}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>
                {table.columns.map((_, at) => (
                  <td key={at} dir="auto" class={options.columns[at] ? '' : 'left-out'}>
                    {row[at]?.slice(0, 120)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <label class="choice">
        <input
          type="checkbox"
          checked={options.header}
          onChange={({ currentTarget }) => onTable({ ...options, header: currentTarget.checked })}
        />
        {t('mapping.header')}
      </label>
    </div>
  );
}

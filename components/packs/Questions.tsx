import type {
  ConvertOptions,
  DateStyle,
  Field,
  Preview,
  Question,
} from '../../archive/formats/types';
import { pieces, t } from '../../words';
import { encodingName } from './fields';

const DATES = [
  ['day-first', 'questions.dayFirst'],
  ['month-first', 'questions.monthFirst'],
] as const satisfies readonly (readonly [DateStyle, string])[];

interface QuestionsProps {
  preview: Preview;
  options: ConvertOptions;
  onAdjust: (change: Partial<ConvertOptions>) => void;
}

/** What only the reader can know of a file. */
export function Questions(props: QuestionsProps) {
  const { preview, options } = props;
  // What was answered is still asked, so that the answer can be seen and changed.
  const wasGiven = (about: Question['about']) =>
    preview.questions.every((one) => one.about !== about);
  const encoding = options.encoding && wasGiven('encoding') ? options.encoding : null;
  const dates = options.table?.dates && wasGiven('dates') ? options.table.dates : null;
  return (
    <>
      {preview.questions.map((question) => (
        <Asked
          key={question.about + ('field' in question ? question.field : '')}
          {...props}
          question={question}
        />
      ))}
      {dates && dates !== 'serial' && <Dates {...props} examples={[]} />}
      {encoding && (
        <p class="quiet">{t('questions.letters', { encoding: encodingName(encoding) })}</p>
      )}
    </>
  );
}

function Asked({ question, ...props }: QuestionsProps & { question: Question }) {
  if (question.about === 'dates') return <Dates {...props} examples={question.examples} />;
  if (question.about === 'encoding') return <Letters {...props} question={question} />;
  if (question.field === 'speaker') return <OneSpeaker {...props} />;
  return (
    <p class="ask" role="alert">
      {pieces('questions.noWords', { words: <em key="words">{t('field.text')}</em> })}
    </p>
  );
}

function Dates({
  options,
  examples,
  onAdjust,
  preview,
}: QuestionsProps & { examples: readonly string[] }) {
  const table = options.table ?? preview.table?.options;
  if (!table) return null;
  return (
    <fieldset class="ask">
      <legend>
        {examples.length > 0
          ? t('questions.datesSuch', { examples: examples.slice(0, 3).join(', ') })
          : t('questions.dates')}
      </legend>
      {DATES.map(([style, label]) => (
        <label key={style} class="choice">
          <input
            type="radio"
            name="dates"
            checked={table.dates === style}
            onChange={() => onAdjust({ table: { ...table, dates: style } })}
          />
          {t(label)}
        </label>
      ))}
      {!table.dates && <p class="quiet">{t('questions.yearOnly')}</p>}
    </fieldset>
  );
}

function Letters({
  question,
  options,
  onAdjust,
}: QuestionsProps & { question: Extract<Question, { about: 'encoding' }> }) {
  const chosen = options.encoding ?? question.guess;
  return (
    <fieldset class="ask">
      <legend>{t('questions.rightLetters')}</legend>
      {question.samples.map(({ encoding, text }) => (
        <label key={encoding} class="choice">
          <input
            type="radio"
            name="letters"
            checked={encoding === chosen}
            onChange={() => onAdjust({ encoding })}
          />
          <span>
            <span dir="auto">{text}</span> <span class="quiet">{encodingName(encoding)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A file without a column of speakers may be all of one. */
function OneSpeaker({ options, onAdjust }: QuestionsProps) {
  const give = (field: Field, value: string) => {
    const { [field]: _, ...rest } = options.fixed ?? {};
    onAdjust({ fixed: value.trim() ? { ...rest, [field]: value.trim() } : rest });
  };
  return (
    <label class="ask">
      {pieces('questions.noSpeaker', { who: <em key="who">{t('field.speaker')}</em> })}
      <input
        type="text"
        value={options.fixed?.speaker ?? ''}
        maxLength={300}
        onChange={({ currentTarget }) => give('speaker', currentTarget.value)}
      />
    </label>
  );
}

import { t } from '../../words';
import { formatNumber } from '../../words/language';

const UNITS = ['KB', 'MB', 'GB'] as const;

/** `1,000,000`. */
export function number(count: number): string {
  return formatNumber(count);
}

/** `0.6 KB`, `12 KB`, `3.4 MB`, `1.2 GB`; decimal, as file managers count. */
export function size(bytes: number): string {
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit++;
  }
  const digits = value < 9.95 ? Math.max(0.1, value).toFixed(1) : value.toFixed(0);
  return `${digits} ${UNITS[unit]}`;
}

/** `less than 10 seconds left`, `about 40 seconds left`, `about 3 minutes left`: no finer than is known. */
export function timeLeft(seconds: number): string {
  if (seconds < 10) return t('time.fewSeconds');
  if (seconds < 55) return t('time.secondsLeft', Math.ceil(seconds / 10) * 10);
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? t('time.aMinute') : t('time.minutesLeft', minutes);
}

/** `1 second`, `48 seconds`, `3 minutes 5 seconds`. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return t('time.seconds', whole);
  const rest = whole % 60;
  const minutes = t('time.minutes', Math.floor(whole / 60));
  return rest ? `${minutes} ${t('time.seconds', rest)}` : minutes;
}

/** `34 %`; never 100 before the end. */
export function percent(share: number): string {
  return `${Math.min(99, Math.floor(share * 100))} %`;
}

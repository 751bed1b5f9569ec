/** Made when a role is first shown: it takes a worker that just woke half a millisecond. */
let englishNames: Intl.DisplayNames | undefined;

/** How a role names its country: `Lithuania`, `the EU`, `NATO`. */
export function countryName(code: string): string {
  if (code === 'eu') return 'the EU';
  if (code === 'un') return 'the UN';
  if (code === 'nato') return 'NATO';
  englishNames ??= new Intl.DisplayNames(['en'], { type: 'region' });
  const name = englishNames.of(code.toUpperCase()) ?? code.toUpperCase();
  return /^(?:United|Netherlands|Philippines|Czech Republic)/.test(name) ? `the ${name}` : name;
}

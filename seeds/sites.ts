/** A news site that On Record reads without being asked: `host` covers its subdomains. */
export interface NewsSite {
  host: string;
  name: string;
}

/** The list that the manifest asks for at install; any other site is the reader's to enable. */
export const newsSites: NewsSite[] = [
  { host: 'rt.com', name: 'RT' },
  { host: 'ukrinform.net', name: 'Ukrinform' },
  { host: 'baltictimes.com', name: 'The Baltic Times' },
  { host: '24brussels.online', name: '24brussels' },
];
